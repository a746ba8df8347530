import Model

/// A passage in the sentence it stands in, cut so that the passage is always seen.
public struct Excerpt: Sendable, Hashable {
    /// Context in front, beginning with an ellipsis where it was cut.
    public let before: String
    public let passage: String
    /// Context behind, ending with an ellipsis where it was cut.
    public let after: String

    /// The passage of `anchor` with the rest of its sentence.
    ///
    /// - Parameters:
    ///   - lead: the most scalars of context shown in front.
    ///   - trail: the most scalars of context shown behind.
    public init(of anchor: Anchor, in text: DocumentText, lead: Int = 44, trail: Int = 160) {
        let start = anchor.range.start.scalars
        let end = anchor.range.end.scalars
        let ahead = Self.sentenceStart(in: text.clamped(start - 400, start))
        let behind = Self.sentenceEnd(in: text.clamped(end, end + 400))
        before = Self.tidied(Self.keepEnd(of: ahead, limit: lead))
        passage = Self.tidied(anchor.exact)
        after = Self.tidied(Self.keepStart(of: behind, limit: trail))
    }

    public var plain: String { before + passage + after }

    private static let terminators: Set<Character> = [".", "!", "?", "…"]
    private static let closers: Set<Character> = ["\"", "”", "’", "'", "»", ")", "]"]

    /// What of the words in front belongs to the sentence that they end in.
    private static func sentenceStart(in text: String) -> String {
        let characters = Array(text)
        var position = characters.count
        while position > 0 {
            let character = characters[position - 1]
            if character.isNewline { break }
            if character == " ", position >= 2, endsSentence(characters, before: position - 1) { break }
            position -= 1
        }
        return String(characters[position...])
    }

    private static func endsSentence(_ characters: [Character], before space: Int) -> Bool {
        var last = space - 1
        while last >= 0, closers.contains(characters[last]) { last -= 1 }
        guard last >= 0, terminators.contains(characters[last]) else { return false }
        // A single capital or a short title before the full stop is an abbreviation, not an end.
        var word = 0
        while last - word - 1 >= 0, characters[last - word - 1].isLetter { word += 1 }
        guard characters[last] == ".", word <= 2, word > 0 else { return true }
        return !characters[last - word].isUppercase
    }

    private static func sentenceEnd(in text: String) -> String {
        let characters = Array(text)
        var position = 0
        while position < characters.count {
            if characters[position].isNewline { break }
            if characters[position] == " ", endsSentence(characters, before: position) { break }
            position += 1
        }
        return String(characters[..<position])
    }

    private static func keepEnd(of text: String, limit: Int) -> String {
        guard text.count > limit else { return text }
        let tail = text.suffix(limit)
        let cut = tail.firstIndex(of: " ").map { tail[tail.index(after: $0)...] } ?? tail
        return "… " + cut
    }

    private static func keepStart(of text: String, limit: Int) -> String {
        guard text.count > limit else { return text }
        let head = text.prefix(limit)
        let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return cut + " …"
    }

    /// Line breaks become spaces: an excerpt is one run of text.
    private static func tidied(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
