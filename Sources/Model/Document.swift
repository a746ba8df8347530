/// An article: immutable text with what is known of its origin.
public struct Document: Sendable, Hashable {
    public typealias ID = Identifier<Document>

    public let id: ID
    public let title: Title
    /// The outlet as the reader would name it, or nil where the file names none.
    public let publisher: String?
    public let author: String?
    /// The place of the dateline.
    public let place: String?
    public let published: Dating
    /// Media whose reports the article names as its sources.
    public var citedSources: [Entity.ID]
    public let text: DocumentText
    /// SHA-256, lower-case hexadecimal, of the source file's bytes; of the text in UTF-8 where it is not the file's own bytes, as
    /// with a page or a file in another encoding.
    public let sha256: String
    /// The file's name at import, without folders.
    public let fileName: String
    /// Page furniture in the text: "Source link", comment counters.
    public var boilerplate: [TextRange]
    /// The annotator's remark on the document.
    public let note: String?

    public init(
        id: ID, title: Title, publisher: String? = nil, author: String? = nil, place: String? = nil,
        published: Dating = .unknown, citedSources: [Entity.ID] = [], text: DocumentText, sha256: String,
        fileName: String, boilerplate: [TextRange] = [], note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.author = author
        self.place = place
        self.published = published
        self.citedSources = citedSources
        self.text = text
        self.sha256 = sha256
        self.fileName = fileName
        self.boilerplate = boilerplate
        self.note = note
    }

    /// A headline and who gave it.
    public struct Title: Sendable, Hashable {
        /// Without brackets.
        public let text: String
        public let basis: Basis

        public enum Basis: String, Sendable, Hashable, CaseIterable {
            /// It stands in the article.
            case stated
            /// The article has none; the editor of the dossier gave it one.
            case editor
        }

        public init(_ text: String, basis: Basis) {
            self.text = text
            self.basis = basis
        }

        /// As shown everywhere: an editor's title in square brackets.
        public var display: String { basis == .editor ? "[\(text)]" : text }
    }
}

/// When something was published: the date, its precision, and how it is known.
public struct Dating: Sendable, Hashable {
    public let date: PartialDate?
    public let basis: Basis
    /// How the date was found, in a sentence.
    public let reason: String?

    public enum Basis: String, Sendable, Hashable, CaseIterable { case stated, inferred, none }

    public init(date: PartialDate?, basis: Basis, reason: String? = nil) {
        self.date = date
        self.basis = date == nil ? .none : basis
        self.reason = reason
    }

    public static let unknown = Dating(date: nil, basis: .none)
}
