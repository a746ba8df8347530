import Model

/// Words that refer to an actor, as the passes find them; coreference gives them their actor.
public struct FoundMention: Sendable, Hashable {
    /// In Unicode scalars: names without article or title, descriptions and roles with their article.
    public var range: Range<Int>
    public var tokens: Range<Int>
    /// The token that the words hang on.
    public var head: Int
    public var form: Mention.Form
    /// Nil where the words alone do not tell, as with "it".
    public var kind: Entity.Kind?
    /// The lexicon's entry, where the words are one ("state/armenia", "org/csto").
    public var entry: String?
    /// ISO 3166 alpha-3 code of the state that the words speak of ("ARM" for "Armenian", "Yerevan").
    public var country: String?
    /// The role words that go with a name or stand for one ("Foreign Minister").
    public var role: String?
    public var gender: Gender?
    public var number: Number?
    /// The position in `Analysis.actors`, once coreference has run.
    public var actor: Int?
    public var provenance: Provenance

    public enum Gender: String, Sendable, Hashable { case female, male, neuter }
    public enum Number: String, Sendable, Hashable { case singular, plural }

    public init(
        range: Range<Int>, tokens: Range<Int>, head: Int, form: Mention.Form, kind: Entity.Kind? = nil,
        entry: String? = nil, country: String? = nil, role: String? = nil, gender: Gender? = nil,
        number: Number? = nil, actor: Int? = nil, provenance: Provenance
    ) {
        self.range = range
        self.tokens = tokens
        self.head = head
        self.form = form
        self.kind = kind
        self.entry = entry
        self.country = country
        self.role = role
        self.gender = gender
        self.number = number
        self.actor = actor
        self.provenance = provenance
    }
}
