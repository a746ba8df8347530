import Testing
import Workspace

@Suite struct GutterLayoutTests {
    typealias Extent = GutterLayout.Extent
    typealias Name = GutterLayout.Name

    private func line(_ number: Int) -> Extent { Extent(Double(number) * 20, Double(number) * 20 + 20) }

    @Test func barsThatMeetInALineDoNotCoverEachOther() {
        let bars = [
            GutterLayout.Bar(lane: 0, first: line(0), last: line(2)),
            GutterLayout.Bar(lane: 0, first: line(2), last: line(2)),
            GutterLayout.Bar(lane: 0, first: line(2), last: line(4)),
        ]
        let extents = GutterLayout.extents(of: bars)
        for (one, other) in zip(extents, extents.dropFirst()) { #expect(one.bottom < other.top) }
        #expect(extents.allSatisfy { $0.height > 0 })
        #expect(extents[0].top < 5 && extents[2].bottom > 95)
    }

    @Test func aNestedBarKeepsItsWholeLine() {
        let bars = [
            GutterLayout.Bar(lane: 0, first: line(0), last: line(3)),
            GutterLayout.Bar(lane: 1, first: line(0), last: line(0)),
        ]
        let extents = GutterLayout.extents(of: bars)
        #expect(extents[1].height > 15)
        #expect(extents[0].top == extents[1].top)
    }

    private func places(_ names: [Name], from top: Double = 0) -> [GutterLayout.Placed] {
        GutterLayout.places(of: names, height: 14, line: 20, view: Extent(top, top + 400))
    }

    @Test func namesNeverCoverEachOther() {
        let names = (0..<12).map { number in
            Name(
                speaker: "Speaker \(number)", bar: Extent(Double(number) * 9, Double(number) * 9 + 8),
                isChosen: number == 7)
        }
        let placed = places(names)
        for (one, other) in zip(placed, placed.dropFirst()) { #expect(one.top + 14 <= other.top) }
        #expect(placed.contains { $0.index == 7 })
        #expect(placed.count >= 4)
    }

    @Test func oneWhoGoesOnSpeakingIsNamedOnce() {
        let names = [
            Name(speaker: "Lavrov", bar: Extent(0, 30), isChosen: false),
            Name(speaker: "Lavrov", bar: Extent(33, 60), isChosen: false),
            Name(speaker: "Lavrov", bar: Extent(100, 130), isChosen: false),
        ]
        #expect(places(names).map(\.index) == [0, 2])
    }

    @Test func theNameOfALongQuotationStaysInView() {
        let names = [Name(speaker: "Putin", bar: Extent(0, 900), isChosen: false)]
        let placed = places(names, from: 500)
        #expect(placed.count == 1)
        #expect(placed[0].top >= 500 && placed[0].top < 510)
        #expect(places(names, from: 895).allSatisfy { $0.top + 14 <= 900 })
    }

    @Test func whoIsNotNamedHasNoName() {
        #expect(places([Name(speaker: "", bar: Extent(0, 30), isChosen: true)]).isEmpty)
    }
}
