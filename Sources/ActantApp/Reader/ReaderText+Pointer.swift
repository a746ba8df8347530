import GtkKit
import Model
import Network
import Workspace

/// Clicks and hovering in the article.
extension ReaderText {
    /// A press that moves further selects text.
    private static let steady = 4.0

    func connectPointer() {
        let click = ClickGesture(button: 1)
        click.onPress { [weak self] click in
            guard let self else { return }
            view.isCursorVisible = false
            endHover()
            endArrival()
            pressedAt = (click.x, click.y)
        }
        click.onRelease { [weak self] click in
            guard let self, click.count == 1, let pressed = pressedAt,
                abs(pressed.x - click.x) < Self.steady, abs(pressed.y - click.y) < Self.steady
            else { return }
            press(x: click.x, y: click.y, adds: click.modifiers == .control)
        }
        view.add(click)
        let secondary = ClickGesture(button: 3)
        secondary.setPhase(.capture)
        secondary.onPress { [weak self, weak secondary] click in
            secondary?.claim()
            self?.endHover()
            self?.offerMenu(at: self?.place(x: click.x, y: click.y), x: click.x, y: click.y)
        }
        view.add(secondary)
        let motion = MotionController()
        motion.onMotion { [weak self] x, y in self?.hover(x: x, y: y) }
        motion.onLeave { [weak self] in self?.endHover() }
        view.add(motion)
        let wheel = ScrollController()
        wheel.setPhase(.capture)
        wheel.onScroll { [weak self] step in
            self?.endHover()
            self?.endArrival()
            guard step.modifiers == .control else { return false }
            self?.view.activateAction(step.dy < 0 ? AppAction.zoomIn.detailedName : AppAction.zoomOut.detailedName)
            return true
        }
        view.add(wheel)
    }

    private func place(x: Double, y: Double) -> TextOffset? {
        view.offset(atX: x, y: y).map { TextOffset($0) }
    }

    private func press(x: Double, y: Double, adds: Bool) {
        guard let page, let place = place(x: x, y: y) else { return }
        let entities = page.entities(at: place)
        if adds, let first = entities.first, entities.count == 1 { return workspace.toggle(first) }
        switch entities.count {
        case 0: if let bar = page.quotations(at: place).first { choose(bar.id) }
        case 1: choose(entities[0], at: place)
        default: offer(entities, at: place, x: x, y: y)
        }
    }

    /// Chooses a quotation of which something is on screen: its words are marked, nothing scrolls.
    func choose(_ quotation: Quotation.ID) {
        staysPut = true
        defer { staysPut = false }
        workspace.show(quotation: quotation)
    }

    /// Chooses an entity at one of its mentions, from where "next mention" goes on.
    func choose(_ entity: Entity.ID, at place: TextOffset) {
        guard let mention = page?.mentions(at: place).first(where: { $0.entity == entity }) else {
            return workspace.select(.entities([entity]))
        }
        staysPut = true
        defer { staysPut = false }
        workspace.show(Passage(anchors: [mention.anchor]), selecting: .entities([entity]))
    }

    // MARK: Hovering

    private func hover(x: Double, y: Double) {
        // Text that scrolls away under a pointer at rest is not pointed at.
        if let rest = restsAt, rest.x == x, rest.y == y { return }
        restsAt = (x, y)
        let mention = place(x: x, y: y).flatMap { page?.mentions(at: $0).first }
        view.setCursor(mention == nil ? nil : "pointer")
        hoverTitle(x: x, y: y)
        guard mention != hovered else { return }
        hovered = mention
        guard let mention, choice == nil, let index = workspace.state.index,
            let word = view.rects(for: mention.anchor.range.scalars).first(where: { y < $0.y + $0.height })
        else { return card.hide() }
        card.show(
            mention, index: index, network: workspace.state.network, word: word, room: (view.width, view.height))
    }

    /// The editor's title says why it is there.
    private func hoverTitle(x: Double, y: Double) {
        let top = view.visibleBounds.y
        let isOver =
            headingBounds.map { bounds in
                x >= Double(Self.textStart) && y + top >= bounds.y && y + top < bounds.y + bounds.height
            } ?? false
        let words = isOver ? Self.editorTitle : nil
        if view.tooltip != words { view.tooltip = words }
    }

    func endHover() {
        hovered = nil
        card.hide()
    }
}
