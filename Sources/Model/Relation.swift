/// Who does what to whom, or stands in what tie to whom: an event after PLOVER or a standing tie, with who asserts it.
public struct Relation: Sendable, Hashable {
    public typealias ID = Identifier<Relation>

    public let id: ID
    public let document: Document.ID
    public var source: Entity.ID
    public var target: Entity.ID
    public let type: RelationType
    public let sign: Sign
    public let status: Status
    public var assertedBy: Account
    /// PLOVER mode, where the type has modes and the text shows one.
    public let mode: String?
    /// A predicate that makes a clause after the source's name: "has frozen its part in the CSTO".
    public let phrase: String
    /// The quotation in which it is claimed or which it describes.
    public var quotation: Quotation.ID?
    public let date: PartialDate?
    /// The passages it rests on; at least one.
    public var evidence: [Anchor]
    /// Whether it holds in both directions.
    public let isSymmetric: Bool
    public let confidence: Confidence
    public let note: String?

    public init(
        id: ID, document: Document.ID, source: Entity.ID, target: Entity.ID, type: RelationType, sign: Sign,
        status: Status, assertedBy: Account, mode: String? = nil, phrase: String, quotation: Quotation.ID? = nil,
        date: PartialDate? = nil, evidence: [Anchor], isSymmetric: Bool = false, confidence: Confidence = .high,
        note: String? = nil
    ) {
        self.id = id
        self.document = document
        self.source = source
        self.target = target
        self.type = type
        self.sign = sign
        self.status = status
        self.assertedBy = assertedBy
        self.mode = mode
        self.phrase = phrase
        self.quotation = quotation
        self.date = date
        self.evidence = evidence
        self.isSymmetric = isSymmetric
        self.confidence = confidence
        self.note = note
    }

    /// Valence as the text conveys it, after negation.
    public enum Sign: Int, Sendable, Hashable, CaseIterable {
        case conflict = -1
        case neutral = 0
        case cooperation = 1
    }

    /// Whether it happened, and if not, how it is spoken of.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The article itself states it.
        case actual
        /// Present, as a source claims.
        case reported
        case planned
        case threatened
        case hypothetical
        /// The text negates it.
        case denied
        /// Completed earlier.
        case past
    }

    public enum Confidence: String, Sendable, Hashable, CaseIterable { case low, high }

    /// Claimed by somebody the article quotes, rather than stated by the article.
    public var isClaimed: Bool { assertedBy != .narrator }
}

/// Who tells it.
public enum Account: Sendable, Hashable {
    /// The article in its own voice.
    case narrator
    case entity(Entity.ID)

    public var entity: Entity.ID? {
        if case .entity(let id) = self { id } else { nil }
    }
}
