import Markup

/// The paragraphs below one element, in the order of the page.
struct PageParagraphs {
    private(set) var paragraphs: [String] = []
    private var words = ""
    private var linkCount = 0
    /// The innermost block that is open where the words stand.
    private var block = ""
    /// How many paragraphs there were when the last one that is no heading was added.
    private var countOfProse = 0

    init(_ tree: MarkupTree, _ measures: PageMeasures, in root: Int) {
        var open: [(name: String, end: Int)] = []
        var node = root
        while node < tree.nodes[root].end {
            while let last = open.last, node >= last.end {
                flush()
                open.removeLast()
                block = open.last?.name ?? ""
            }
            let element = tree.nodes[node]
            if measures.isFurniture[node], node != root {
                node = element.end
                continue
            }
            if let name = element.name {
                if name == "br" { words += "\n" }
                if name == "td" || name == "th" { words += " " }
                if ElementWords.blocks.contains(name), !["td", "th"].contains(name) {
                    flush()
                    block = name
                    open.append((name, element.end))
                }
                if name == "a" { linkCount += measures.words[node] }
            } else {
                // Line ends of the source are blanks; only <br> breaks a line.
                words += element.text.split(whereSeparator: \.isNewline).joined(separator: " ")
                if element.text.last?.isNewline == true { words += " " }
            }
            node += 1
        }
        flush()
        // A heading under which nothing is left headed a list of links.
        paragraphs.removeLast(paragraphs.count - countOfProse)
    }

    /// Ends a paragraph; two breaks in a row end one as well. What is mostly links is no prose but a list of other articles,
    /// and a few words in a box without a sentence's end are a label.
    private mutating func flush() {
        defer {
            words = ""
            linkCount = 0
        }
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map { Blanks.collapsed($0) }
        let count = lines.reduce(0) { sum, line in sum + line.utf8.count { $0 > 0x20 } }
        guard count > 0 else { return }
        if linkCount * 5 > count * 4, count < 200 { return }
        if block == "li" || block == "dd", linkCount * 2 > count { return }
        for group in lines.split(separator: "") {
            let paragraph = group.joined(separator: "\n")
            if block == "div" || block == "section", Self.isLabel(paragraph) { continue }
            paragraphs.append(paragraph)
            if !Self.headings.contains(block) { countOfProse = paragraphs.count }
        }
    }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    private static func isLabel(_ words: String) -> Bool {
        guard words.utf8.count < 60, let last = words.last(where: { !"\"”’')»".contains($0) }) else { return false }
        return !".!?…:".contains(last)
    }
}
