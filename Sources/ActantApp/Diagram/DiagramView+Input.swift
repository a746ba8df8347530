import Foundation
import GtkKit
import Model
import Network
import Translation
import Workspace

/// A press on the diagram that may become a drag.
struct DiagramDrag {
    let start: Point
    let node: Entity.ID?
    /// Where the camera stood.
    let camera: DiagramCamera
    /// The node's distance from the pointer, in the layout's unit.
    let grip: Point
    var hasMoved = false

    /// How far a press may wander, in logical pixels, and still be a click.
    static let slack = 4.0
}

extension DiagramView {
    func connectInput() {
        connectDrag()
        connectPointer()
        connectKeys()
    }

    // MARK: Pressing and dragging

    private func connectDrag() {
        let gesture = DragGesture(button: 1)
        gesture.onBegin { [weak self] x, y in self?.beginDrag(Point(x, y)) }
        gesture.onUpdate { [weak self] dx, dy in self?.updateDrag(Point(dx, dy)) }
        gesture.onEnd { [weak self, weak gesture] dx, dy in
            self?.endDrag(Point(dx, dy), modifiers: gesture?.modifiers ?? [])
        }
        add(gesture)
        let double = ClickGesture(button: 1)
        double.onPress { [weak self] click in
            guard let self else { return }
            if click.count == 1 { hasPressedHeading = picture.community(at: Point(click.x, click.y)) != nil }
            guard click.count == 2, !hasPressedHeading else { return }
            if case .node(let entity) = hit(Point(click.x, click.y)) { workspace.focus(on: entity, depth: 1) }
        }
        add(double)
        let secondary = ClickGesture(button: 3)
        secondary.onPress { [weak self] click in self?.openMenu(at: Point(click.x, click.y)) }
        add(secondary)
    }

    func hit(_ point: Point) -> DiagramHit? { picture.hit(point) }

    private func beginDrag(_ point: Point) {
        hideCard()
        var node: Entity.ID?
        var grip = Point.zero
        if picture.community(at: point) == nil, case .node(let entity) = hit(point),
            let position = picture.position(of: entity),
            picture.canBeGrabbed(entity, at: point)
        {
            node = entity
            grip = position - picture.camera.toLayout(point)
        }
        drag = DiagramDrag(start: point, node: node, camera: picture.camera, grip: grip)
    }

    private func updateDrag(_ way: Point) {
        guard var current = drag, current.hasMoved || way.length > DiagramDrag.slack else { return }
        current.hasMoved = true
        drag = current
        if let node = current.node {
            isLive = true
            workspace.layout.drag(node, to: picture.camera.toLayout(current.start + way) + current.grip)
            // The camera stays while a node is moved, else the pointer would slide off it.
            picture.isFitted = false
        } else {
            picture.isFitted = false
            picture.camera = current.camera
            picture.camera.pan(by: way)
            changed()
        }
    }

    private func endDrag(_ way: Point, modifiers: KeyModifiers) {
        guard let current = drag else { return }
        drag = nil
        guard current.hasMoved else { return click(current.start, modifiers: modifiers) }
        if let node = current.node {
            workspace.pin(node, at: picture.camera.toLayout(current.start + way) + current.grip)
        }
        placeLabels()
    }

    private func click(_ point: Point, modifiers: KeyModifiers) {
        if let community = picture.community(at: point) { return show(community: community) }
        let adds = modifiers.contains(.control) || modifiers.contains(.shift)
        switch hit(point) {
        case .node(let entity): adds ? workspace.toggle(entity) : workspace.select(.entities([entity]))
        case .edge(let edge): workspace.select(.edge(edge))
        case nil: if !adds { workspace.select(.nothing) }
        }
    }

    // MARK: Hovering and zooming

    private func connectPointer() {
        let motion = MotionController()
        motion.onMotion { [weak self] x, y in self?.hover(Point(x, y)) }
        motion.onLeave { [weak self] in self?.endHover() }
        add(motion)
        let scroll = ScrollController()
        scroll.onScroll { [weak self] step in
            guard let self else { return false }
            zoom(by: pow(step.isSmooth ? 1.0075 : 1.18, -step.dy * (step.isSmooth ? 8 : 1)), at: Point(step.x, step.y))
            return true
        }
        add(scroll)
        let pinch = ZoomGesture()
        var last = 1.0
        pinch.onBegin { [weak self] in
            last = 1
            // The first of the two fingers began a drag, and would go on with it.
            self?.drag = nil
        }
        pinch.onScale { [weak self, weak pinch] scale in
            guard let self, let centre = pinch?.center else { return }
            zoom(by: scale / last, at: Point(centre.x, centre.y))
            last = scale
        }
        add(pinch)
    }

