import Model
import Network
import TestSupport
import Testing

/// Two or three nodes at known places.
private struct Scene {
    var frame: DiagramFrame

    init(_ builder: DossierBuilder, _ places: [Entity.ID: Point], scale: Double = 1) {
        let network = Projection(builder.index()).network(under: .everything)
        frame = DiagramFrame(
            network: network, positions: network.nodes.map { places[$0.id] ?? .zero }, scale: scale,
            canvas: Size(400, 400))
    }

    static let pair = DossierBuilder().document("a").entity("alpha", .person).entity("beta", .person)
}

@Suite struct EdgeStrokesTests {
    private let places: [Entity.ID: Point] = ["alpha": Point(100, 200), "beta": Point(300, 200)]

    private func strokes(_ builder: DossierBuilder, scale: Double = 1) throws -> [StrokeGeometry] {
        let frame = Scene(builder, places, scale: scale).frame
        return EdgeStrokes.of(try #require(frame.network.edges.first), in: frame)
    }

    @Test func cooperationIsOnTheLeftHandAndConflictOnTheRight() throws {
        let both = try strokes(Scene.pair.relation("beta", "alpha", .cooperation).relation("alpha", "beta", .conflict))
        #expect(both.map(\.strand) == [.cooperation, .conflict])
        // From alpha to beta is to the right, so the left hand is up.
        #expect(both[0].from.y < 200 && both[1].from.y > 200)
        let gap = both[1].from.y - both[0].from.y - (both[0].width + both[1].width) / 2
        #expect(abs(gap - DiagramMetrics.strokeGap) < 1e-9)
        #expect(both[0].glyphAtFirst && !both[0].glyphAtSecond)
        #expect(!both[1].glyphAtFirst && both[1].glyphAtSecond)
    }

    @Test func aLoneStrokeRunsInTheMiddleAndStopsShortOfTheNodes() throws {
        let stroke = try #require(try strokes(Scene.pair.relation("alpha", "beta", .conflict)).first)
        let reach = DiagramMetrics.radius(relations: 1) + DiagramMetrics.nodeGap
        #expect(stroke.from.y == 200 && stroke.to.y == 200)
        #expect(abs(stroke.from.x - 100 - reach) < 1e-9)
        #expect(abs(300 - stroke.to.x - reach) < 1e-9)
        #expect(stroke.line.to.x < stroke.to.x, "the line ends inside its glyph")
        #expect(stroke.line.from == stroke.from)
    }

    @Test func tiesAreThinWithoutGlyphsAndOnlyWhereThereIsNothingElse() throws {
        let tie = try #require(try strokes(Scene.pair.relation("alpha", "beta", .neutral)).first)
        #expect(tie.strand == .neutral && tie.width == 1 && !tie.glyphAtFirst && !tie.glyphAtSecond)
        let more = try strokes(Scene.pair.relation("alpha", "beta", .neutral).relation("alpha", "beta", .conflict))
        #expect(more.map(\.strand) == [.conflict])
    }

    @Test func whatIsOnlyClaimedIsDashed() throws {
        let claimed = Scene.pair.relation("alpha", "beta", .conflict, by: .entity("alpha"))
        let stated = claimed.relation("alpha", "beta", .conflict)
        #expect(try strokes(claimed).map(\.isDashed) == [true])
        #expect(try strokes(stated).map(\.isDashed) == [false])
    }

    @Test func aRingPushesTheStrokeAway() throws {
        var frame = Scene(Scene.pair.relation("alpha", "beta"), places).frame
        let edge = try #require(frame.network.edges.first)
        let plain = try #require(EdgeStrokes.of(edge, in: frame).first)
        frame.emphasis.entities = ["alpha"]
        let ringed = try #require(EdgeStrokes.of(edge, in: frame).first)
        #expect(abs(ringed.from.x - plain.from.x - 6) < 1e-9)
        #expect(ringed.to == plain.to)
    }

    @Test func marksGrowWithTheScale() throws {
        let builder = Scene.pair.relation("alpha", "beta")
        let (one, two) = (try #require(try strokes(builder).first), try #require(try strokes(builder, scale: 2).first))
        #expect(two.width == one.width * 2)
        #expect(abs(two.glyphDepth - one.glyphDepth * 2) < 1e-9)
    }

    @Test func nodesOnOneSpotHaveNoStroke() throws {
        let frame = Scene(Scene.pair.relation("alpha", "beta"), ["alpha": .zero, "beta": Point(3, 0)]).frame
        #expect(EdgeStrokes.of(try #require(frame.network.edges.first), in: frame).isEmpty)
        let same = Scene(Scene.pair.relation("alpha", "beta"), [:]).frame
        #expect(EdgeStrokes.of(try #require(same.network.edges.first), in: same).isEmpty)
    }

    @Test func everyShapeHasARimAllAround() {
        for kind in Entity.Kind.allCases {
            for way in [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1), Point(0.6, 0.8), Point(-0.8, 0.6)] {
                let reach = NodeShape.of(kind).reach(along: way, offset: 0)
                #expect((0.3...1.45).contains(reach), "\(kind) toward \(way)")
                #expect(NodeShape.of(kind).reach(along: way, offset: 3) == 0, "a line beside it misses it")
            }
        }
    }
}

@Suite struct DiagramHitTests {
    private let frame = Scene(
        Scene.pair.relation("alpha", "beta", .conflict).entity("gamma", .person).relation("beta", "gamma"),
        ["alpha": Point(100, 200), "beta": Point(300, 200), "gamma": Point(300, 350)]
    ).frame

