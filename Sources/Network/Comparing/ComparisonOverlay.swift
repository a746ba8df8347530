import Model

/// Both sides of a comparison in one picture: who tells each stroke, and where one side denies what the other asserts.
///
/// A stroke is what is told of one sign in one direction, or in both where the same side tells both.
public struct ComparisonOverlay: Sendable {
    public let comparison: Comparison
    private let edges: [EdgeID: Edge]

    /// Who tells a stroke.
    public enum Teller: Int, Sendable, Hashable, CaseIterable { case first, second, both }

    /// What a mark in the middle of a contested edge says.
    public enum Dispute: Int, Sendable, Hashable, CaseIterable {
        case firstDenies, secondDenies
        /// Each denies something of the other's, or one tells of cooperation and the other of conflict.
        case opposed
    }

    /// A stroke where it stands in a frame.
    public struct Stroke: Sendable, Hashable {
        /// Its width is that of what is told, as glyphs have it; the line is drawn ``ComparisonOverlay/drawnWidth(_:_:)`` wide.
        public let geometry: StrokeGeometry
        public let teller: Teller

        public init(geometry: StrokeGeometry, teller: Teller) {
            self.geometry = geometry
            self.teller = teller
        }
    }

    struct Lane: Sendable, Hashable {
        let kind: StrokeGeometry.Kind
        let teller: Teller
        /// As many grounds.
        let count: Int
        let isThin: Bool
        let targetsFirst: Bool
        let targetsSecond: Bool

        /// At scale 1.
        var width: Double { isThin ? DiagramMetrics.neutralWidth : DiagramMetrics.strokeWidth(relations: count) }
    }

    private struct Edge: Sendable {
        let lanes: [Lane]
        let dispute: Dispute?
    }

    public init(_ comparison: Comparison, index: DossierIndex) {
        self.comparison = comparison
        let first = Dictionary(comparison.firstNetwork.edges.map { ($0.id, $0) }) { one, _ in one }
        let second = Dictionary(comparison.secondNetwork.edges.map { ($0.id, $0) }) { one, _ in one }
        edges = Dictionary(
            comparison.findings.map { finding in
                let lanes = OverlaidLanes(finding.id, first[finding.id], second[finding.id], index).lanes
                return (finding.id, Edge(lanes: lanes, dispute: Self.dispute(finding, index)))
            }, uniquingKeysWith: { one, _ in one })
    }

    private static func dispute(_ finding: Comparison.Finding, _ index: DossierIndex) -> Dispute? {
        guard !finding.contests.isEmpty else { return nil }
        func isDenied(_ told: Comparison.Told) -> Bool {
            told.ground.relation.flatMap { index.relation[$0] }?.status == .denied
        }
        let denials = finding.contests.filter { $0.reason == .denial }
        guard denials.count == finding.contests.count else { return .opposed }
        if denials.allSatisfy({ isDenied($0.first) }) { return .firstDenies }
        return denials.allSatisfy { isDenied($0.second) } ? .secondDenies : .opposed
    }

    // MARK: What is in the picture

    public func dispute(on edge: EdgeID) -> Dispute? { edges[edge]?.dispute }

    /// Who tells anything that has a stroke.
    public var tellers: [Teller] {
        let found = Set(edges.values.flatMap { $0.lanes.map(\.teller) })
        return Teller.allCases.filter(found.contains)
    }

    public var disputes: [Dispute] {
        let found = Set(edges.values.compactMap(\.dispute))
        return Dispute.allCases.filter(found.contains)
    }

    public var kinds: [StrokeGeometry.Kind] {
        let found = Set(edges.values.flatMap { $0.lanes.map(\.kind) })
        return StrokeGeometry.Kind.allCases.filter(found.contains)
    }

    // MARK: Where it stands

    /// How wide the line of a stroke is drawn that is told by somebody: one side's is solid, the other's two lines, and both
    /// together are the one between the others.
    public static func drawnWidth(_ width: Double, _ teller: Teller) -> Double {
        switch teller {
        case .first: width
        case .second: width + 2 * lineWidth
        case .both: width + 2 * (lineWidth + coreGap)
        }
    }

    /// Of each of two lines, at scale 1.
    public static let lineWidth = 1.0
    /// Between the line of both and those beside it.
    public static let coreGap = 1.2

