import Model

/// One stroke of an edge where it stands in a frame, in the canvas's unit.
public struct StrokeGeometry: Sendable, Hashable {
    public let strand: Kind
    /// The end at the edge's first entity, and at its second: the outer end of the glyph where there is one.
    public let from: Point
    public let to: Point
    public let width: Double
    public let glyphAtFirst: Bool
    public let glyphAtSecond: Bool
    /// Nothing but claims.
    public let isDashed: Bool
    /// Scale of the glyphs, dashes and casing.
    public let scale: Double

    public init(
        strand: Kind, from: Point, to: Point, width: Double, glyphAtFirst: Bool, glyphAtSecond: Bool, isDashed: Bool,
        scale: Double
    ) {
        self.strand = strand
        self.from = from
        self.to = to
        self.width = width
        self.glyphAtFirst = glyphAtFirst
        self.glyphAtSecond = glyphAtSecond
        self.isDashed = isDashed
        self.scale = scale
    }

    public enum Kind: Sendable, Hashable, CaseIterable { case cooperation, conflict, neutral }

    /// Where the line itself ends, so that it does not show through the glyph at its tip.
    public var line: (from: Point, to: Point) {
        let length = from.distance(to: to)
        guard length > 0 else { return (from, to) }
        let direction = (to - from) * (1 / length)
        let depth = min(glyphDepth, length / 2)
        return (
            glyphAtFirst ? from + direction * depth : from, glyphAtSecond ? to - direction * depth : to
        )
    }

    /// How far from the tip of a glyph its line ends: inside the barbs of an arrowhead, under a crossbar.
    public var glyphDepth: Double {
        let unit = width / scale
        return switch strand {
        case .cooperation: scale * DiagramMetrics.arrowLength(width: unit) * 0.7
        case .conflict: scale * DiagramMetrics.crossbarThickness(width: unit) / 2
        case .neutral: glyphAtFirst || glyphAtSecond ? scale * DiagramMetrics.arrowLength(width: unit) * 0.7 : 0
        }
    }

    /// Distance of a point from the stroke's middle line.
    public func distance(to point: Point) -> Double { point.distance(toSegmentFrom: from, to: to) }
}

/// Where the strokes of an edge run: what drawing, hit test and layout all go by.
public enum EdgeStrokes {
    /// The strokes of `edge` in `frame`: cooperation on the left hand when read from the edge's first entity, conflict on
    /// the right, a lone one in the middle; ties and neutral relations where there is neither.
    ///
    /// Empty where an end is not in the frame, or the two nodes stand so close that no line fits between them.
    public static func of(_ edge: NetworkEdge, in frame: DiagramFrame) -> [StrokeGeometry] {
        guard let run = EdgeRun(edge.id, in: frame) else { return [] }
        let isDirected = frame.network.isDirected
        return lanes(of: edge).compactMap { lane in
            guard let ends = run.ends(offset: lane.offset) else { return nil }
            return StrokeGeometry(
                strand: lane.kind, from: ends.from, to: ends.to, width: lane.width * frame.scale,
                glyphAtFirst: lane.hasGlyphs(isDirected) && lane.strand.targetsFirst,
                glyphAtSecond: lane.hasGlyphs(isDirected) && lane.strand.targetsSecond,
                isDashed: lane.strand.isClaimedOnly, scale: frame.scale)
        }
    }

    /// Width of all strokes of an edge with the room between them, at scale 1.
    public static func width(of edge: NetworkEdge) -> Double {
        let lanes = lanes(of: edge)
        return lanes.reduce(DiagramMetrics.strokeGap * Double(max(lanes.count - 1, 0))) { $0 + $1.width }
    }

    /// A stroke of an edge before it has a place; lengths at scale 1.
    public struct Lane: Sendable, Hashable {
        public let kind: StrokeGeometry.Kind
        public let strand: Strand
        public let width: Double
        /// To the right of the line between the centres, read from the first entity.
        public let offset: Double

        /// A tie has none, nor has what merely joins; what is said of somebody points at them. Crossbars stay with what
        /// joins too, for without colour they alone tell conflict.
        public func hasGlyphs(_ isDirected: Bool) -> Bool {
            switch kind {
            case .cooperation: isDirected
            case .conflict: true
            case .neutral: isDirected && strand.heaviness != nil
            }
        }
    }

    /// The strokes of an edge, whatever stands at its ends.
    public static func lanes(of edge: NetworkEdge) -> [Lane] {
        let left = DiagramMetrics.width(of: edge.cooperation)
        let right = DiagramMetrics.width(of: edge.conflict)
        switch (edge.cooperation.isEmpty, edge.conflict.isEmpty) {
        case (false, false):
            return [
                Lane(
                    kind: .cooperation, strand: edge.cooperation, width: left,
                    offset: -(right + DiagramMetrics.strokeGap) / 2),
                Lane(
                    kind: .conflict, strand: edge.conflict, width: right,
                    offset: (left + DiagramMetrics.strokeGap) / 2),
            ]
        case (false, true): return [Lane(kind: .cooperation, strand: edge.cooperation, width: left, offset: 0)]
        case (true, false): return [Lane(kind: .conflict, strand: edge.conflict, width: right, offset: 0)]
        case (true, true):
            return edge.neutral.isEmpty
                ? []
                : [
                    Lane(
                        kind: .neutral, strand: edge.neutral, width: DiagramMetrics.width(of: edge.neutral), offset: 0)
                ]
        }
    }
}

/// The way from one end of an edge to the other in a frame.
struct EdgeRun {
    private let frame: DiagramFrame
    private let one: Int
    private let other: Int
    private let distance: Double
    private let direction: Point

    /// Nil where an end is not in the frame, or both stand in one place.
    init?(_ edge: EdgeID, in frame: DiagramFrame) {
        guard let one = frame.place(of: edge.first), let other = frame.place(of: edge.second) else { return nil }
        distance = frame.positions[one].distance(to: frame.positions[other])
        guard distance > 0 else { return nil }
        direction = (frame.positions[other] - frame.positions[one]) * (1 / distance)
        (self.frame, self.one, self.other) = (frame, one, other)
    }

    /// The ends of a stroke so far to the right, at scale 1; nil where no line fits between the nodes.
    func ends(offset: Double) -> (from: Point, to: Point)? {
        let offset = offset * frame.scale
        let start = frame.reach(one, along: direction, offset: offset)
        let end = frame.reach(other, along: direction * -1, offset: -offset)
        guard distance - start - end >= 1 else { return nil }
        let right = Point(-direction.y, direction.x) * offset
        return (frame.positions[one] + direction * start + right, frame.positions[other] - direction * end + right)
    }
}

extension DiagramFrame {
    /// From a node's centre to where a stroke that leaves it along `direction` must end: outline and gap.
    fileprivate func reach(_ place: Int, along direction: Point, offset: Double) -> Double {
        let node = network.nodes[place]
        let radius = self.radius(place)
        let gap = isRinged(node.id) ? DiagramMetrics.ringedNodeGap : DiagramMetrics.nodeGap
        return NodeShape.of(node.kind).reach(along: direction, offset: offset / radius) * radius + gap * scale
    }
}
