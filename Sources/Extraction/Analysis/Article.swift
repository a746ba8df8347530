import Model

/// What the engine reads: a text, and what is known of its origin.
public struct Article: Sendable, Hashable {
    /// Names the document in results and messages.
    public let id: String
    public let text: String
    /// The day of publication, against which "on Tuesday" is resolved.
    public let published: PartialDate?
    /// The outlet, whose "we" is not an actor's.
    public let publisher: String?
    public let author: String?

    public init(
        id: String, text: String, published: PartialDate? = nil, publisher: String? = nil, author: String? = nil
    ) {
        self.id = id
        self.text = text
        self.published = published
        self.publisher = publisher
        self.author = author
    }
}
