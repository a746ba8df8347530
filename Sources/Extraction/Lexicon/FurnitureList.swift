/// Phrases that mark lines of web pages: furniture, captions, bylines.
struct FurnitureList: Sendable {
    enum Class: String, Sendable, CaseIterable {
        /// The whole line.
        case line
        /// Whatever follows.
        case start
        case caption, byline
    }

    let matcher: NameMatcher
    let classes: [Class]

    init() {
        matcher = NameMatcher(names: [String]())
        classes = []
    }

    init(_ file: LexiconFile) throws(LexiconError) {
        var builder = NameMatcher.Builder(count: 256)
        var classes: [Class] = []
        try file.forEachLine { line throws(LexiconError) in
            guard let kind = Class(rawValue: line.text(1)) else {
                throw line.damage("“\(line.text(1))” is no class of line")
            }
            builder.add(Array(line.text(0).unicodeScalars))
            classes.append(kind)
        }
        matcher = builder.matcher
        self.classes = classes
    }

    /// What the start of a line shows, and where in it the phrase ends.
    func first(of line: [Unicode.Scalar], _ pieces: TextPieces) -> (kind: Class, end: Int)? {
        guard let start = pieces.pieces.firstIndex(where: \.isWord), start < 3,
            let found = matcher.longest(at: start, in: pieces, of: line)
        else { return nil }
        return (classes[found.hit.name], found.hit.range.upperBound)
    }
}
