import Model

/// Finds room for labels: by falling evidence, each at the best free place around its node.
public struct LabelPlacement: Sendable {
    /// Width and height of one line of text at a size, in the canvas's unit.
    public typealias Measure = (_ text: String, _ size: Double, _ isBold: Bool) -> Size

    /// More labels than this nobody reads, and finding room for them takes time.
    public static let limit = 500

    /// The labels that find room in `frame`; what finds none is left out.
    ///
    /// Labels of what is selected, pointed at or focused come first and are always placed.
    /// - Parameters:
    ///   - avoiding: further rectangles to keep clear, such as the badge of the selected edge.
    ///   - minimumSize: the least font size, in the canvas's unit.
    public static func place(
        _ frame: DiagramFrame, avoiding: [Rect] = [], minimumSize: Double = 9, measure: Measure
    ) -> [PlacedLabel] {
        var room = LabelRoom(frame, avoiding: avoiding)
        let emphasis = frame.emphasis
        let wanted = Set(
            Array(emphasis.entities) + [emphasis.edge?.first, emphasis.edge?.second].compactMap { $0 }
                + [emphasis.hoveredNode, emphasis.focused].compactMap { $0 })
        let places = Array(frame.network.nodes.indices.prefix(frame.positions.count))
        let first = places.filter { wanted.contains(frame.network.nodes[$0].id) }
        let others = places.filter { !wanted.contains(frame.network.nodes[$0].id) }.prefix(max(0, limit - first.count))
        let texts = (first + others).map {
            LabelText(frame.network.nodes[$0], place: $0, frame: frame, minimumSize: minimumSize, measure: measure)
        }
        for (rank, text) in texts.enumerated() { room.add(text, isForced: rank < first.count) }
        room.improve()
        return room.labels.map(\.label)
    }
}

/// A label's lines and sizes before it has a place.
struct LabelText {
    let node: Entity.ID
    /// Place of the node in the network.
    let place: Int
    let size: Double
    let isBold: Bool
    let isLeaf: Bool
    /// Ways to break it, the best first.
    let settings: [(lines: [String], size: Size)]

    init(
        _ node: NetworkNode, place: Int, frame: DiagramFrame, minimumSize: Double, measure: LabelPlacement.Measure
    ) {
        let style = DiagramMetrics.labelStyle(relations: node.relationCount)
        let size = max(style.size * frame.scale, minimumSize)
        self.node = node.id
        self.place = place
        self.size = size
        isBold = style.isBold
        isLeaf = style.isLeaf
        func width(_ text: String) -> Double { measure(text, size, style.isBold).width }
        let best = LabelLines.broken(node.label, scale: size / style.size, width: width)
        var breaks = [best]
        for count in [best.count + 1, best.count - 1] where count > 0 && count <= 3 {
            let lines = LabelLines.balanced(node.label, lines: count, width: width)
            if lines.count == count { breaks.append(lines) }
        }
        settings = breaks.map { lines in
            let sizes = lines.map { measure($0, size, style.isBold) }
            return (lines, Size(sizes.reduce(0) { max($0, $1.width) }, sizes.reduce(0) { $0 + $1.height }))
        }
    }
}
