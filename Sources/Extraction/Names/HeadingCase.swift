/// Lines in which most words have capitals, so that a capital tells nothing.
enum HeadingCase {
    /// Marks the tokens of such lines.
    static func mark(_ words: inout NameWords, _ analysis: Analysis) {
        for block in analysis.blocks where isHeading(block, words) {
            for token in block.tokens { words.shapes[token].insert(.inHeading) }
        }
    }

    private static func isHeading(_ block: Block, _ words: NameWords) -> Bool {
        guard block.kind != .byline, block.kind != .caption else { return false }
        guard block.kind == .heading || block.tokens.count < 30 else { return false }
        if block.kind == .paragraph, let last = block.tokens.last, words.shapes[last].contains(.stop) { return false }
        var capitals = 0
        var small = 0
        for token in block.tokens {
            let shape = words.shapes[token]
            guard shape.contains(.word), !shape.contains(.possessive) else { continue }
            if shape.contains(.capital) {
                capitals += 1
            } else if Int(words.ends[token] - words.starts[token]) > 3 {
                small += 1
            }
        }
        return capitals >= 4 && capitals > small * 4
    }
}
