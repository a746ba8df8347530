/// Whether a person has looked at an annotation that the program made.
public enum Review: String, Sendable, Hashable, CaseIterable {
    case unreviewed, confirmed
}

/// What a person took out of a dossier, so that the next extraction does not bring it back.
public struct Rejection: Sendable, Hashable {
    public let what: What
    /// The words that were annotated; nil for an entity, which is rejected wherever it is named.
    public let anchor: Anchor?
    /// The entity's name: who was thought to be meant, or to speak.
    public let name: String?
    public let kind: Entity.Kind?

    public enum What: String, Sendable, Hashable, CaseIterable { case mention, quotation, entity }

    public init(what: What, anchor: Anchor?, name: String? = nil, kind: Entity.Kind? = nil) {
        self.what = what
        self.anchor = anchor
        self.name = name
        self.kind = kind
    }
}

/// An annotation that a person made or that the program found.
public protocol Annotation {
    /// What found it; nil for one that a person made.
    var provenance: Provenance? { get }
    var review: Review { get }
}

extension Annotation {
    /// Whether the program found it and nobody has confirmed it yet.
    public var isTentative: Bool { provenance != nil && review == .unreviewed }
}

extension Mention: Annotation {}
extension Quotation: Annotation {}
extension Entity: Annotation {}
extension Affiliation: Annotation {}
