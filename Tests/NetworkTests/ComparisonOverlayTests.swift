import Model
import Network
import TestSupport
import Testing

/// What an overlaid comparison shows, and what a click on it means.
@Suite struct ComparisonOverlayTests {
    private let builder = DossierBuilder().document("d").entity("a").entity("b").entity("c").entity("left", .person)
        .entity("right", .person)

    private func overlay(_ builder: DossierBuilder) -> (overlay: ComparisonOverlay, frame: DiagramFrame) {
        let index = builder.index()
        let comparison = Comparison(Lens(account: .speaker("left")), Lens(account: .speaker("right")), index: index)
        let places: [Entity.ID: Point] = ["a": Point(50, 200), "b": Point(350, 200), "c": Point(200, 40)]
        let frame = DiagramFrame(
            network: comparison.union, positions: comparison.union.nodes.map { places[$0.id] ?? .zero }, scale: 1,
            canvas: Size(400, 300))
        return (ComparisonOverlay(comparison, index: index), frame)
    }

    private let pair = EdgeID(first: "a", second: "b")

    @Test func eachStrokeSaysWhoTellsIt() throws {
        let (overlay, frame) = overlay(
            builder.relation("a", "b", .conflict, by: .entity("left")).relation(
                "a", "b", .conflict, by: .entity("right")
            )
            .relation("a", "b", by: .entity("right")).relation("b", "c", by: .entity("left")))
        let strokes = overlay.strokes(of: pair, in: frame)
        #expect(strokes.map(\.teller) == [.second, .both])
        #expect(strokes.map(\.geometry.strand) == [.cooperation, .conflict])
        let alone = overlay.strokes(of: EdgeID(first: "b", second: "c"), in: frame)
        #expect(alone.map(\.teller) == [.first])
        #expect(overlay.tellers == [.first, .second, .both])
    }

    @Test func directionsThatEachTellsAloneAreStrokesOfTheirOwn() {
        let (overlay, frame) = overlay(
            builder.relation("a", "b", .conflict, by: .entity("left"))
                .relation("b", "a", .conflict, by: .entity("right")))
        let strokes = overlay.strokes(of: pair, in: frame)
        #expect(strokes.map(\.teller) == [.first, .second])
        #expect(strokes.map(\.geometry.glyphAtSecond) == [true, false])
        #expect(strokes.map(\.geometry.glyphAtFirst) == [false, true])
        let offsets = strokes.map { ($0.geometry.from.y + $0.geometry.to.y) / 2 }
        #expect(abs(offsets[0] - offsets[1]) > 2, "they lie beside each other")
    }

    @Test func contestedEdgesWearWhoDenies() throws {
        let (denied, frame) = overlay(
            builder.relation("a", "b", .cooperation, .support, by: .entity("left"))
                .relation("a", "b", .conflict, .support, status: .denied, by: .entity("right")))
        #expect(denied.dispute(on: pair) == .secondDenies)
        let place = try #require(denied.disputePlace(on: pair, in: frame))
        #expect(abs(place.x - 200) < 10 && abs(place.y - 200) < 1, "in the middle of the edge")
        #expect(denied.hit(place, in: frame) == .edge(pair))
        #expect(denied.disputeBoxes(in: frame).count == 1)
        let (opposed, _) = overlay(
            builder.relation("a", "b", .conflict, by: .entity("left")).relation("a", "b", by: .entity("right")))
        #expect(opposed.dispute(on: pair) == .opposed)
    }

    @Test func aClickMeansWhatIsDrawn() {
        let (overlay, frame) = overlay(
            builder.relation("a", "b", .conflict, by: .entity("left")).relation("a", "b", by: .entity("right")))
        #expect(overlay.hit(Point(50, 200), in: frame) == .node("a"))
        #expect(overlay.hit(Point(150, 203), in: frame) == .edge(pair))
        #expect(overlay.hit(Point(150, 260), in: frame) == nil)
    }

    @Test func tiesAreDrawnWhereNothingElseIsTold() {
        let (overlay, frame) = overlay(builder.relation("a", "b", .neutral, .memberOf, by: .entity("right")))
        #expect(overlay.strokes(of: pair, in: frame).map(\.geometry.strand) == [.neutral])
        #expect(overlay.kinds == [.neutral])
    }
}
