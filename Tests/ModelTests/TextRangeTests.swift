import Model
import Network
import Testing

@Suite struct TextRangeTests {
    @Test func onlyForwardRangesExist() {
        #expect(TextRange(3, 2) == nil)
        #expect(TextRange(-1, 2) == nil)
        #expect(TextRange(2, 2)?.isEmpty == true)
    }

    @Test func aRangeBetweenTwoPlacesIsTheSameFromEitherEnd() {
        #expect(TextRange(between: TextOffset(9), and: TextOffset(4)) == TextRange(4, 9))
    }

    @Test func containmentAndOverlapAgreeWithSetsOfPlaces() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<400 {
            let one = try range(&generator)
            let other = try range(&generator)
            let (places, others) = (
                Set(one.start.scalars..<one.end.scalars), Set(other.start.scalars..<other.end.scalars)
            )
            if !one.isEmpty && !other.isEmpty {
                #expect(one.overlaps(other) == !places.isDisjoint(with: others))
                #expect(one.contains(other) == others.isSubset(of: places))
            }
            for place in 0..<20 { #expect(one.contains(TextOffset(place)) == places.contains(place)) }
        }
    }

    @Test func enclosingRangesSortBeforeWhatTheyEnclose() throws {
        var generator = SeededGenerator(seed: 5)
        let sorted = try (0..<200).map { _ in try range(&generator) }.sorted()
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left.start <= right.start)
            if left.start == right.start { #expect(left.end >= right.end) }
        }
    }

    private func range(_ generator: inout SeededGenerator) throws -> TextRange {
        let start = generator.below(15)
        return try #require(TextRange(start, start + generator.below(6)))
    }
}
