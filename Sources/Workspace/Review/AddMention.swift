import Model
import Translation

/// Says that some words of an article refer to an entity, known or new.
public struct AddMention: ReviewCommand {
    let document: Document.ID
    let range: TextRange
    let target: ActorChoice

    public init(_ range: TextRange, in document: Document.ID, of target: ActorChoice) {
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

    /// Who is meant; the words are another of its names, which the next extraction knows.
    private func entity(named name: String, in dossier: Dossier, _ edit: inout DossierEdit) throws(ReviewRefusal)
        -> Entity.ID
    {
        let entity = try target.entity(in: dossier, words: name, &edit)
        let plain = ActorChoice.plain(name)
        guard entity.name != plain, entity.shortName != plain, !entity.names.contains(plain) else { return entity.id }
        var learned = entity
        learned.names.append(plain)
        learned.review = .confirmed
        let old = dossier.entity(entity.id)
        edit.entities.removeAll { $0.new?.id == entity.id }
        edit.entities.append(.init(old: old, new: learned))
        return entity.id
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
