/// A translated pattern in its pieces, for sentences whose parts are more than words: controls, or words of another look.
public enum PatternPiece: Sendable, Hashable {
    case words(String)
    /// What stood in braces.
    case part(String)

    /// The pieces in their order, none empty.
    public static func pieces(of pattern: String) -> [PatternPiece] {
        var pieces: [PatternPiece] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if rest.startIndex < open { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.part(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }
}
