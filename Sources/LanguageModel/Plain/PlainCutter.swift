/// Walks a text once and tells where its tokens are.
struct PlainCutter {
    let text: UnsafeBufferPointer<Unicode.Scalar>

    private enum Kind: UInt8 { case letter, digit, space, other }

    /// By scalar below 0x250: what it is.
    private static let kinds: [Kind] = (0..<UInt32(0x250)).map { slowKind(Unicode.Scalar($0) ?? " ") }

    init(text: UnsafeBufferPointer<Unicode.Scalar>) {
        self.text = text
    }

    private static func slowKind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.properties.isWhitespace { return .space }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark:
            return .letter
        case .decimalNumber: return .digit
        default: return .other
        }
    }

    private func kind(_ at: Int) -> Kind {
        let scalar = text[at]
        return scalar.value < 0x250 ? Self.kinds[Int(scalar.value)] : Self.slowKind(scalar)
    }

    /// Calls `emit` with each token: its range, whether one plain space follows, whether it is white space.
    mutating func cut(_ emit: (Range<Int>, Bool, Bool) -> Void) {
        var at = 0
        while at < text.count {
            let start = at
            if kind(at) == .space {
                // Only a space right behind a token belongs to none.
                while at < text.count, kind(at) == .space { at += 1 }
                emit(start..<at, false, true)
                continue
            }
            at = endOfToken(at)
            let isFollowed = at < text.count && text[at] == " "
            emit(start..<at, isFollowed, false)
            if isFollowed { at += 1 }
        }
    }

    private func endOfToken(_ start: Int) -> Int {
        let first = kind(start)
        if first == .other {
            if isApostrophe(start), let end = endOfPossessive(start) { return end }
            var end = start + 1
            // A run of dots or hyphens is one token.
            if text[start] == "." || text[start] == "-" {
                while end < text.count, text[end] == text[start] { end += 1 }
            }
            return end
        }
        var end = start + 1
        while end < text.count {
            let next = kind(end)
            if next == .letter || next == .digit {
                end += 1
            } else if next == .other, joins(end) {
                end += 1
            } else {
                break
            }
        }
        return isAbbreviation(start, end) ? end + 1 : end
    }

    /// Whether a mark between two letters or digits belongs to the word: "O'Neill", "U.S", "3.5", "Gazeta.uz".
    private func joins(_ at: Int) -> Bool {
        guard at + 1 < text.count else { return false }
        let next = kind(at + 1)
        if isApostrophe(at) { return next == .letter && endOfPossessive(at) == nil }
        if text[at] == "." { return next == .digit || next == .letter && kind(at - 1) == .letter && isInitial(at) }
        return text[at] == "," && next == .digit && kind(at - 1) == .digit
    }

    /// Whether the letter before a dot stands alone or behind another dot, or the one behind it is small.
    private func isInitial(_ dot: Int) -> Bool {
        dot < 2 || kind(dot - 2) != .letter || !text[dot + 1].properties.isUppercase
    }

    private func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
        guard end < text.count, text[end] == ".", kind(start) == .letter else { return false }
        if end - start == 1, text[start].properties.isUppercase { return true }
        if text[start..<end].contains(".") { return end - start < 8 }
        return end - start <= 4 && Self.abbreviations.contains { $0.elementsEqual(text[start..<end]) }
    }

    private static let abbreviations: [[Unicode.Scalar]] = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Brig", "Rep", "Sen", "Gov",
        "St", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "No", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
        "Sep", "Sept", "Oct", "Nov", "Dec", "Rev", "Hon", "Cmdr", "etc", "hf",
    ].map { Array($0.unicodeScalars) }

    private func isApostrophe(_ at: Int) -> Bool { text[at] == "'" || text[at] == "\u{2019}" }

    private func endOfPossessive(_ at: Int) -> Int? {
        guard at > 0, kind(at - 1) == .letter || kind(at - 1) == .digit || text[at - 1] == ".", at + 1 < text.count,
            text[at + 1] == "s" || text[at + 1] == "S"
        else { return nil }
        guard at + 2 == text.count || kind(at + 2) != .letter && kind(at + 2) != .digit else { return nil }
        return at + 2
    }
}
