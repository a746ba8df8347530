import Model

/// One actor of one document: what its mentions refer to.
public struct FoundActor: Sendable, Hashable {
    /// Its fullest name in the document, or the lexicon's (see ``DisplayNamesPass``).
    public var name: String
    public var kind: Entity.Kind
    /// The other names that the document calls it by, sorted.
    public var aliases: [String]
    /// The lexicon's entry, where it is one.
    public var entry: String?
    /// ISO 3166 alpha-3 code of its state.
    public var country: String?
    /// The position in `Analysis.actors` of what it is an organ of.
    public var partOf: Int?
    public var gender: FoundMention.Gender?
    public var provenance: Provenance

    public init(
        name: String, kind: Entity.Kind, aliases: [String] = [], entry: String? = nil, country: String? = nil,
        partOf: Int? = nil, gender: FoundMention.Gender? = nil, provenance: Provenance
    ) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.entry = entry
        self.country = country
        self.partOf = partOf
        self.gender = gender
        self.provenance = provenance
    }
}

/// A person's role in an organization or state, as one passage shows it.
public struct FoundAffiliation: Sendable, Hashable {
    /// Positions in `Analysis.mentions`.
    public var person: Int
    public var organization: Int
    /// As the text has it ("deputy foreign minister").
    public var role: String
    /// Whether the text says that it is over ("former").
    public var isPast: Bool
    /// In Unicode scalars.
    public var evidence: Range<Int>
    public var provenance: Provenance

    public init(
        person: Int, organization: Int, role: String, isPast: Bool = false, evidence: Range<Int>,
        provenance: Provenance
    ) {
        self.person = person
        self.organization = organization
        self.role = role
        self.isPast = isPast
        self.evidence = evidence
        self.provenance = provenance
    }
}
