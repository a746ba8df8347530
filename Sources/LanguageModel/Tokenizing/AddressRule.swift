/// Whether a run of characters is a web address as a whole; such a run is not cut at its infixes.
struct AddressRule: Sendable {
    /// What the last label of a host is made of.
    private let topLevel: ScalarSet

    init(_ pattern: [UInt32]) throws(PatternError) {
        let repeated = Array("{2,63}".unicodeScalars.map(\.value))
        var found: ScalarSet?
        var index = 0
        while index < pattern.count {
            if let (ranges, end) = PatternReader.scalars(in: pattern[...], at: index) {
                if pattern[end...].starts(with: repeated) { found = ScalarSet(ranges: ranges) }
                index = end
            } else {
                index += pattern[index] == 0x5C ? 2 : 1
            }
        }
        guard let found else { throw .missing("url", "the class of the last label") }
        topLevel = found
    }

    func matches(_ run: ArraySlice<UInt32>) -> Bool {
        // Every address has a dot inside; most runs end here.
        guard run.count >= 4, run.contains(Sign.dot) else { return false }
        var starts = [run.startIndex]
        if let end = schemeEnd(run) { starts.append(end) }
        if starts.contains(where: { isHostAndRest(run[$0...]) }) { return true }
        // A name and password may stand before the host: at least one character and an "@".
        let first = run.startIndex
        for index in run.indices where run[index] == Sign.at && index > first {
            if isHostAndRest(run[(index + 1)...]) { return true }
        }
        return false
    }

    /// The end of `scheme://` at the start.
    private func schemeEnd(_ run: ArraySlice<UInt32>) -> Int? {
        let name = run.prefix { scalar in
            scalar == Sign.underscore || scalar == Sign.plus || scalar == Sign.hyphen || scalar == Sign.dot
                || Characters.isLetter(scalar) || Characters.isDecimal(scalar)
        }
        let rest = run[name.endIndex...]
        guard name.count >= 2, rest.starts(with: [Sign.colon, Sign.slash, Sign.slash]) else { return nil }
        return name.endIndex + 3
    }

    private func isHostAndRest(_ text: ArraySlice<UInt32>) -> Bool {
        // An "@" ends the search early: no host holds one, and texts full of them would be searched again and again.
        let host = text.prefix { !Sign.afterHost.contains($0) && $0 != Sign.at }
        guard isName(host) || isNumeric(host) else { return false }
        var rest = text[host.endIndex...]
        if rest.first == Sign.colon {
            let digits = rest.dropFirst().prefix(while: Characters.isDecimal)
            guard (2...5).contains(digits.count) else { return false }
            rest = rest[digits.endIndex...]
        }
        guard let next = rest.first else { return true }
        return next == Sign.slash || next == Sign.question || next == Sign.hash
    }

    private func isName(_ host: ArraySlice<UInt32>) -> Bool {
        guard let lastDot = host.lastIndex(of: Sign.dot) else { return false }
        let top = host[(lastDot + 1)...]
        guard (2...63).contains(top.count), top.allSatisfy(topLevel.contains) else { return false }
        return host[..<lastDot].split(separator: Sign.dot, omittingEmptySubsequences: false).allSatisfy(isLabel)
    }

    private func isLabel(_ label: ArraySlice<UInt32>) -> Bool {
        guard let first = label.first, let last = label.last, label.count <= 64 else { return false }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && label.allSatisfy { isAlphanumeric($0) || $0 == Sign.underscore || $0 == Sign.hyphen }
    }

    private func isAlphanumeric(_ scalar: UInt32) -> Bool {
        Characters.isASCIILetter(scalar) || Characters.isASCIIDigit(scalar) || (0xA1...0xFFFF).contains(scalar)
    }

    /// A public IPv4 address.
    private func isNumeric(_ host: ArraySlice<UInt32>) -> Bool {
        guard host.count <= 15 else { return false }
        let parts = host.split(separator: Sign.dot, omittingEmptySubsequences: false)
        guard parts.count == 4,
            parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(Characters.isASCIIDigit) })
        else { return false }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let zero: UInt32 = 0x30
        guard parts[0].first != zero, (1...223).contains(numbers[0]), parts[3].first != zero,
            (1...254).contains(numbers[3])
        else { return false }
        for middle in 1...2 where numbers[middle] > 255 || (parts[middle].count == 3 && parts[middle].first == zero) {
            return false
        }
        switch (numbers[0], numbers[1]) {
        case (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): return false
        default: return true
        }
    }

    private enum Sign {
        static let plus: UInt32 = 0x2B
        static let hyphen: UInt32 = 0x2D
        static let dot: UInt32 = 0x2E
        static let slash: UInt32 = 0x2F
        static let colon: UInt32 = 0x3A
        static let question: UInt32 = 0x3F
        static let hash: UInt32 = 0x23
        static let at: UInt32 = 0x40
        static let underscore: UInt32 = 0x5F
        static let afterHost: Set<UInt32> = [colon, slash, question, hash]
    }
}
