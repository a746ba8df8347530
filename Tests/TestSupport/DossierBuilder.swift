import Model

/// Builds small dossiers in a few words; what is not said is filled in, always in the same way.
///
/// ```swift
/// let dossier = DossierBuilder()
///     .document("a", publisher: "ARKA", published: "2024-02-08")
///     .entity("armenia", .state)
///     .entity("russia", .state)
///     .relation("armenia", "russia", .conflict)
///     .build()
/// ```
public struct DossierBuilder: Sendable {
    private var title = "Test"
    private var documents: [Document] = []
    private var entities: [Entity] = []
    private var quotations: [Quotation] = []
    private var relations: [Relation] = []
    private var mentions: [Mention] = []
    private var topics: [Topic] = []
    private var keptLenses: [KeptLens] = []

    public init() {}

    public func build() -> Dossier {
        Dossier(
            title: title, documents: documents, entities: entities, mentions: mentions, quotations: quotations,
            relations: relations, topics: topics, keptLenses: keptLenses)
    }

    /// The dossier with its tables.
    public func index() -> DossierIndex { DossierIndex(build()) }

    public func document(
        _ id: Document.ID, title: String? = nil, publisher: String? = nil, published: String? = nil,
        text: String = "Armenia and Russia spoke about the CSTO in Yerevan on Friday.", citing: [Entity.ID] = []
    ) -> Self {
        let date = published.flatMap { PartialDate($0) }
        return with {
            $0.documents.append(
                Document(
                    id: id, title: .init(title ?? "Article \(id)", basis: .stated), publisher: publisher,
                    published: Dating(date: date, basis: .stated), citedSources: citing, text: DocumentText(text),
                    sha256: String(repeating: "0", count: 64), fileName: "\(id).txt"))
        }
    }

    public func entity(
        _ id: Entity.ID, _ kind: Entity.Kind = .state, name: String? = nil, short: String? = nil,
        names: [String] = []
    ) -> Self {
        with {
            $0.entities.append(
                Entity(id: id, name: name ?? id.rawValue, shortName: short, kind: kind, names: names))
        }
    }

    /// A relation in the last document added, unless told otherwise.
    public func relation(
        _ source: Entity.ID, _ target: Entity.ID, _ sign: Relation.Sign = .cooperation,
        _ type: RelationType? = nil, status: Relation.Status = .actual, by account: Account = .narrator,
        date: String? = nil, in document: Document.ID? = nil, isSymmetric: Bool = false, phrase: String = "meets"
    ) -> Self {
        with {
            let usual: RelationType = sign == .cooperation ? .cooperate : sign == .conflict ? .reject : .consult
            $0.relations.append(
                Relation(
                    id: .init("r\($0.relations.count + 1)"), document: document ?? $0.lastDocument, source: source,
                    target: target, type: type ?? usual, sign: sign, status: status, assertedBy: account,
                    phrase: phrase, date: date.flatMap { PartialDate($0) },
                    evidence: $0.passage(in: document ?? $0.lastDocument), isSymmetric: isSymmetric))
        }
    }

    /// A quotation in the last document added, unless told otherwise.
    public func quotation(
        by speaker: Entity.ID?, saidOn: String? = nil, in document: Document.ID? = nil,
        kind: Quotation.Kind = .direct, about: [Entity.ID] = [], stances: [Stance] = [],
        isAffirmed: Bool = true
    ) -> Self {
        with {
            $0.quotations.append(
                Quotation(
                    id: .init("q\($0.quotations.count + 1)"), document: document ?? $0.lastDocument, kind: kind,
                    content: $0.passage(in: document ?? $0.lastDocument), speaker: speaker,
                    saidOn: saidOn.flatMap { PartialDate($0) }, about: about, stances: stances, isAffirmed: isAffirmed))
        }
    }

    /// A mention of an entity at a place of the last document added.
    public func mention(_ entity: Entity.ID, _ start: Int, _ end: Int, form: Mention.Form = .name) -> Self {
        with {
            guard let document = $0.documents.last, let range = TextRange(start, end),
                let anchor = Anchor(document: document.id, range: range, in: document.text)
            else { return }
            $0.mentions.append(
                Mention(id: .init("m\($0.mentions.count + 1)"), entity: entity, anchor: anchor, form: form))
        }
    }

    public func topic(_ id: Topic.ID, label: String? = nil) -> Self {
        with { $0.topics.append(Topic(id: id, label: label ?? id.rawValue)) }
    }

    public func kept(_ id: Lens.ID, name: String, lens: Lens) -> Self {
        with { $0.keptLenses.append(KeptLens(id: id, name: name, lens: lens)) }
    }

    private var lastDocument: Document.ID { documents.last?.id ?? "missing" }

    /// The first words of a document.
    private func passage(in id: Document.ID) -> [Anchor] {
        guard let document = documents.first(where: { $0.id == id }),
            let range = TextRange(0, min(18, document.text.count)),
            let anchor = Anchor(document: id, range: range, in: document.text)
        else { return [] }
        return [anchor]
    }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
