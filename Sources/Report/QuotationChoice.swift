import Model

/// Quotations as a table on screen leaves and orders them.
public struct QuotationChoice: Sendable, Hashable {
    /// In the table's order.
    public let quotations: [Quotation.ID]
    /// What narrows and orders them, for the sentence over them: "by Sergey Lavrov; the earliest first".
    public let words: String
    /// Whether they are ordered by speaker, so that each speaker's stand under one heading.
    public let isBySpeaker: Bool

    public init(_ quotations: [Quotation.ID], words: String, isBySpeaker: Bool) {
        self.quotations = quotations
        self.words = words
        self.isBySpeaker = isBySpeaker
    }
}
