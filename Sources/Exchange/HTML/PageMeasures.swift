import Markup

/// What scoring a page's elements needs, each gathered in one walk.
struct PageMeasures {
    /// Characters that are no blanks, in bytes, furniture left out.
    private(set) var words: [Int]
    /// Those of them in links.
    private(set) var linkWords: [Int]
    private(set) var commas: [Int]
    /// Characters in paragraphs that are neither short nor mostly links.
    private(set) var prose: [Int]
    /// Navigation, advertisements, comments, scripts: nothing of it is the article's.
    private(set) var isFurniture: [Bool]
    /// Whether an element holds words of its own that stand by themselves.
    private(set) var isParagraph: [Bool]
    private let tree: MarkupTree

    init(_ tree: MarkupTree) {
        self.tree = tree
        let count = tree.nodes.count
        words = Array(repeating: 0, count: count)
        linkWords = words
        commas = words
        prose = words
        isFurniture = Array(repeating: false, count: count)
        isParagraph = isFurniture
        gather()
        findFurniture()
        words = Array(repeating: 0, count: count)
        linkWords = words
        commas = words
        gather()
        findParagraphs()
    }

    /// The share of an element's words that are links, from 0 to 1.
    func linkDensity(_ node: Int) -> Double {
        words[node] == 0 ? 0 : Double(linkWords[node]) / Double(words[node])
    }

    /// What an element's name and class say before its words are read.
    func prior(_ node: Int) -> Double {
        let element = tree.nodes[node]
        let byName: Double =
            switch element.name ?? "" {
            case "article": 10
            case "main": 8
            case "div", "section": 5
            case "pre", "td", "blockquote": 3
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
            case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
            default: 0
            }
        let words = ElementWords(element)
        return byName + (words.sayArticle ? 25 : 0) - (words.sayAside ? 25 : 0)
    }

    /// Sums words, links and commas from the leaves upwards.
    private mutating func gather() {
        for node in tree.nodes.indices.reversed() {
            let element = tree.nodes[node]
            if element.name == nil, !isFurniture[node], !Self.isSilent(element.parent, tree) {
                for byte in element.text.utf8 where byte > 0x20 {
                    words[node] += 1
                    if byte == UInt8(ascii: ",") { commas[node] += 1 }
                }
            }
            if element.name == "a" { linkWords[node] = words[node] }
            guard let parent = element.parent, !isFurniture[node] else { continue }
            words[parent] += words[node]
            linkWords[parent] += linkWords[node]
            commas[parent] += commas[node]
        }
    }

    private static func isSilent(_ parent: Int?, _ tree: MarkupTree) -> Bool {
        parent.flatMap { tree.nodes[$0].name }.map(ElementWords.silent.contains) ?? false
    }

    private mutating func findFurniture() {
        let all = tree.nodes.indices.reduce(0) { tree.nodes[$1].parent == nil ? $0 + words[$1] : $0 }
        for node in tree.nodes.indices {
            if let parent = tree.nodes[node].parent, isFurniture[parent] {
                isFurniture[node] = true
                continue
            }
            guard let name = tree.nodes[node].name else { continue }
            if ElementWords.silent.contains(name) {
                isFurniture[node] = true
            } else if ElementWords(tree.nodes[node]).isFurniture {
                // A word of the page's own frame ("has-sidebar") must not take the article away with it.
                isFurniture[node] = words[node] * 2 < max(all, 1)
            }
        }
    }

    private mutating func findParagraphs() {
        var holdsBlocks = Array(repeating: false, count: tree.nodes.count)
        var ownWords = Array(repeating: 0, count: tree.nodes.count)
        for node in tree.nodes.indices.reversed() {
            guard let parent = tree.nodes[node].parent else { continue }
            if let name = tree.nodes[node].name {
                if ElementWords.blocks.contains(name) || holdsBlocks[node] { holdsBlocks[parent] = true }
                if !ElementWords.blocks.contains(name), !holdsBlocks[node] { ownWords[parent] += words[node] }
            } else {
                ownWords[parent] += words[node]
            }
        }
        for node in tree.nodes.indices.reversed() where !isFurniture[node] {
            if let name = tree.nodes[node].name {
                let isOwn = ["p", "pre", "li", "td", "blockquote", "dd"].contains(name) && !holdsBlocks[node]
                isParagraph[node] = isOwn || (ElementWords.blocks.contains(name) && ownWords[node] >= 80)
                let isHeading = name.count == 2 && name.first == "h"
                if isParagraph[node], !isHeading, ownWords[node] >= 40, linkDensity(node) < 0.5 {
                    prose[node] += ownWords[node]
                }
            }
            if let parent = tree.nodes[node].parent { prose[parent] += prose[node] }
        }
    }
}
