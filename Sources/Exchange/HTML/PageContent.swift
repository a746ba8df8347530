import Markup

/// The paragraphs of a page's article, found as Mozilla's Readability finds them: paragraphs with many words, many commas and
/// few links speak for the elements around them; the element that most speaks for is the article.
///
/// Every step walks the page once, whatever its shape.
struct PageContent {
    /// Words of one paragraph each, blanks collapsed; a line break within stands where the page has one.
    private(set) var paragraphs: [String] = []
    private let tree: MarkupTree
    private let measures: PageMeasures

    init(_ tree: MarkupTree) {
        self.tree = tree
        measures = PageMeasures(tree)
        guard let chosen = article() else { return }
        for node in withSiblings(chosen) {
            paragraphs += PageParagraphs(tree, measures, in: node).paragraphs
        }
    }

    // MARK: The article's element

    /// What the page itself marks as the article's body, else the element with the highest score.
    private func article() -> Int? {
        let marked = tree.nodes.indices.filter { node in
            tree.nodes[node].attributes["itemprop"]?.lowercased().contains("articlebody") == true
                && measures.prose[node] >= 250
        }
        let best = scored()
        if let body = marked.max(by: { measures.prose[$0] < measures.prose[$1] }) {
            if let best, measures.prose[best] > 3 * measures.prose[body] { return best }
            return body
        }
        return best.map(widened) ?? tree.nodes.indices.first { tree.nodes[$0].name == "body" }
    }

    /// Readability's scores: a point for each paragraph, comma and hundred characters, for the element around it whole, for
    /// those further out in falling parts; less by the share of links.
    private func scored() -> Int? {
        var scores: [Int: Double] = [:]
        for node in tree.nodes.indices where measures.isParagraph[node] {
            let words = measures.words[node]
            guard words >= 25 else { continue }
            let density = measures.linkDensity(node)
            let points = (1 + Double(measures.commas[node]) + min(Double(words) / 100, 3)) * (1 - density)
            var ancestor = tree.nodes[node].parent
            var level = 0
            while let element = ancestor, level < 5 {
                let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
                scores[element, default: measures.prior(element)] += points / share
                ancestor = tree.nodes[element].parent
                level += 1
            }
        }
        let best = scores.max { left, right in
            let (one, other) = (
                left.value * (1 - measures.linkDensity(left.key)), right.value * (1 - measures.linkDensity(right.key))
            )
            // The first of equals, so that the same page always gives the same article.
            return one != other ? one < other : left.key > right.key
        }
        return best?.key
    }

    /// An article whose paragraphs are boxed in groups is the box around the groups.
    private func widened(_ node: Int) -> Int {
        var chosen = node
        while let parent = tree.nodes[chosen].parent, let name = tree.nodes[chosen].name,
            !["article", "main", "body"].contains(name), tree.nodes[parent].name != "body",
            tree.nodes[parent].name != "html", !measures.isFurniture[parent], measures.linkDensity(parent) < 0.35,
            Double(measures.prose[parent]) > 1.25 * Double(measures.prose[chosen])
        {
            chosen = parent
        }
        return chosen
    }

    /// The article's element with those beside it that read like it.
    private func withSiblings(_ chosen: Int) -> [Int] {
        let name = tree.nodes[chosen].name ?? ""
        guard let parent = tree.nodes[chosen].parent, !["article", "main", "body"].contains(name) else {
            return [chosen]
        }
        let sort = tree.nodes[chosen].attributes["class"] ?? ""
        return tree.children(of: parent).filter { sibling in
            if sibling == chosen { return true }
            if measures.isFurniture[sibling] || tree.nodes[sibling].name == nil { return false }
            let density = measures.linkDensity(sibling)
            if !sort.isEmpty, tree.nodes[sibling].attributes["class"] == sort, measures.prose[sibling] > 0 {
                return density < 0.25
            }
            guard measures.isParagraph[sibling], tree.nodes[sibling].name == "p" else { return false }
            return measures.words[sibling] > 80 && density < 0.25
        }
    }
}
