import Network

/// Text by Unicode scalars the slow and obvious way, to hold the quick one against.
public struct TextOracle: Sendable {
    public let scalars: [Unicode.Scalar]

    public init(_ text: String) { scalars = Array(text.unicodeScalars) }

    public var count: Int { scalars.count }

    /// The words from `start` to `end`, or nil where they reach beyond the text.
    public func slice(_ start: Int, _ end: Int) -> String? {
        guard start >= 0, start <= end, end <= scalars.count else { return nil }
        return Self.string(scalars[start..<end])
    }

    public static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

/// Texts that trip up whoever counts bytes, UTF-16 units or what a reader takes for one letter.
public enum AwkwardText {
    static let pieces = [
        "Yerevan", " ", "é", "e\u{301}", "a\u{308}\u{323}", "Հայաստան", "Россия", "ישראל", "\u{202B}سلام\u{202C}", "中国",
        "👩‍👩‍👧‍👦", "🇦🇲", "👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\r\n", "\n", "\r", "\u{FEFF}", "\u{200D}", "\u{0}", "“", "’", "\u{1F468}",
        "\u{10FFFF}", "ﬁ", "İ", "\t", "x",
    ]

    /// A text of about `length` pieces, the same for the same seed.
    public static func generated(seed: UInt64, length: Int) -> String {
        var generator = SeededGenerator(seed: seed)
        return (0..<length).map { _ in pieces[generator.below(pieces.count)] }.joined()
    }
}
