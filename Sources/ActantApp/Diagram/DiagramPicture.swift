import Model
import Network
import Report

/// What the diagram shows at this moment: positions on their way, the camera, and the labels that go with them.
///
/// Labels are found anew when things stand still, and keep their place beside their node while it moves. Of a large
/// network only what stands out is a frame; the rest is the backdrop's.
struct DiagramPicture {
    private(set) var network = ActorNetwork.empty
    /// In the layout's unit, in the order of the network's nodes.
    private(set) var positions: [Point] = []
    /// Nil for a network that is small enough to be drawn mark by mark.
    private(set) var plan: DiagramPlan?
    /// Counts networks and positions that were shown.
    private(set) var generation = 0
    var camera = DiagramCamera()
    /// Whether the camera follows the layout until the user takes it.
    var isFitted = true
    var emphasis = DiagramFrame.Emphasis()
    private var foreground = LargeForeground()
    private var named = PictureHeadings()
    /// What floats over the picture, on the canvas: no node stands behind it when all is in view.
    var obstacles: [Rect] = []
    /// Of the nodes of a small network; the plan knows those of a large one.
    private var places: [Entity.ID: Int] = [:]
    /// Made when it is asked for, anew when the nodes have moved.
    private var hits: LargeHits?
    private var labels: [PlacedLabel] = []
    /// Where the nodes stood on the canvas when the labels were placed, and at which scale.
    private var labelOrigins: [Entity.ID: Point] = [:]
    private var labelScale = 0.0
    private var labelZoom = 0.0

    var isLarge: Bool { plan != nil }

