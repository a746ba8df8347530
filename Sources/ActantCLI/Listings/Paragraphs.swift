import Model

/// Where in an article a passage stands, as a reader would count: lines that hold something, from 1.
enum Paragraphs {
    static func number(of offset: TextOffset, in text: DocumentText) -> Int {
        let before = text.clamped(0, offset.scalars)
        // The passage's own line counts, whether or not something precedes it there.
        let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.dropLast().count { $0.contains { !$0.isWhitespace } } + 1
    }
}
