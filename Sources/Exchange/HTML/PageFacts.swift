import Markup
import Model

/// What a page says of its article: in its metadata, else in what readers see.
struct PageFacts {
    private(set) var title: String?
    private(set) var publisher: String?
    private(set) var author: String?
    private(set) var published = Dating.unknown
    /// The article's words in the page's own description of it, where they stand there.
    private(set) var body: String?

    init(_ tree: MarkupTree) {
        let meta = PageMeta(tree)
        let linked = LinkedData(tree)
        let pageTitle = meta.pageTitle
        publisher = Self.first([
            linked.publisher, meta["og:site_name"], meta["publisher"], meta["dc.publisher"], meta["application-name"],
            Self.site(of: pageTitle, meta["og:title"]),
        ])
        let headline = Self.first([linked.headline, meta["og:title"], meta["twitter:title"], meta.heading, pageTitle])
        title = headline.map { Self.withoutSite($0, publisher) }
        author = Self.first(
            [linked.author, meta["author"], meta["article:author"], meta["dc.creator"], meta["byl"], meta.byline]
                .map { $0.flatMap(Self.person) })
        if author == publisher { author = nil }
        published = Self.dating(linked, meta)
        body = linked.body
    }

    private static func first(_ values: [String?]) -> String? {
        values.lazy.compactMap { $0.map { Blanks.collapsed($0) } }.first { !$0.isEmpty && $0.utf8.count <= 400 }
    }

    /// Headlines of pages often end in the outlet: "Talks resume | The Daily".
    private static func withoutSite(_ title: String, _ publisher: String?) -> String {
        guard let publisher else { return title }
        for separator in [" | ", " - ", " – ", " — ", " :: "] where title.hasSuffix(separator + publisher) {
            return String(title.dropLast(separator.count + publisher.count))
        }
        return title
    }

    /// The outlet at the end of the page's title, where the rest is known to be the headline.
    private static func site(of pageTitle: String?, _ headline: String?) -> String? {
        guard let pageTitle, let headline, pageTitle.hasPrefix(headline) else { return nil }
        let rest = pageTitle.dropFirst(headline.count).drop { !$0.isLetter && !$0.isNumber }
        return rest.isEmpty ? nil : String(rest)
    }

    /// A name, not an address, without the "By".
    private static func person(_ text: String) -> String? {
        var name = Blanks.collapsed(text)
        if name.contains("://") || name.hasPrefix("@") { return nil }
        for prefix in ["By ", "by ", "BY "] where name.hasPrefix(prefix) { name = String(name.dropFirst(3)) }
        return name.isEmpty || name.count > 120 ? nil : name
    }

    private static func dating(_ linked: LinkedData, _ meta: PageMeta) -> Dating {
        let given: [(String?, String)] =
            [(linked.published, "datePublished")]
            + [
                "article:published_time", "og:published_time", "datepublished", "publish-date", "pubdate",
                "publishdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
                "date",
            ].map { (meta[$0], $0) } + [(meta.time, "time")]
        for (value, place) in given {
            guard let value, let date = WrittenDate.parse(value) else { continue }
            // The dossier keeps it: the same in every language.
            return Dating(date: date, basis: .stated, reason: "Given by the page (\(place)).")
        }
        return .unknown
    }
}