    /// Positions by entity, for a layout that is to keep them.
    var placed: [Entity.ID: Point] {
        Dictionary(zip(network.nodes.map(\.id), positions), uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter plan: of the same network if it is large.
    mutating func show(
        _ network: ActorNetwork, positions: [Point], plan: DiagramPlan? = nil, headings: LayoutHeadings = .none
    ) {
        if self.network != network {
            foreground = LargeForeground()
            places = [:]
        }
        self.network = network
        self.positions = positions
        self.plan = plan
        hits = nil
        named.follow(headings, positions: positions)
        generation += 1
        camera.isFar = plan != nil
        if plan == nil, places.isEmpty {
            places = Dictionary(
                network.nodes.indices.map { (network.nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        if isFitted { fit() }
    }

    mutating func fit() {
        camera = fittedCamera(network, positions: positions)
        isFitted = true
    }

    /// The camera that shows all of a network.
    func fittedCamera(_ network: ActorNetwork, positions: [Point]) -> DiagramCamera {
        var camera = camera
        camera.fit(
            NetworkLayout(positions: positions, headings: headings), of: network, clearOf: obstacles)
        return camera
    }

    /// What the parts of the layout are called.
    var headings: LayoutHeadings { named.layout }

    /// The frame with the labels as they were, carried along with their nodes.
    var frame: DiagramFrame {
        var frame = bareFrame
        frame.headings = seenHeadings
        guard !needsLabels, labelScale > 0 else { return frame }
        frame.labels = labels.compactMap { carried($0, in: frame, by: frame.scale / labelScale) }
        frame.labelScale = labelScale
        let strength = named.strength(camera)
        frame.labelOpacity = camera.zoom == labelZoom && strength.showsNodes ? 1 : min(1, 2 * strength.nodes)
        return frame
    }

    /// How many times smaller or larger marks, and the ways between them, may have become since the labels were placed:
    /// until the picture rests, an enlarged label serves better than none.
    private static let mostDrift = (scale: 1.6, zoom: 3.0)

    /// Finds room for the labels anew.
    ///
    /// - Parameter badge: where the sums of the selected edge will stand.
    mutating func placeLabels(measure: @escaping LabelPlacement.Measure, badge: (DiagramFrame) -> Rect?) {
        placeLabels(measure: measure) { [badge($0)].compactMap { $0 } }
    }

    /// The same, where several things are to be kept clear.
    mutating func placeLabels(measure: @escaping LabelPlacement.Measure, avoiding boxes: (DiagramFrame) -> [Rect]) {
        if isLarge {
            let isNamed = named.strength(camera).showsNodes
            foreground.named =
                isNamed ? currentHits()?.seen(by: camera, most: LargeForeground.names(on: camera.canvas)) ?? [] : []
        }
        named.place(network, camera: camera, avoiding: obstacles, measure: measure)
        let frame = bareFrame
        let taken = boxes(frame) + seenHeadings.map(\.box) + obstacles
        labels = LabelPlacement.place(frame, avoiding: taken, measure: measure)
        labelScale = frame.scale
        labelZoom = camera.zoom
        labelOrigins = Dictionary(
            zip(frame.network.nodes.map(\.id), frame.positions), uniquingKeysWith: { first, _ in first })
    }

    /// Whether zooming has outdated the labels.
    var needsLabels: Bool {
        func times(_ one: Double, _ other: Double) -> Double { max(one / other, other / one) }
        return labelZoom > 0
            && (times(camera.zoom, labelZoom) > Self.mostDrift.zoom
                || times(scale, labelScale) > Self.mostDrift.scale)
    }

    /// Beside what is selected nobody else has a name.
    private var seenHeadings: [PlacedHeading] {
        let seen = named.seen(by: camera)
        guard !emphasis.entities.isEmpty || emphasis.edge != nil else { return seen }
        return seen.filter { if case .band = $0.subject { true } else { false } }
    }

    /// Of the marks of a frame: what stands out of a large network is seen however far the camera is.
    private var scale: Double { isLarge ? max(camera.markScale, LargeForeground.leastScale) : camera.markScale }

    private var bareFrame: DiagramFrame {
        guard let plan else {
            return DiagramFrame(
                network: network, positions: positions.map(camera.toCanvas), scale: scale, canvas: camera.canvas,
                emphasis: emphasis)
        }
        let part = foreground.part(of: plan, emphasis)
        return DiagramFrame(
            network: part.network, positions: part.places.map { camera.toCanvas(positions[$0]) }, scale: scale,
            canvas: camera.canvas, emphasis: emphasis)
    }

    /// A label beside its node as it was, to be drawn `ratio` times larger.
    private func carried(_ label: PlacedLabel, in frame: DiagramFrame, by ratio: Double) -> PlacedLabel? {
        guard let place = frame.place(of: label.node), let origin = labelOrigins[label.node] else { return nil }
        var box = label.box
        if ratio == 1 {
            let way = frame.positions[place] - origin
            box.x += way.x
            box.y += way.y
        } else {
            let corner = frame.positions[place] + (Point(box.x, box.y) - origin) * ratio
            (box.x, box.y) = (corner.x, corner.y)
        }
        return PlacedLabel(
            node: label.node, lines: label.lines, box: box, alignment: label.alignment, size: label.size,
            isBold: label.isBold, isLeaf: label.isLeaf)
    }

    // MARK: What stands where

    /// A node's place in the network.
    func place(of entity: Entity.ID) -> Int? {
        plan.map { $0.place(of: entity) } ?? places[entity]
    }

    /// Where a node stands, in the layout's unit.
    func position(of entity: Entity.ID) -> Point? {
        place(of: entity).flatMap { positions.indices.contains($0) ? positions[$0] : nil }
    }

    func edge(_ id: EdgeID) -> NetworkEdge? {
        guard let plan else { return network.edges.first { $0.id == id } }
        return plan.edge(id)
    }

    /// The edges of the node at a place, those with most relations first, up to a number.
    func edges(of place: Int, most: Int) -> [NetworkEdge] {
        guard let plan else {
            let id = network.nodes[place].id
            return Array(network.edges.lazy.filter { $0.id.contains(id) }.prefix(most))
        }
        return plan.edges(of: place).prefix(most).map { network.edges[Int($0)] }
    }

    /// What stands at a point of the canvas.
    mutating func hit(_ point: Point) -> DiagramHit? {
        let frame = frame
        guard isLarge else { return DiagramHit.test(point, in: frame) }
        // Strokes that stand out can be meant even where all others are too many for that.
        let hit = currentHits()?.test(point, camera: camera)
        if case .node = hit { return hit }
        return DiagramHit.test(point, in: frame) ?? hit
    }

    /// Whether a drag that begins at a point moves a node and not the picture: where nodes stand close, a point near one
    /// is near another as well, so that only what is seen as a mark is taken by it.
    func canBeGrabbed(_ entity: Entity.ID, at point: Point) -> Bool {
        guard let place = place(of: entity), positions.indices.contains(place) else { return false }
        let frame = bareFrame
        let radius =
            frame.place(of: entity).map(frame.radius)
            ?? camera.markScale * DiagramMetrics.radius(relations: network.nodes[place].relationCount)
        let distance = camera.toCanvas(positions[place]).distance(to: point)
        guard isLarge else { return distance <= max(radius, Self.leastGrabbed) + 2 }
        return radius >= Self.leastGrabbed && distance <= radius + 2
    }

    /// The radius in logical pixels below which a node of a large network is not moved by a drag.
    private static let leastGrabbed = 5.0

    // MARK: Communities

    /// The community whose heading is at a point of the canvas.
    func community(at point: Point) -> Int? {
        let isSelected = !emphasis.entities.isEmpty || emphasis.edge != nil
        return isSelected ? nil : named.community(at: point, camera)
    }

    var communityPointedAt: Int? {
        get { named.pointedAt }
        set { named.pointedAt = newValue }
    }

    /// The community that has the keyboard.
    var focusedCommunity: Int? {
        get { named.focused }
        set { named.focused = newValue }
    }

    /// Where a community's heading is met, on the canvas: at the heading, else in the community's middle.
    func box(ofCommunity number: Int) -> Rect? {
        let heading = seenHeadings.first { $0.subject == .community(number) }
        if let heading { return heading.box }
        guard named.places.indices.contains(number), let place = named.places[number] else { return nil }
        let middle = camera.toCanvas(place.centre)
        return Rect(x: middle.x - 10, y: middle.y - 6, width: 20, height: 12)
    }

    /// The camera that shows a community.
    func camera(on number: Int) -> DiagramCamera? {
        guard named.places.indices.contains(number), let place = named.places[number] else { return nil }
        var camera = camera
        camera.fit(place.core.map { positions[Int($0)] }, margin: 50)
        return camera
    }

    private mutating func currentHits() -> LargeHits? {
        guard let plan else { return nil }
        if let hits { return hits }
        let made = LargeHits(plan, positions: positions)
        hits = made
        return made
    }
}
