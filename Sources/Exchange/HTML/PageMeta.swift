import Markup

/// The page's `meta` elements by name, and what stands for them in the page itself.
struct PageMeta {
    private(set) var pageTitle: String?
    /// The first main heading.
    private(set) var heading: String?
    private(set) var byline: String?
    /// The first machine-readable time that the page calls its publication, else the first of all.
    private(set) var time: String?
    private var values: [String: String] = [:]

    init(_ tree: MarkupTree) {
        var anyTime: String?
        for (node, element) in tree.nodes.enumerated() {
            guard let name = element.name else { continue }
            let property = element.attributes["itemprop"]?.lowercased()
            switch name {
            case "meta": take(element)
            case "title" where pageTitle == nil: pageTitle = Blanks.collapsed(tree.text(of: node))
            case "h1" where heading == nil:
                let words = Blanks.collapsed(tree.text(of: node))
                if !words.isEmpty { heading = words }
            case "time":
                let value = element.attributes["datetime"] ?? Blanks.collapsed(tree.text(of: node))
                if time == nil, property == "datepublished" || element.attributes["pubdate"] != nil { time = value }
                if anyTime == nil { anyTime = value }
            default: break
            }
            let isAuthor = property == "author" || element.attributes["rel"]?.lowercased() == "author"
            if isAuthor, name != "meta", name != "link", byline == nil {
                let words = Blanks.collapsed(tree.text(of: node))
                if !words.isEmpty { byline = words }
            }
        }
        time = time ?? anyTime
    }

    /// The value of a name, whatever attribute gives it; the first where there are several.
    subscript(name: String) -> String? { values[name] }

    private mutating func take(_ element: MarkupTree.Node) {
        guard let content = element.attributes["content"] else { return }
        for key in ["property", "name", "itemprop"] {
            guard let name = element.attributes[key]?.lowercased(), values[name] == nil else { continue }
            values[name] = content
        }
    }
}
