/// An anchor that refers to an entity. The same words may refer to several ("Both countries"): one mention each.
public struct Mention: Sendable, Hashable {
    public typealias ID = Identifier<Mention>

    public let id: ID
    public let entity: Entity.ID
    public let anchor: Anchor
    public let form: Form

    public init(id: ID, entity: Entity.ID, anchor: Anchor, form: Form) {
        self.id = id
        self.entity = entity
        self.anchor = anchor
        self.form = form
    }

    public enum Form: String, Sendable, Hashable, CaseIterable {
        case name, role, demonym, metonym, description, pronoun

        /// Whether the words name the entity rather than point back at it.
        public var isNaming: Bool { self == .name || self == .demonym || self == .metonym }
    }
}
