import Model
import Translation

/// Holds a dossier against itself: every anchor against its text, every reference, date and repetition, evidence and digests.
public struct Validation {
    /// What something is wrong with.
    public enum Subject: Sendable, Hashable, CustomStringConvertible {
        case document(Document.ID)
        case entity(Entity.ID)
        case mention(Mention.ID)
        case quotation(Quotation.ID)
        case relation(Relation.ID)
        case topic(Topic.ID)

        public var description: String {
            switch self {
            case .document(let id): translated("document {1}", "\(id)")
            case .entity(let id): translated("entity {1}", "\(id)")
            case .mention(let id): translated("mention {1}", "\(id)")
            case .quotation(let id): translated("quotation {1}", "\(id)")
            case .relation(let id): translated("relation {1}", "\(id)")
            case .topic(let id): translated("topic {1}", "\(id)")
            }
        }
    }

    /// One thing that is wrong, and what to do about it.
    public struct Finding: Sendable, Hashable {
        public let subject: Subject
        public let text: String
        /// What was referred to and is not there, or nil where something else is wrong.
        public let missing: Subject?

        public var problem: Problem { Problem(place: subject.description, text: text) }
    }

    let dossier: Dossier
    let documents: [Document.ID: Document]
    let entities: Set<Entity.ID>
    let quotations: [Quotation.ID: Quotation]
    let topics: Set<Topic.ID>
    var findings: [Finding] = []
    /// Documents whose text is not the one that was annotated.
    var changes: [Document.ID: TextChange] = [:]

    /// Passages of one changed text are one finding: they share their cause and their cure.
    struct TextChange {
        /// Where the document's finding stands among the others.
        let place: Int
        /// How many passages read otherwise.
        var passages = 0
    }

    /// Everything that is wrong, in the dossier's order; empty for a sound one.
    public static func findings(in dossier: Dossier) -> [Finding] {
        var validation = Validation(dossier)
        validation.checkIdentifiers()
        for document in dossier.documents { validation.check(document) }
        validation.checkEntities()
        for mention in dossier.mentions { validation.check(mention) }
        validation.checkQuotations()
        validation.checkRelations()
        validation.tellChanges()
        return validation.findings
    }

    private init(_ dossier: Dossier) {
        self.dossier = dossier
        documents = Dictionary(dossier.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        entities = Set(dossier.entities.map(\.id))
        quotations = Dictionary(dossier.quotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        topics = Set(dossier.topics.map(\.id))
    }

    mutating func report(_ subject: Subject, _ text: String, missing: Subject? = nil) {
        findings.append(Finding(subject: subject, text: text, missing: missing))
    }

    // MARK: Identifiers

    private mutating func checkIdentifiers() {
        checkUnique(dossier.documents.map { .document($0.id) })
        checkUnique(dossier.entities.map { .entity($0.id) })
        checkUnique(dossier.topics.map { .topic($0.id) })
        checkUnique(dossier.mentions.map { .mention($0.id) })
        checkUnique(dossier.quotations.map { .quotation($0.id) })
        checkUnique(dossier.relations.map { .relation($0.id) })
        for topic in dossier.topics where entities.contains(Entity.ID(topic.id.rawValue)) {
            report(.topic(topic.id), translated("its id is also that of an entity; rename one of them"))
        }
    }

    private mutating func checkUnique(_ subjects: [Subject]) {
        var seen: Set<Subject> = []
        for subject in subjects where !seen.insert(subject).inserted {
            report(subject, translated("its id is used twice; give one of them another"))
        }
    }

    // MARK: References

    mutating func require(_ entity: Entity.ID?, as role: String, of subject: Subject) {
        guard let entity, !entities.contains(entity) else { return }
        report(
            subject, translated("{1} “{2}” is no entity; add it or correct the id", role, "\(entity)"),
            missing: .entity(entity))
    }

    mutating func require(_ topic: Topic.ID, of subject: Subject) {
        guard !topics.contains(topic) else { return }
        report(
            subject, translated("topic “{1}” is unknown; add it or correct the id", "\(topic)"), missing: .topic(topic))
    }

    mutating func require(_ document: Document.ID, of subject: Subject) {
        guard documents[document] == nil else { return }
        report(
            subject, translated("document “{1}” is unknown; add it or correct the id", "\(document)"),
            missing: .document(document))
    }

    // MARK: Anchors

    /// Checks an anchor that must lie in `document`, or in any of the dossier's where that is nil.
    mutating func check(_ anchor: Anchor?, _ role: String, in document: Document.ID?, of subject: Subject) {
        guard let anchor else { return }
        let span = "\(role) \(anchor.range.start.scalars)–\(anchor.range.end.scalars)"
        if let document, anchor.document != document {
            report(
                subject,
                translated(
                    "{1} lies in document {2}, not in {3}; correct the document", span, "\(anchor.document)",
                    "\(document)"))
            return
        }
        guard let text = documents[anchor.document]?.text else {
            // The subject's own document is reported by itself.
            if document == nil { require(anchor.document, of: subject) }
            return
        }
        guard let wrong = Self.wrong(anchor, span, text) else { return }
        if changes[anchor.document] == nil {
            report(subject, wrong)
        } else {
            changes[anchor.document]?.passages += 1
        }
    }

    /// What is wrong with an anchor in its own text.
    private static func wrong(_ anchor: Anchor, _ span: String, _ text: DocumentText) -> String? {
        if anchor.range.isEmpty { return translated("{1} holds no character; correct start and end", span) }
        switch anchor.check(against: text) {
        case .outside(let length):
            return translated(
                "{1} lies beyond the text, which has {2} characters; correct start and end", span, "\(length)")
        case .differs(let found):
            let (claimed, actual) = (quote(anchor.exact), quote(found))
            return translated("{1} reads {2}, the text has {3}; correct start and end", span, claimed, actual)
        case .holds: return wrongContext(anchor, span, text)
        }
    }

    private static func wrongContext(_ anchor: Anchor, _ span: String, _ text: DocumentText) -> String? {
        let before = text.clamped(
            anchor.range.start.scalars - anchor.prefix.unicodeScalars.count, anchor.range.start.scalars)
        let after = text.clamped(
            anchor.range.end.scalars, anchor.range.end.scalars + anchor.suffix.unicodeScalars.count)
        guard before != anchor.prefix || after != anchor.suffix else { return nil }
        return translated("{1} is remembered beside other words than the text has; annotate the passage anew", span)
    }

    /// A text in quotation marks, shortened in its middle so that a message stays one line.
    static func quote(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let shown = line.count <= 60 ? line : "\(line.prefix(30))…\(line.suffix(25))"
        return "“\(shown)”"
    }
}
