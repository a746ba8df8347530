import Model
import Network
import Translation

extension Wording {
    /// The months from the first to the last date: "February to June 2024"; nil where nothing is dated.
    static func span(_ dates: [PartialDate]) -> String? {
        guard let first = dates.min(by: { $0.earliest < $1.earliest }),
            let last = dates.max(by: { $0.latest < $1.latest })
        else { return nil }
        func month(_ date: PartialDate) -> PartialDate { PartialDate(year: date.year, month: date.month) ?? date }
        let (start, end) = (month(first), month(last))
        if start == end { return start.long }
        guard start.year == end.year, start.month != nil, end.month != nil else {
            return translated("{1} to {2}", start.long, end.long)
        }
        return translated("{1} to {2}", start.longWithoutYear, end.long)
    }

    /// "five", "12".
    static func number(_ count: Int) -> String {
        switch count {
        case 0: inContext("number of articles", "no")
        case 1: inContext("number of articles", "one")
        case 2: inContext("number of articles", "two")
        case 3: inContext("number of articles", "three")
        case 4: inContext("number of articles", "four")
        case 5: inContext("number of articles", "five")
        case 6: inContext("number of articles", "six")
        case 7: inContext("number of articles", "seven")
        case 8: inContext("number of articles", "eight")
        case 9: inContext("number of articles", "nine")
        case 10: inContext("number of articles", "ten")
        default: digits(count)
        }
    }

    /// "Person", as a label of its own.
    static func label(_ kind: Entity.Kind) -> String {
        capitalized(Self.kind(kind))
    }

    /// On one line: runs of white space and line breaks become one space. Words of a script written from the right are
    /// set apart, so that they do not turn the words around them.
    static func line(_ words: String) -> String { isolated(oneLine(words)) }

    /// On one line, with the space or comma that parts it from the words before.
    static func tail(_ words: String) -> String {
        let joint = words.prefix { $0 == " " || $0 == "," }
        return joint + line(String(words.dropFirst(joint.count)))
    }

    private static func isolated(_ line: String) -> String {
        let isDone = line.hasPrefix("\u{2068}") && line.hasSuffix("\u{2069}")
        return !isDone && line.unicodeScalars.contains(where: runsFromRight) ? "\u{2068}\(line)\u{2069}" : line
    }

    private static func runsFromRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// At most `limit` characters of a passage, cut at a word and then ended by "…".
    static func cut(_ words: String, to limit: Int) -> String {
        let flat = oneLine(words)
        guard flat.count > limit else { return isolated(flat) }
        let head = flat.prefix(limit)
        let end = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        let kept = end.count * 2 > limit ? end : head
        return isolated(kept.trimmingSuffix { ",;:–—-".contains($0) || $0.isWhitespace } + "\u{a0}…")
    }

    /// "A" to "Z", then "AA".
    static func letter(_ place: Int) -> String {
        let digit = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? digit : letter(place / 26 - 1) + digit
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, matches(last) { rest.removeLast() }
        return String(rest)
    }
}
