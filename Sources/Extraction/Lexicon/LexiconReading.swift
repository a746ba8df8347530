import Model

/// One thing that a name in the lexicon can stand for.
public struct LexiconReading: Sendable, Hashable {
    /// How the name stands for it.
    public enum Class: String, Sendable, Hashable, CaseIterable {
        /// The name under which it is shown.
        case title
        case name
        case acronym
        /// An adjective or its people.
        case demonym
        /// A city that stands for its state.
        case capital
        /// Also something else: a common word, a person's name.
        case weak
    }

    public let kind: Entity.Kind
    public let `class`: Class
    /// Names the entity over all documents ("state/armenia").
    public let entry: String
    /// ISO 3166 alpha-3 code, where it is a state or belongs to one.
    public let country: String?
    /// Of a person.
    public let gender: FoundMention.Gender?

    public init(
        kind: Entity.Kind, class: Class, entry: String, country: String?, gender: FoundMention.Gender? = nil
    ) {
        self.kind = kind
        self.class = `class`
        self.entry = entry
        self.country = country
        self.gender = gender
    }
}
