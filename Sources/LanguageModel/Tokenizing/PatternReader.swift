/// Takes the tokenizer's regular expressions apart: alternatives, literals and classes of characters. It knows no more of
/// the language than these patterns use.
enum PatternReader {
    /// The alternatives at the top level of a pattern.
    static func alternatives(_ pattern: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var parts: [ArraySlice<UInt32>] = []
        var start = pattern.startIndex
        var index = start
        var depth = 0
        var inClass = false
        while index < pattern.endIndex {
            switch pattern[index] {
            case Sign.backslash: index += 1
            case Sign.closeClass where inClass: inClass = false
            case _ where inClass: break
            case Sign.openClass: inClass = true
            case Sign.open: depth += 1
            case Sign.close: depth -= 1
            case Sign.bar where depth == 0:
                parts.append(pattern[start..<index])
                start = index + 1
            default: break
            }
            index += 1
        }
        parts.append(pattern[start...])
        return parts
    }

    /// What a pattern without operators matches; nil when it has an operator.
    static func literal(_ pattern: ArraySlice<UInt32>) -> [UInt32]? {
        var result: [UInt32] = []
        var index = pattern.startIndex
        while index < pattern.endIndex {
            var scalar = pattern[index]
            if scalar == Sign.backslash {
                index += 1
                guard index < pattern.endIndex, !isLetterOrDigit(pattern[index]) else { return nil }
                scalar = pattern[index]
            } else if Sign.operators.contains(scalar) {
                return nil
            }
            result.append(scalar)
            index += 1
        }
        return result
    }

    /// The members of a class `[…]` that opens at `start`, and where it ends; nil when there is no complete class.
    static func scalars(
        in pattern: ArraySlice<UInt32>, at start: Int
    ) -> (ranges: [ClosedRange<UInt32>], end: Int)? {
        guard pattern.indices.contains(start), pattern[start] == Sign.openClass else { return nil }
        var ranges: [ClosedRange<UInt32>] = []
        var index = start + 1
        while index < pattern.endIndex, pattern[index] != Sign.closeClass {
            guard let (first, afterFirst) = member(pattern, index) else { return nil }
            index = afterFirst
            let isRange =
                index + 1 < pattern.endIndex && pattern[index] == Sign.hyphen && pattern[index + 1] != Sign.closeClass
            if isRange {
                guard let (last, afterLast) = member(pattern, index + 1), first <= last else { return nil }
                ranges.append(first...last)
                index = afterLast
            } else {
                ranges.append(first...first)
            }
        }
        return index < pattern.endIndex ? (ranges, index + 1) : nil
    }

    /// All classes of a pattern from left to right.
    static func classes(in pattern: ArraySlice<UInt32>) -> [[ClosedRange<UInt32>]] {
        var found: [[ClosedRange<UInt32>]] = []
        var index = pattern.startIndex
        while index < pattern.endIndex {
            if let (ranges, end) = scalars(in: pattern, at: index) {
                found.append(ranges)
                index = end
            } else {
                index += pattern[index] == Sign.backslash ? 2 : 1
            }
        }
        return found
    }

    /// One member of a class: itself, `\uXXXX`, `\UXXXXXXXX`, or an escaped sign.
    private static func member(_ pattern: ArraySlice<UInt32>, _ index: Int) -> (UInt32, Int)? {
        guard pattern[index] == Sign.backslash else { return (pattern[index], index + 1) }
        guard index + 1 < pattern.endIndex else { return nil }
        let digits: Int
        switch pattern[index + 1] {
        case Sign.smallU: digits = 4
        case Sign.largeU: digits = 8
        case let sign: return isLetterOrDigit(sign) ? nil : (sign, index + 2)
        }
        let end = index + 2 + digits
        // Past the greatest scalar nothing can be matched, and a set of such members would be large.
        guard end <= pattern.endIndex, let value = UInt32(pattern[(index + 2)..<end].text, radix: 16), value < 0x11_0000
        else { return nil }
        return (value, end)
    }

    private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        Characters.isASCIILetter(scalar) || Characters.isASCIIDigit(scalar)
    }

    private enum Sign {
        static let backslash: UInt32 = 0x5C
        static let openClass: UInt32 = 0x5B
        static let closeClass: UInt32 = 0x5D
        static let open: UInt32 = 0x28
        static let close: UInt32 = 0x29
        static let bar: UInt32 = 0x7C
        static let hyphen: UInt32 = 0x2D
        static let smallU: UInt32 = 0x75
        static let largeU: UInt32 = 0x55
        /// `^ $ . | ? * + ( ) [ ] { }`
        static let operators = Set("^$.|?*+()[]{}".unicodeScalars.map(\.value))
    }
}
