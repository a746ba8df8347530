import Markup

/// What a page says of its article in schema.org's words (JSON-LD).
struct LinkedData {
    private(set) var headline: String?
    private(set) var publisher: String?
    private(set) var author: String?
    private(set) var published: String?
    private(set) var body: String?

    init(_ tree: MarkupTree) {
        for (node, element) in tree.nodes.enumerated() where element.name == "script" {
            guard element.attributes["type"]?.lowercased() == "application/ld+json" else { continue }
            guard let value = try? JSONParser.parse(Array(tree.text(of: node).utf8)[...]) else { continue }
            if let article = Self.article(in: value, depth: 0) {
                take(article)
                return
            }
        }
    }

    /// The first object of a kind of article.
    private static func article(in value: JSON, depth: Int) -> [JSON.Member]? {
        guard depth < 8 else { return nil }
        switch value {
        case .list(let values):
            return values.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
        case .object(let members):
            if texts(members, "@type").contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) {
                return members
            }
            return ["@graph", "mainEntity", "mainEntityOfPage"].lazy.compactMap { key in
                members.first { $0.key == key }.flatMap { article(in: $0.value, depth: depth + 1) }
            }.first
        default: return nil
        }
    }

    private mutating func take(_ article: [JSON.Member]) {
        headline = Self.texts(article, "headline").first
        published = Self.texts(article, "datePublished").first
        body = Self.texts(article, "articleBody").first
        publisher = Self.names(article, "publisher").first
        let authors = Self.names(article, "author")
        author = authors.isEmpty ? nil : authors.prefix(4).joined(separator: ", ")
    }

    private static func texts(_ members: [JSON.Member], _ key: String) -> [String] {
        switch members.first(where: { $0.key == key })?.value {
        case .text(let text): [text]
        case .list(let values): values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        default: []
        }
    }

    /// Names of persons or organizations, which stand as texts or as objects with a name.
    private static func names(_ members: [JSON.Member], _ key: String) -> [String] {
        func name(_ value: JSON) -> String? {
            switch value {
            case .text(let text): text
            case .object(let members): texts(members, "name").first
            default: nil
            }
        }
        switch members.first(where: { $0.key == key })?.value {
        case .list(let values): return values.compactMap(name)
        case let value?: return [name(value)].compactMap { $0 }
        case nil: return []
        }
    }
}
