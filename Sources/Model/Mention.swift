/// An anchor that refers to an entity. The same words may refer to several ("Both countries"): one mention each.
public struct Mention: Sendable, Hashable {
    public typealias ID = Identifier<Mention>

    public let id: ID
    public var entity: Entity.ID
    public let anchor: Anchor
    public let form: Form
    /// What found it; nil for one that a person made.
    public let provenance: Provenance?
    public var review: Review

    public init(
        id: ID, entity: Entity.ID, anchor: Anchor, form: Form, provenance: Provenance? = nil,
        review: Review = .unreviewed
    ) {
        self.id = id
        self.entity = entity
        self.anchor = anchor
        self.form = form
        self.provenance = provenance
        self.review = review
    }

    public enum Form: String, Sendable, Hashable, CaseIterable {
        case name, role, demonym, metonym, description, pronoun

        /// Whether the words name the entity rather than point back at it.
        public var isNaming: Bool { self == .name || self == .demonym || self == .metonym }
    }
}