    private func hit(_ x: Double, _ y: Double) -> DiagramHit? { DiagramHit.test(Point(x, y), in: frame) }

    @Test func aSmallNodeIsHitWithinAFingersWidth() {
        #expect(hit(100, 200) == .node("alpha"))
        #expect(hit(100 - 13.9, 200) == .node("alpha"))
        #expect(hit(100 - 14.1, 200) == nil)
    }

    @Test func aStrokeIsHitFromFourPixelsAside() {
        let edge = EdgeID(first: "alpha", second: "beta")
        let reach = DiagramMetrics.strokeWidth(relations: 1) / 2 + DiagramHit.edgeTolerance
        #expect(hit(200, 200) == .edge(edge))
        #expect(hit(200, 200 + reach - 0.1) == .edge(edge))
        #expect(hit(200, 200 + reach + 0.1) == nil)
        #expect(hit(300, 280) == .edge(EdgeID(first: "beta", second: "gamma")))
    }

    @Test func nodesComeBeforeEdges() { #expect(hit(110, 200) == .node("alpha")) }

    @Test func theSelectedEdgeLiesOnTop() {
        var crossing = Scene(
            DossierBuilder().document("a").entity("a").entity("b").entity("c").entity("d").relation("a", "b")
                .relation("c", "d"),
            ["a": Point(100, 100), "b": Point(300, 300), "c": Point(300, 100), "d": Point(100, 300)]
        ).frame
        for edge in [EdgeID(first: "a", second: "b"), EdgeID(first: "c", second: "d")] {
            crossing.emphasis.edge = edge
            #expect(crossing.edgesInDrawingOrder.last?.id == edge)
            #expect(DiagramHit.test(Point(200, 200), in: crossing) == .edge(edge))
        }
    }

    @Test func whatIsNearerWinsWhereHitAreasMeet() {
        let close = Scene(
            Scene.pair.relation("alpha", "beta"), ["alpha": Point(100, 100), "beta": Point(116, 100)]
        ).frame
        #expect(DiagramHit.test(Point(107, 100), in: close) == .node("alpha"))
        #expect(DiagramHit.test(Point(109, 100), in: close) == .node("beta"))
    }
}

@Suite struct DiagramNavigationTests {
    private let frame = Scene(
        DossierBuilder().document("a").entity("m").entity("l").entity("r").entity("u").entity("d").entity("rr")
            .relation("m", "l").relation("m", "r").relation("m", "r").relation("m", "u").relation("m", "d")
            .relation("r", "rr"),
        [
            "m": Point(200, 200), "l": Point(100, 210), "r": Point(290, 190), "u": Point(190, 90), "d": Point(205, 300),
            "rr": Point(390, 200),
        ]
    ).frame

    @Test func arrowsGoToTheNextNodeThatWay() {
        func next(_ id: Entity.ID, _ way: DiagramNavigation.Direction) -> Entity.ID? {
            DiagramNavigation.next(from: id, way, in: frame)
        }
        #expect(next("m", .left) == "l")
        #expect(next("m", .right) == "r")
        #expect(next("r", .right) == "rr")
        #expect(next("m", .up) == "u")
        #expect(next("m", .down) == "d")
        #expect(next("rr", .right) == nil)
        #expect(next("nobody", .right) == nil)
    }

    @Test func neighboursComeByTheStrengthOfTheirEdge() {
        #expect(DiagramNavigation.neighbours(of: "m", in: frame.network) == ["r", "d", "l", "u"])
    }
}
