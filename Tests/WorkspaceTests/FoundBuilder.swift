import Extraction
import Model

/// What an engine might find in a text, said by the words themselves: each is looked for after the one before.
struct FoundBuilder {
    static let provenance = Provenance(pass: "test", rule: "by-hand", confidence: 0.75)
    let document: Document
    var entities: [Entity] = []
    var mentions: [Mention] = []
    var quotations: [Quotation] = []

    init(_ id: Document.ID, _ text: String) {
        document = Document(
            id: id, title: .init("Article \(id)", basis: .editor), text: DocumentText(text), sha256: "sha-\(id)",
            fileName: "\(id).txt")
    }

    var found: ExtractedDocument {
        ExtractedDocument(
            document: document, entities: entities, mentions: mentions, quotations: quotations,
            tokenCount: document.text.string.split(separator: " ").count)
    }

    func anchor(_ words: String) -> Anchor {
        let text = document.text.string
        let start = text.range(of: words)?.lowerBound ?? text.startIndex
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
        let range = TextRange(
            between: TextOffset(offset), and: TextOffset(offset + words.unicodeScalars.count))
        return Anchor(document: document.id, range: range, in: document.text)
            ?? Anchor(document: document.id, range: range, exact: words, prefix: "", suffix: "")
    }

    /// An actor, mentioned once where its name stands first, or by other words.
    func actor(
        _ id: Entity.ID, _ name: String, _ kind: Entity.Kind, by words: String? = nil, short: String? = nil,
        entry: String? = nil,
        names: [String] = [], partOf: Entity.ID? = nil, affiliations: [Affiliation] = []
    ) -> FoundBuilder {
        var copy = self
        copy.entities.append(
            Entity(
                id: id, name: name, shortName: short, kind: kind, names: names, partOf: partOf,
                affiliations: affiliations, entry: entry,
                provenance: Self.provenance))
        return copy.mention(id, words ?? name)
    }

    func mention(_ id: Entity.ID, _ words: String, _ form: Mention.Form = .name) -> FoundBuilder {
        var copy = self
        copy.mentions.append(
            Mention(
                id: .init("m\(mentions.count)"), entity: id, anchor: anchor(words), form: form,
                provenance: Self.provenance))
        return copy
    }

    func quotation(_ words: String, by speaker: Entity.ID?, about: [Entity.ID] = []) -> FoundBuilder {
        var copy = self
        copy.quotations.append(
            Quotation(
                id: .init("q\(quotations.count)"), document: document.id, kind: .direct, content: [anchor(words)],
                speaker: speaker, about: about, provenance: Self.provenance))
        return copy
    }
}
