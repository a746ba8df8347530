import Model

/// Who said what, as the passes find it: spans first (PARC 3.0), the speaker once coreference has run.
public struct FoundQuotation: Sendable, Hashable {
    public var kind: Quotation.Kind
    /// At least one, in Unicode scalars, in the order of the text: without quotation marks and "that".
    public var content: [Range<Int>]
    /// The local name, description or pronoun of who speaks ("he"), in Unicode scalars.
    public var source: Range<Int>?
    /// The source with its role words.
    public var sourcePhrase: Range<Int>?
    /// The head of the attributing words ("said", "According to").
    public var cue: Range<Int>?
    /// Who was spoken to, in Unicode scalars.
    public var addressee: Range<Int>?
    /// The position in `Analysis.quotations` of the quotation that reports this one.
    public var nestedIn: Int?
    /// The position in `Analysis.quotations` of the quotation whose speaker goes on here, where no source is named.
    public var continues: Int?
    /// False where the text says that it was not said.
    public var isAffirmed: Bool
    /// Positions in `Analysis.actors`.
    public var speaker: Int?
    public var addressedActor: Int?
    public var about: [Int]
    public var provenance: Provenance

    public init(
        kind: Quotation.Kind, content: [Range<Int>], source: Range<Int>? = nil, sourcePhrase: Range<Int>? = nil,
        cue: Range<Int>? = nil, addressee: Range<Int>? = nil, nestedIn: Int? = nil, continues: Int? = nil,
        isAffirmed: Bool = true, speaker: Int? = nil, addressedActor: Int? = nil, about: [Int] = [],
        provenance: Provenance
    ) {
        self.kind = kind
        self.content = content
        self.source = source
        self.sourcePhrase = sourcePhrase
        self.cue = cue
        self.addressee = addressee
        self.nestedIn = nestedIn
        self.continues = continues
        self.isAffirmed = isAffirmed
        self.speaker = speaker
        self.addressedActor = addressedActor
        self.about = about
        self.provenance = provenance
    }
}
