/// A set of Unicode scalars with an answer in constant time: one bit a scalar.
struct ScalarSet: Sendable {
    private var words: [UInt64] = []

    init(_ members: some Sequence<UInt32> = []) {
        for member in members { insert(member...member) }
    }

    init(ranges: [ClosedRange<UInt32>]) {
        for range in ranges { insert(range) }
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        let needed = Int(range.upperBound >> 6) + 1
        if words.count < needed { words.append(contentsOf: repeatElement(0, count: needed - words.count)) }
        for member in range { words[Int(member >> 6)] |= 1 << UInt64(member & 63) }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        let index = Int(scalar >> 6)
        return index < words.count && words[index] >> UInt64(scalar & 63) & 1 == 1
    }

    func union(_ other: ScalarSet) -> ScalarSet {
        var result = self
        for (index, word) in other.words.enumerated() {
            if index < result.words.count { result.words[index] |= word } else { result.words.append(word) }
        }
        return result
    }
}
