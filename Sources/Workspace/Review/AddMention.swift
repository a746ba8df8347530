import Model
import Translation

/// Says that some words of an article refer to an entity, known or new.
public struct AddMention: ReviewCommand {
    public enum Target: Sendable, Hashable {
        case entity(Entity.ID)
        /// One that the dossier does not have, named by the words themselves.
        case new(Entity.Kind)
    }

    let document: Document.ID
    let range: TextRange
    let target: Target

    public init(_ range: TextRange, in document: Document.ID, of target: Target) {
        self.range = range
        self.document = document
        self.target = target
    }

    public func title(in dossier: Dossier) -> String {
        translated("Annotate {1}", words(in: dossier).map { "“\($0.prefix(30))”" } ?? "")
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard let text = dossier.documents.first(where: { $0.id == document })?.text,
            let trimmed = Self.trimmed(range, in: text),
            let anchor = Anchor(document: document, range: trimmed, in: text)
        else { throw ReviewRefusal(translated("Select the words of a name first.")) }
        if anchor.exact.contains(where: \.isNewline) || trimmed.count > 200 {
            throw ReviewRefusal(translated("A name stands on one line; select fewer words."))
        }
        var edit = DossierEdit()
        let entity = try entity(named: anchor.exact, in: dossier, &edit)
        if dossier.mentions.contains(where: { $0.entity == entity && $0.anchor == anchor }) { return nil }
        var ids = FreeIdentifiers(prefix: "\(document)-m", taken: Set(dossier.mentions.map(\.id.rawValue)))
        edit.mentions = [
            .add(
                Mention(id: .init(ids.next()), entity: entity, anchor: anchor, form: .name, review: .confirmed))
        ]
        edit.removedRejections = dossier.rejections.filter { $0.what == .mention && $0.anchor == anchor }
        return edit
    }

    private func entity(named name: String, in dossier: Dossier, _ edit: inout DossierEdit) throws(ReviewRefusal)
        -> Entity.ID
    {
        let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch target {
        case .entity(let id):
            guard let known = dossier.entity(id) else {
                throw ReviewRefusal(translated("The actor is not in the dossier any more; choose another one."))
            }
            // The words are another of its names, which the next extraction knows.
            if known.name != plain, known.shortName != plain, !known.names.contains(plain) {
                edit.entities = [
                    .changing(known) {
                        $0.names.append(plain)
                        $0.review = .confirmed
                    }
                ].compactMap { $0 }
            }
            return id
        case .new(let kind):
            if let namesake = dossier.entities.first(where: { $0.name == plain && $0.kind == kind }) {
                return namesake.id
            }
            let taken = Set(dossier.entities.map(\.id.rawValue))
            let id = Entity.ID(Slug.unique(plain, or: kind.rawValue, isTaken: taken.contains))
            edit.entities = [.add(Entity(id: id, name: plain, kind: kind, review: .confirmed))]
            return id
        }
    }

    private func words(in dossier: Dossier) -> String? {
        dossier.documents.first { $0.id == document }?.text.slice(range)
    }

    /// Without the white space around; nil where nothing is left.
    private static func trimmed(_ range: TextRange, in text: DocumentText) -> TextRange? {
        guard let words = text.slice(range) else { return nil }
        let scalars = Array(words.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return nil }
        return TextRange(range.start.scalars + first, range.start.scalars + last + 1)
    }
}
