/// Where a run of characters is cut inside: dots, icons, and signs that stand between the right neighbours.
struct InfixRules: Sendable {
    private let icons: ScalarSet
    private let beforeFullStop: ScalarSet
    private let afterFullStop: ScalarSet
    private let letters: ScalarSet

    init(_ pattern: [UInt32]) throws(PatternError) {
        let alternatives = PatternReader.alternatives(pattern[...])
        guard alternatives.count == 8 else { throw .missing("infix", "one of eight alternatives") }
        let classes = alternatives.map { PatternReader.classes(in: $0) }
        guard classes[2].count == 1, classes[4].count == 2, classes[5].count == 2 else {
            throw .unknown("infix", "the classes of icons, letters and capitals")
        }
        icons = ScalarSet(ranges: classes[2][0])
        beforeFullStop = ScalarSet(ranges: classes[4][0])
        afterFullStop = ScalarSet(ranges: classes[4][1])
        letters = ScalarSet(ranges: classes[5][0])
    }

    /// The pieces of a run, cut at its infixes; a match at the very start does not cut.
    func pieces(of run: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var pieces: [ArraySlice<UInt32>] = []
        var start = run.startIndex
        var index = start
        while index < run.endIndex {
            let length = infix(in: run, at: index)
            if length > 0, index > run.startIndex {
                if start < index { pieces.append(run[start..<index]) }
                pieces.append(run[index..<index + length])
                start = index + length
            }
            index += max(length, 1)
        }
        if start < run.endIndex { pieces.append(run[start...]) }
        return pieces
    }

    /// Whether any infix is found in a run.
    func matches(_ run: ArraySlice<UInt32>) -> Bool { run.indices.contains { infix(in: run, at: $0) > 0 } }

    /// The length of the infix at a place, or 0.
    private func infix(in run: ArraySlice<UInt32>, at index: Int) -> Int {
        let sign = run[index]
        if Characters.isASCIILetter(sign) || Characters.isASCIIDigit(sign) { return 0 }
        if sign == 0x2E {
            let dots = run[index...].prefix { $0 == 0x2E }.count
            if dots >= 2 { return dots }
        }
        if sign == 0x2026 || icons.contains(sign) { return 1 }
        guard index > run.startIndex, index + 1 < run.endIndex else { return 0 }
        let before = run[index - 1]
        let after = run[index + 1]
        switch sign {
        case 0x2B, 0x2D, 0x2A, 0x5E:
            if Characters.isASCIIDigit(before), Characters.isASCIIDigit(after) || after == 0x2D { return 1 }
        case 0x2E:
            return beforeFullStop.contains(before) && afterFullStop.contains(after) ? 1 : 0
        case 0x2C:
            return letters.contains(before) && letters.contains(after) ? 1 : 0
        case 0x3A, 0x3C, 0x3E, 0x3D, 0x2F:
            return isLetterOrDigit(before) && letters.contains(after) ? 1 : 0
        default: break
        }
        return isLetterOrDigit(before) ? hyphen(in: run, at: index) : 0
    }

    /// The length of `-`, `--`, `---`, `–`, `—`, `——` or `~` before a letter, or 0.
    private func hyphen(in run: ArraySlice<UInt32>, at index: Int) -> Int {
        let longest: Int
        switch run[index] {
        case 0x2D: longest = 3
        case 0x2014: longest = 2
        case 0x2013, 0x7E: longest = 1
        default: return 0
        }
        var end = index
        while end < run.endIndex, end - index < longest, run[end] == run[index] { end += 1 }
        return end < run.endIndex && letters.contains(run[end]) ? end - index : 0
    }

    private func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        letters.contains(scalar) || Characters.isASCIIDigit(scalar)
    }
}