    func zoom(by factor: Double, at anchor: Point) {
        picture.isFitted = false
        picture.camera.zoom(by: factor, at: anchor)
        placeLabelsAtRest()
        changed()
    }

    /// Zooms in the middle, with a glide, as keys and buttons do.
    func zoomStep(_ factor: Double) {
        let canvas = picture.camera.canvas
        var target = picture.camera
        target.zoom(by: factor, at: Point(canvas.width / 2, canvas.height / 2))
        glideCamera(to: target, fitted: false)
    }

    func fit() {
        glideCamera(to: picture.fittedCamera(picture.network, positions: picture.positions), fitted: true)
    }

    func glideCamera(to target: DiagramCamera, fitted: Bool) {
        let origin = picture.camera
        picture.isFitted = false
        animate(milliseconds: 150) { [weak self] part in
            guard let self else { return }
            picture.camera = origin.mixed(with: target, part)
            if part == 1 {
                picture.isFitted = fitted
                placeLabels()
            } else {
                placeLabelsAtRest()
            }
            changed()
        }
    }

    private func hover(_ point: Point) {
        guard drag == nil else { return }
        let community = picture.community(at: point)
        if community != picture.communityPointedAt {
            picture.communityPointedAt = community
            if let community { showCard(ofCommunity: community, at: point) } else { hideCard() }
            changed()
        }
        let found = community == nil ? hit(point) : nil
        var node: Entity.ID?
        var edge: EdgeID?
        switch found {
        case .node(let entity): node = entity
        case .edge(let id): edge = id
        case nil: break
        }
        setCursor(found == nil && community == nil ? nil : "pointer")
        guard node != picture.emphasis.hoveredNode || edge != picture.emphasis.hoveredEdge else { return }
        picture.emphasis.hoveredNode = node
        picture.emphasis.hoveredEdge = edge
        if community == nil { showCard(found, at: point) }
        // A node whose label found no room shows it while it is pointed at.
        if let node, !picture.isLarge, !picture.frame.labels.contains(where: { $0.node == node }) { placeLabels() }
        changed()
    }

    private func endHover() {
        picture.emphasis.hoveredNode = nil
        picture.emphasis.hoveredEdge = nil
        picture.communityPointedAt = nil
        hideCard()
        changed()
    }

    // MARK: Keys

    private func connectKeys() {
        let keys = KeyController()
        // Before the handles see them: a button takes the space for itself.
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in self?.press(key) ?? false }
        add(keys)
    }

    private func press(_ key: Key) -> Bool {
        let plain = key.modifiers.isDisjoint(with: [.control, .alt])
        guard plain else { return false }
        if key.character == "/" { return activateAction(AppAction.findActor.detailedName) }
        if walkEdges(key) { return true }
        let directions: [String: DiagramNavigation.Direction] = [
            "Left": .left, "Right": .right, "Up": .up, "Down": .down,
        ]
        if let direction = directions[key.name], let focused = picture.emphasis.focused {
            if let next = DiagramNavigation.next(from: focused, direction, in: picture.frame) { focusHandle(next) }
            return true
        }
        switch key.name {
        case "plus", "equal", "KP_Add": zoomStep(1.25)
        case "minus", "KP_Subtract": zoomStep(0.8)
        case "0", "KP_0": fit()
        case "Escape": workspace.select(.nothing)
        case "space":
            guard let focused = picture.emphasis.focused else { return false }
            workspace.toggle(focused)
        case _ where key.asksForMenu:
            guard let focused = picture.emphasis.focused, let position = picture.position(of: focused) else {
                return false
            }
            openMenu(at: picture.camera.toCanvas(position))
        default: return false
        }
        return true
    }

    // MARK: Menu

    func openMenu(at point: Point) {
        hideCard()
        if case .node(let entity) = hit(point) {
            workspace.select(.entities([entity]))
            openMenu(ActorMenu.menu(for: entity, workspace: workspace), x: point.x, y: point.y)
            return
        }
        let menu = Menu()
        for action in [AppAction.findActor, .showHidden, .fit] {
            menu.append(action.title, action: action.detailedName)
        }
        menu.appendSubmenu(translated("Arrangement")) { _ = $0.appendingArrangements() }
        for action in [AppAction.resetLens, .unpinAll] {
            menu.append(action.title, action: action.detailedName)
        }
        openMenu(menu, x: point.x, y: point.y)
    }
}