    /// The strokes of an edge; empty where no line fits between its ends.
    public func strokes(of edge: EdgeID, in frame: DiagramFrame) -> [Stroke] {
        guard let lanes = edges[edge]?.lanes, let run = EdgeRun(edge, in: frame) else { return [] }
        let widths = lanes.map { Self.drawnWidth($0.width, $0.teller) }
        var offset = -(widths.reduce(0, +) + DiagramMetrics.strokeGap * Double(max(lanes.count - 1, 0))) / 2
        return zip(lanes, widths).compactMap { lane, width in
            defer { offset += width + DiagramMetrics.strokeGap }
            guard let ends = run.ends(offset: offset + width / 2) else { return nil }
            let hasGlyphs = lane.kind == .conflict || (frame.network.isDirected && !lane.isThin)
            return Stroke(
                geometry: StrokeGeometry(
                    strand: lane.kind, from: ends.from, to: ends.to, width: lane.width * frame.scale,
                    glyphAtFirst: hasGlyphs && lane.targetsFirst, glyphAtSecond: hasGlyphs && lane.targetsSecond,
                    isDashed: false, scale: frame.scale),
                teller: lane.teller)
        }
    }

    /// Where the mark of a contested edge stands; nil where nothing is contested or nothing drawn.
    public func disputePlace(on edge: EdgeID, in frame: DiagramFrame) -> Point? {
        guard dispute(on: edge) != nil, let run = EdgeRun(edge, in: frame), let ends = run.ends(offset: 0) else {
            return nil
        }
        return (ends.from + ends.to) * 0.5
    }

    /// The room that the marks of contested edges take, so that labels can keep off them.
    public func disputeBoxes(in frame: DiagramFrame) -> [Rect] {
        frame.network.edges.compactMap { edge in
            disputePlace(on: edge.id, in: frame).map { place in
                let radius = (Self.disputeRadius + 1.5) * Self.disputeScale(frame.scale)
                return Rect(x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius)
            }
        }
    }

    /// Radius of that mark at scale 1.
    public static let disputeRadius = 7.5

    /// Its scale in a frame of another scale: it has to be seen among marks that have become small.
    public static func disputeScale(_ scale: Double) -> Double { max(scale, 0.85) }

    /// What stands at a point of the frame: a node first, then an edge.
    public func hit(_ point: Point, in frame: DiagramFrame) -> DiagramHit? {
        if case .node(let node) = DiagramHit.test(point, in: frame) { return .node(node) }
        let edge = frame.edgesInDrawingOrder.last { edge in
            if let place = disputePlace(on: edge.id, in: frame),
                place.distance(to: point) <= Self.disputeRadius * Self.disputeScale(frame.scale) + 2
            {
                return true
            }
            return strokes(of: edge.id, in: frame).contains { stroke in
                let half = Self.drawnWidth(stroke.geometry.width / frame.scale, stroke.teller) * frame.scale / 2
                return stroke.geometry.distance(to: point) <= half + DiagramHit.edgeTolerance
            }
        }
        return edge.map { .edge($0.id) }
    }
}

/// Sorts what two sides tell of one pair into strokes.
private struct OverlaidLanes {
    let lanes: [ComparisonOverlay.Lane]

    init(_ id: EdgeID, _ first: NetworkEdge?, _ second: NetworkEdge?, _ index: DossierIndex) {
        func directions(_ strand: Strand, toFirst: Bool) -> Set<Ground> {
            Set(
                strand.grounds.filter { ground in
                    guard let relation = ground.relation.flatMap({ index.relation[$0] }) else {
                        return toFirst ? strand.targetsFirst : strand.targetsSecond || !strand.targetsFirst
                    }
                    return relation.isSymmetric || relation.target == (toFirst ? id.first : id.second)
                })
        }
        func lanes(_ kind: StrokeGeometry.Kind, _ strand: (NetworkEdge) -> Strand) -> [ComparisonOverlay.Lane] {
            let (one, other) = (first.map(strand) ?? .none, second.map(strand) ?? .none)
            let isThin = kind == .neutral && (one.isEmpty ? other : one).heaviness == nil
            // The grounds of each teller, with the directions they lead.
            var found: [ComparisonOverlay.Teller: (grounds: Set<Ground>, toFirst: Bool, toSecond: Bool)] = [:]
            for toFirst in [true, false] {
                let ones = directions(one, toFirst: toFirst)
                let others = directions(other, toFirst: toFirst)
                guard !ones.isEmpty || !others.isEmpty else { continue }
                let teller: ComparisonOverlay.Teller = others.isEmpty ? .first : ones.isEmpty ? .second : .both
                var lane = found[teller] ?? ([], false, false)
                lane.grounds.formUnion(ones.union(others))
                if toFirst { lane.toFirst = true } else { lane.toSecond = true }
                found[teller] = lane
            }
            return ComparisonOverlay.Teller.allCases.compactMap { teller in
                found[teller].map {
                    ComparisonOverlay.Lane(
                        kind: kind, teller: teller, count: $0.grounds.count, isThin: isThin, targetsFirst: $0.toFirst,
                        targetsSecond: $0.toSecond)
                }
            }
        }
        let signed = lanes(.cooperation, \.cooperation) + lanes(.conflict, \.conflict)
        self.lanes = signed.isEmpty ? lanes(.neutral, \.neutral) : signed
    }
}
