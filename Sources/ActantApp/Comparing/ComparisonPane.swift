import Foundation
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// One side's picture in a comparison, or that of both. Clicks choose, drags pan both sides, the wheel zooms both.
final class ComparisonPane: CustomWidget {
    private let workspace: Workspace
    private let appearance: Appearance
    private let camera: LinkedCamera
    private let painter: NetworkPainter
    private var picture = DiagramPicture()
    /// Where it shows both sides.
    private var overlay: ComparisonOverlay?
    private var labelTimer: LoopToken?
    private var drag: (camera: DiagramCamera, start: Point, hasMoved: Bool)?
    private let empty = Label(translated("Nothing is told under this lens."), classes: ["caption"])

    init(workspace: Workspace, appearance: Appearance, camera: LinkedCamera) {
        self.workspace = workspace
        self.appearance = appearance
        self.camera = camera
        painter = NetworkPainter(theme: appearance.theme)
        super.init(role: .image)
        hexpand = true
        vexpand = true
        picture.isFitted = false
        empty.wraps = true
        empty.isVisible = false
        addChild(empty)
        connectDrag()
        connectWheel()
        camera.onChange { [weak self] in self?.follow() }
        appearance.onChange { [weak self] in self?.refreshTheme() }
    }

    private func refreshTheme() {
        painter.theme = appearance.theme
        queueDraw()
    }

    /// - Parameter overlay: of both sides, whose union `network` is then.
    func show(
        _ network: ActorNetwork, _ result: PlacedComparison, name: String, overlay: ComparisonOverlay? = nil
    ) {
        self.overlay = overlay
        picture.isFitted = false
        picture.show(network, positions: result.positions(of: network))
        let counts = [
            Wording.count(network.nodes.count, .actor), Wording.count(network.edges.count, .edge),
            Wording.count(network.groundCount, Wording.noun(of: network.projection)),
        ].joined(separator: ", ")
        setAccessibleName("\(name): \(counts)")
        empty.isVisible = network.edges.isEmpty
        placeLabels()
        follow()
    }

    func refreshEmphasis() {
        let selection = workspace.state.selection
        picture.emphasis.entities = Set(selection.entities)
        picture.emphasis.edge = selection.edge
        picture.emphasis.noted = workspace.state.index?.noted ?? []
        placeLabels()
    }

    private func follow() {
        picture.camera = camera.camera
        if picture.needsLabels { placeLabels() } else { placeLabelsSoon() }
        queueAllocate()
        queueDraw()
    }

    private func placeLabels() {
        labelTimer?.cancel()
        labelTimer = nil
        picture.placeLabels(measure: painter.measure) { [painter, overlay] frame in
            overlay?.disputeBoxes(in: frame) ?? [painter.badgeBox(frame)].compactMap { $0 }
        }
        queueDraw()
    }

    private func placeLabelsSoon() {
        guard labelTimer == nil else { return }
        labelTimer = onTimeout(seconds: 0.09) { [weak self] in self?.placeLabels() }
    }

    // MARK: Pointer

    private func connectDrag() {
        let gesture = DragGesture(button: 1)
        gesture.onBegin { [weak self] x, y in
            guard let self else { return }
            drag = (camera.camera, Point(x, y), false)
        }
        gesture.onUpdate { [weak self] dx, dy in
            guard let self, let current = drag else { return }
            let way = Point(dx, dy)
            guard current.hasMoved || way.length > DiagramDrag.slack else { return }
            drag?.hasMoved = true
            var moved = current.camera
            moved.pan(by: way)
            camera.take(moved)
        }
        gesture.onEnd { [weak self] _, _ in
            guard let self, let current = drag else { return }
            drag = nil
            if !current.hasMoved { click(current.start) }
        }
        add(gesture)
    }

    private func connectWheel() {
        let scroll = ScrollController()
        scroll.onScroll { [weak self] step in
            let factor = pow(step.isSmooth ? 1.0075 : 1.18, -step.dy * (step.isSmooth ? 8 : 1))
            self?.camera.zoom(by: factor, at: Point(step.x, step.y))
            return true
        }
        add(scroll)
    }

    private func click(_ point: Point) {
        let frame = picture.frame
        switch overlay.map({ $0.hit(point, in: frame) }) ?? DiagramHit.test(point, in: frame) {
        case .node(let entity): workspace.select(.entities([entity]))
        case .edge(let edge): workspace.select(.edge(edge))
        case nil: workspace.select(.nothing)
        }
    }

    // MARK: Size and picture

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        orientation == .horizontal ? (140, 380) : (140, 420)
    }

    override func sizeAllocate(width: Int, height: Int) {
        camera.resize(Size(Double(width), Double(height)))
        if empty.isVisible { place(empty, x: 12, y: 12, width: max(width - 24, 1)) }
    }

    override func snapshot(_ snapshot: Snapshot) {
        let size = camera.camera.canvas
        let bounds = Bounds(x: 0, y: 0, width: size.width, height: size.height)
        snapshot.fill(bounds, appearance.theme.canvas)
        let frame = picture.frame
        painter.pixelScale = Double(scaleFactor)
        snapshot.draw(bounds) { canvas in
            if let overlay { painter.draw(frame, overlay, on: canvas) } else { painter.draw(frame, on: canvas) }
        }
        if empty.isVisible { snapshot.child(empty) }
    }
}
