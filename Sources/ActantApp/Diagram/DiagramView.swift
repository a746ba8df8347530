import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The network diagram: draws it, lets it settle, and turns clicks and keys into commands.
final class DiagramView: CustomWidget {
    let workspace: Workspace
    let appearance: Appearance
    let painter: NetworkPainter
    var picture = DiagramPicture()
    let backdrop = LargeBackdrop()
    /// How the large network that was asked for last will be drawn; nil while it is being thought out.
    var plan: DiagramPlan?
    /// The last answer of the layout, if it came before the plan.
    var earlyOutput: LayoutDriver.Output?
    let card: HoverCard
    let zoomButtons: ZoomButtons
    let empty: EmptyState
    var handles: [Entity.ID: NodeHandle] = [:]
    /// Of the communities, the largest first.
    var communityHandles: [Button] = []
    private var labelTimer: LoopToken?
    /// Whether the last press was on the heading of a community, which a second press is not to go through.
    var hasPressedHeading = false
    /// When the layout last answered, and the way to its answer.
    var lastAnswer: ContinuousClock.Instant?
    var gliding: TickToken?
    /// Where the nodes glide to; nil when they have arrived.
    var arriving: LayoutDriver.Output?
    var motion: TickToken?
    /// Whether the layout is shown on its way to rest; else only its rest is, and glided to.
    var isLive = false
    var size = Size(0, 0)
    private var aspectTimer: LoopToken?
    /// What the layout was made for.
    var laidOutShape = LayoutShape.square
    var laidOutArrangement = ArrangementChoice.relations
    /// The dossier whose network is shown: another one starts with a fresh layout.
    var shownDossier: String?
    var shownFocus: Lens.Focus?
    /// Where each actor of the dossier stood when it was last seen.
    var lastPlaces: [Entity.ID: Point] = [:]
    /// The network whose layout is under way; nil when that of the picture is the last one asked for.
    var awaited: ActorNetwork?
    /// Whether the camera, on its way with a glide, follows the layout again at its end.
    var fitsAfterGlide = false
    var drag: DiagramDrag?
    let walker = EdgeWalker()
    let hidden = HiddenChip()
    /// What the hover card stands beside, on the canvas.
    var cardAnchor = Point.zero

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        painter = NetworkPainter(theme: appearance.theme)
        card = HoverCard(appearance: appearance)
        zoomButtons = ZoomButtons()
        empty = EmptyState()
        super.init(role: .group)
        setAccessibleName(translated("Network"))
        hexpand = true
        vexpand = true
        addChild(empty)
        addChild(zoomButtons)
        addChild(hidden)
        addChild(card)
        card.isVisible = false
        empty.isVisible = false
        connectInput()
        backdrop.onReady = { [weak self] in self?.queueDraw() }
        workspace.layout.onMove = { [weak self] in self?.move($0) }
        workspace.observe([.network, .dossier, .selection, .pins, .arrangement, .frozen]) { [weak self] in
            self?.follow($0)
        }
        appearance.onChange { [weak self] in self?.refreshTheme() }
    }

    private func refreshTheme() {
        painter.theme = appearance.theme
        queueDraw()
    }

    // MARK: Following the workspace

    private func follow(_ aspects: Set<Aspect>) {
        guard !workspace.state.isFrozen else { return }
        if !aspects.isDisjoint(with: [.network, .dossier, .arrangement, .frozen]) { startLayoutSoon() }
        if !aspects.isDisjoint(with: [.selection, .pins, .dossier, .frozen]) { refreshEmphasis() }
        // What a screen reader says of a node tells of notes, which come and go without another network.
        if aspects.contains(.dossier) { refreshHandles() }
    }

    /// After the parts of the window have found their sizes, so that the layout takes the aspect that it will have.
    /// A window of quite another shape is filled anew, unless the user has arranged the picture.
    private func followAspect() {
        placeLabels()
        aspectTimer?.cancel()
        aspectTimer = onTimeout(seconds: 0.4) { [weak self] in
            guard let self, picture.isFitted || fitsAfterGlide, workspace.state.pins.isEmpty, size.height > 0
            else { return }
            if shape != laidOutShape { startLayout(anew: true) }
        }
    }

    /// What the picture has to fill.
    var shape: LayoutShape { LayoutShape(aspect: size.width / max(size.height, 1)) }

    /// Runs `step` once a frame with the eased part of the way, ending with exactly 1.
    ///
    /// - Parameter output: where the nodes are on their way to, if they are; whatever cuts it short takes them there.
    func animate(
        milliseconds: Double, to output: LayoutDriver.Output? = nil, _ step: @escaping @MainActor (Double) -> Void
    ) {
        motion?.cancel()
        if let arriving { show(arriving, at: arriving.positions) }
        arriving = output
        fitsAfterGlide = false
        guard appearance.allowsMotion, isMapped else { return step(1) }
        var begin: Int64?
        motion = addTickCallback { now in
            let start = begin ?? now
            begin = start
            let part = min(1, Double(now - start) / 1000 / milliseconds)
            step(1 - (1 - part) * (1 - part) * (1 - part))
            return part < 1
        }
    }

    func refreshEmphasis() {
        let selection = workspace.state.selection
        if case .quotation(let id) = selection, let speaker = workspace.state.index?.quotation[id]?.speaker {
            picture.emphasis.entities = [speaker]
        } else {
            picture.emphasis.entities = Set(selection.entities)
        }
        picture.emphasis.edge = selection.edge
        picture.emphasis.chain = if case .path(let path) = selection { Set(path.edges) } else { [] }
        picture.emphasis.noted = workspace.state.index?.noted ?? []
        followPins()
        placeLabels()
        changed()
    }

    /// Pins that were undone let their node go; those that came back hold it again.
    private func followPins() {
        let pins = workspace.state.pins
        for released in picture.emphasis.pinned.subtracting(pins.keys) { workspace.layout.release(released) }
        for (entity, place) in pins where !picture.emphasis.pinned.contains(entity) {
            isLive = true
            workspace.layout.drag(entity, to: place)
        }
        picture.emphasis.pinned = Set(pins.keys)
    }

    // MARK: Labels

    func placeLabels() {
        labelTimer?.cancel()
        labelTimer = nil
        picture.placeLabels(measure: painter.measure, badge: painter.badgeBox)
        queueDraw()
    }

    /// While nodes move, labels are found anew a few times a second only.
    func placeLabelsSoon() {
        guard labelTimer == nil else { return }
        labelTimer = onTimeout(seconds: 0.09) { [weak self] in self?.placeLabels() }
    }

    /// While the camera zooms, labels grow and shrink with the picture, and are found anew when it rests.
    func placeLabelsAtRest() {
        if picture.needsLabels { return placeLabels() }
        labelTimer?.cancel()
        labelTimer = onTimeout(seconds: 0.2) { [weak self] in self?.placeLabels() }
    }

    // MARK: Size and picture

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        orientation == .horizontal ? (280, 756) : (200, 725)
    }

    override func sizeAllocate(width: Int, height: Int) {
        let fresh = Size(Double(width), Double(height))
        if fresh != size {
            let isFirst = size.width == 0
            size = fresh
            picture.camera.canvas = fresh
            updateObstacles()
            if picture.isFitted { picture.fit() }
            if isFirst { startLayoutSoon() } else { followAspect() }
        }
        placeChildren()
    }

    func placeChildren() {
        let buttons = zoomButtonsBox
        place(zoomButtons, x: buttons.x, y: buttons.y)
        if empty.isVisible {
            let width = min(Int(size.width) - 40, 420)
            place(empty, x: (size.width - Double(width)) / 2, y: size.height / 2 - 60, width: width)
        }
        if hidden.isVisible { place(hidden, x: 12, y: buttons.y) }
        if card.isVisible { placeCard() }
        placeWalker()
        placeCommunityHandles()
        let scale = picture.camera.markScale
        for (entity, handle) in handles {
            guard let place = picture.place(of: entity), place < picture.positions.count else { continue }
            let own = DiagramMetrics.radius(relations: picture.network.nodes[place].relationCount)
            let radius = max(scale * own, DiagramMetrics.hitDiameter / 2)
            let centre = picture.camera.toCanvas(picture.positions[place])
            self.place(
                handle, x: centre.x - radius, y: centre.y - radius, width: Int(2 * radius), height: Int(2 * radius))
        }
    }

    private var zoomButtonsBox: Rect {
        let width = Double(zoomButtons.preferredExtent(.horizontal).natural)
        return Rect(x: size.width - width - 12, y: size.height - 48, width: width, height: 36)
    }

    /// What floats over the picture, so that fitted pictures leave room for it.
    func updateObstacles() {
        var boxes = zoomButtons.isVisible ? [zoomButtonsBox] : []
        if hidden.isVisible {
            let width = Double(hidden.preferredExtent(.horizontal).natural)
            boxes.append(Rect(x: 12, y: size.height - 48, width: width, height: 36))
        }
        picture.obstacles = boxes
    }

    override func snapshot(_ snapshot: Snapshot) {
        let bounds = Bounds(x: 0, y: 0, width: size.width, height: size.height)
        snapshot.fill(bounds, appearance.theme.canvas)
        let frame = picture.frame
        painter.pixelScale = Double(scaleFactor)
        if let plan = picture.plan { putBackdrop(plan, in: bounds, on: snapshot) }
        snapshot.draw(bounds) { painter.draw(frame, on: $0) }
        // Handles are met, not seen: the painter shows the node that has the keyboard.
        for child in [empty, zoomButtons, hidden, card] as [Widget] where child.isVisible { snapshot.child(child) }
    }

    /// What does not stand out of a large network, stepping back while something is selected.
    private func putBackdrop(_ plan: DiagramPlan, in bounds: Bounds, on snapshot: Snapshot) {
        backdrop.want(
            plan, positions: picture.positions, generation: picture.generation, camera: picture.camera,
            theme: appearance.theme, pixelScale: Double(scaleFactor))
        snapshot.clipped(to: bounds) { backdrop.put(on: snapshot, camera: picture.camera) }
        if !picture.emphasis.entities.isEmpty || picture.emphasis.edge != nil {
            snapshot.fill(bounds, appearance.theme.canvas.opacity(Self.veil))
        }
    }

    private static let veil = 0.62

    func changed() {
        queueAllocate()
        queueDraw()
    }
}
