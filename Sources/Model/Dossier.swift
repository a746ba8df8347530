/// All that one dossier holds, as one immutable value. Every list is ordered by the identifier's first appearance in the
/// source, so that the same file gives the same order everywhere.
public struct Dossier: Sendable, Hashable {
    public var title: String
    public var documents: [Document]
    public var entities: [Entity]
    public var mentions: [Mention]
    public var quotations: [Quotation]
    public var relations: [Relation]
    public var topics: [Topic]
    public var keptLenses: [KeptLens]
    /// What was taken out and shall not come back.
    public var rejections: [Rejection]

    public init(
        title: String, documents: [Document] = [], entities: [Entity] = [], mentions: [Mention] = [],
        quotations: [Quotation] = [], relations: [Relation] = [], topics: [Topic] = [], keptLenses: [KeptLens] = [],
        rejections: [Rejection] = []
    ) {
        self.title = title
        self.documents = documents
        self.entities = entities
        self.mentions = mentions
        self.quotations = quotations
        self.relations = relations
        self.topics = topics
        self.keptLenses = keptLenses
        self.rejections = rejections
    }

    /// Each speaker's agreement with each topic, resting on one quotation each, in the quotations' order.
    public var positions: [Position] {
        quotations.flatMap { quotation in
            quotation.stances.compactMap { stance in
                guard let speaker = quotation.speaker, case .topic(let topic) = stance.target else { return nil }
                return Position(
                    speaker: speaker, topic: topic, agreement: stance.agreement, quotation: quotation.id)
            }
        }
    }
}
