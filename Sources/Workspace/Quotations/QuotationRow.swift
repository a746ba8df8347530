import Model
import Network
import Translation

/// One quotation as a row of the table.
public struct QuotationRow: Sendable, Hashable, Identifiable {
    public let id: Quotation.ID
    public let speakerID: Entity.ID?
    public let speakerKind: Entity.Kind?
    public let speaker: String
    /// With the quotation marks of direct speech.
    public let words: String
    public let about: String
    public let topics: String
    public let stances: [StanceMark]
    public let documentID: Document.ID
    public let document: String
    /// Outlet or author.
    public let byline: String
    /// Whether the article names an outlet or author.
    public let hasByline: Bool
    public let documentOrder: Int
    public let date: PartialDate?
    /// Whether the quotation has no date of its own and the article's is inferred.
    public let dateIsInferred: Bool
    /// How an inferred date was found.
    public let dateReason: String?
    public let kind: Quotation.Kind
    public let isNested: Bool
    /// How the program found it; nil where a person made it.
    public let origin: String?
    /// Whether the program found it and nobody has confirmed it.
    public let isTentative: Bool

    public struct StanceMark: Sendable, Hashable {
        public let name: String
        public let agreement: Stance.Agreement

        /// "+", "−" or "0".
        public var sign: String {
            switch agreement {
            case .favour: "+"
            case .against: "−"
            case .neutral: "0"
            }
        }
    }

    /// Sum of the stances: what the column sorts by.
    public var balance: Int { stances.reduce(0) { $0 + $1.agreement.rawValue } }

    /// What a screen reader says of the row.
    public var spoken: String {
        let when = date.map { ", " + $0.long } ?? ""
        return "\(speaker), \(Wording.speech(kind)): \(words). \(byline)\(when)"
    }

    init(_ quotation: Quotation, index: DossierIndex) {
        let document = index.document[quotation.document]
        id = quotation.id
        speakerID = quotation.speaker
        speakerKind = quotation.speaker.flatMap { index.entity[$0]?.kind }
        speaker = quotation.speaker.map(index.shortName) ?? translated("nobody named")
        // Line breaks inside a quotation would cost a row its second line.
        let plain = Wording.oneLine(quotation.words)
        words = quotation.kind == .direct ? "“\(plain)”" : plain
        about = quotation.about.map(index.shortName).joined(separator: ", ")
        topics = quotation.topics.compactMap { index.topic[$0]?.label }.joined(separator: ", ")
        stances = Self.stances(of: quotation, index)
        documentID = quotation.document
        self.document = document?.title.display ?? quotation.document.rawValue
        byline = document?.byline ?? ""
        hasByline = document?.publisher != nil || document?.author != nil
        documentOrder = index.documentOrder[quotation.document] ?? .max
        date = quotation.saidOn ?? document?.published.date
        dateIsInferred = quotation.saidOn == nil && document?.published.basis == .inferred
        dateReason = dateIsInferred ? document?.published.reason : nil
        kind = quotation.kind
        isNested = quotation.nestedIn != nil
        origin = OriginWords.text(quotation)
        isTentative = quotation.isTentative
    }

    /// An entity and a topic may bear one name: it is said once.
    private static func stances(of quotation: Quotation, _ index: DossierIndex) -> [StanceMark] {
        var seen: Set<StanceMark> = []
        return quotation.stances.map { stance in
            let name =
                switch stance.target {
                case .entity(let entity): index.shortName(entity)
                case .topic(let topic): index.topic[topic]?.label ?? topic.rawValue
                }
            return StanceMark(name: name, agreement: stance.agreement)
        }.filter { seen.insert($0).inserted }
    }
}
