import Markup

/// What an element's name, class and identifier say of it, word by word ("article-body__share" says article, body, share).
///
/// The lists are those of Readability.js (`unlikelyCandidates`, `positive`, `negative`; Apache License 2.0), read as whole words
/// and with what has become usual since (consent, newsletter, recirculation).
struct ElementWords {
    let isFurniture: Bool
    let sayArticle: Bool
    let sayAside: Bool

    init(_ element: MarkupTree.Node) {
        let name = element.name ?? ""
        let attributes = element.attributes
        let words = Set(Self.words(attributes["class"] ?? "") + Self.words(attributes["id"] ?? ""))
        sayArticle = !words.isDisjoint(with: Self.article)
        sayAside = !words.isDisjoint(with: Self.aside)
        let isHidden =
            attributes["hidden"] != nil || attributes["aria-hidden"] == "true"
            || (attributes["style"]?.filter { !$0.isWhitespace }.lowercased().contains("display:none") ?? false)
        let byRole = attributes["role"].map { Self.roles.contains($0.lowercased()) } ?? false
        let isBox = Self.blocks.contains(name) || name == "span" || name == "a"
        isFurniture =
            Self.furniture.contains(name) || isHidden || byRole
            || (isBox && !["article", "main", "body"].contains(name) && !words.isDisjoint(with: Self.unlikely))
    }

    /// Elements whose words are never read.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "select",
        "textarea", "button", "video", "audio", "map",
    ]
    private static let furniture: Set<String> = ["nav", "footer", "aside", "form", "header", "menu", "dialog"]
    private static let roles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "menubar", "alert",
        "alertdialog",
    ]
    /// Elements that begin a line of their own.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    ]
    private static let unlikely: Set<String> = [
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "byline", "combx", "comment", "comments",
        "consent", "cookie", "cookies", "disqus", "footer", "gdpr", "menu", "nav", "navbar", "navigation", "newsletter",
        "outbrain", "pager", "pagination", "popup", "promo", "recirc", "recirculation", "recommended", "related",
        "remark", "replies", "rss", "share", "sharing", "shoutbox", "sidebar", "skyscraper", "social", "sponsor",
        "sponsored", "subscribe", "supplemental", "taboola", "tags", "toolbar",
    ]
    private static let article: Set<String> = [
        "article", "body", "content", "entry", "hentry", "main", "page", "post", "story", "text",
    ]
    private static let aside: Set<String> = [
        "banner", "community", "contact", "extra", "header", "hidden", "legends", "masthead", "media", "meta", "scroll",
        "shopping", "widget",
    ]

    /// In lower case; a new word begins at a capital behind a small letter, and behind whatever is no letter.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasSmall = false
        for character in text.prefix(400) {
            if !character.isLetter || (character.isUppercase && wasSmall) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if character.isLetter { word += character.lowercased() }
            wasSmall = character.isLowercase
        }
        return word.isEmpty ? words : words + [word]
    }
}
