import Model
import Network

/// What the diagram shows at this moment: positions on their way, the camera, and the labels that go with them.
///
/// Labels are found anew when things stand still, and keep their place beside their node while it moves.
struct DiagramPicture {
    private(set) var network = ActorNetwork.empty
    /// In the layout's unit, in the order of the network's nodes.
    private(set) var positions: [Point] = []
    var camera = DiagramCamera()
    /// Whether the camera follows the layout until the user takes it.
    var isFitted = true
    var emphasis = DiagramFrame.Emphasis()
    private var labels: [PlacedLabel] = []
    /// Where the nodes stood on the canvas when the labels were placed, and at which scale.
    private var labelOrigins: [Entity.ID: Point] = [:]
    private var labelScale = 0.0

    /// Positions by entity, for a layout that is to keep them.
    var placed: [Entity.ID: Point] {
        Dictionary(zip(network.nodes.map(\.id), positions), uniquingKeysWith: { first, _ in first })
    }

    mutating func show(_ network: ActorNetwork, positions: [Point]) {
        self.network = network
        self.positions = positions
        if isFitted { fit() }
    }

    mutating func fit() {
        camera.fit(NetworkLayout(positions: positions), of: network)
        isFitted = true
    }

    /// The frame with the labels as they were, carried along with their nodes.
    var frame: DiagramFrame {
        var frame = bareFrame
        let ratio = labelScale > 0 ? frame.scale / labelScale : 1
        frame.labels =
            abs(ratio - 1) > 0.001 || labelOrigins.isEmpty ? [] : labels.compactMap { carried($0, in: frame) }
        return frame
    }

    /// Finds room for the labels anew.
    ///
    /// - Parameter badge: where the sums of the selected edge will stand.
    mutating func placeLabels(measure: LabelPlacement.Measure, badge: (DiagramFrame) -> Rect?) {
        let frame = bareFrame
        labels = LabelPlacement.place(frame, avoiding: [badge(frame)].compactMap { $0 }, measure: measure)
        labelScale = frame.scale
        labelOrigins = Dictionary(
            zip(network.nodes.map(\.id), frame.positions), uniquingKeysWith: { first, _ in first })
    }

    /// Whether zooming has outdated the labels.
    var needsLabels: Bool { labelScale != camera.markScale }

    private var bareFrame: DiagramFrame {
        DiagramFrame(
            network: network, positions: positions.map(camera.toCanvas), scale: camera.markScale,
            canvas: camera.canvas, emphasis: emphasis)
    }

    private func carried(_ label: PlacedLabel, in frame: DiagramFrame) -> PlacedLabel? {
        guard let place = frame.place(of: label.node), let origin = labelOrigins[label.node] else { return nil }
        let way = frame.positions[place] - origin
        var box = label.box
        box.x += way.x
        box.y += way.y
        return PlacedLabel(
            node: label.node, lines: label.lines, box: box, alignment: label.alignment, size: label.size,
            isBold: label.isBold, isLeaf: label.isLeaf)
    }
}
