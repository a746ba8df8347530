import Model
import Network
import Translation

extension Workspace {
    /// What a command of review is about: the chosen quotation, the mention that the reader stands on, else the chosen actor.
    public var reviewTarget: AnnotationReference? {
        if let quotation = state.selection.quotation { return .quotation(quotation) }
        guard case .entities(let chosen) = state.selection, let entity = chosen.last else { return nil }
        guard let passage = state.place.passage, passage.relation == nil, passage.quotation == nil,
            let anchor = passage.anchors.first, passage.anchors.count == 1,
            let mention = state.index?.mentionsInDocument[anchor.document]?.first(where: {
                $0.entity == entity && $0.anchor == anchor
            })
        else { return .entity(entity) }
        return .mention(mention.id)
    }

    /// Whether confirming an annotation would change anything.
    public func isTentative(_ reference: AnnotationReference) -> Bool {
        switch reference {
        case .mention(let id): state.index?.dossier.mention(id)?.isTentative ?? false
        case .quotation(let id): state.index?.quotation[id]?.isTentative ?? false
        case .entity(let id): state.index?.entity[id]?.isTentative ?? false
        }
    }

    /// What the program found in a document and nobody has confirmed: mentions, quotations, and the entities they mean.
    public func tentative(in document: Document.ID) -> [AnnotationReference] {
        guard let index = state.index else { return [] }
        let mentions = (index.mentionsInDocument[document] ?? []).filter(\.isTentative)
        let quotations = (index.quotationsInDocument[document] ?? []).filter(\.isTentative)
        var entities = Set(mentions.map(\.entity) + quotations.compactMap(\.speaker))
        entities = entities.filter { index.entity[$0]?.isTentative ?? false }
        return mentions.map { .mention($0.id) } + quotations.map { .quotation($0.id) }
            + entities.sorted().map { .entity($0) }
    }

    /// The entity that an annotation is, means or is said by.
    public func entity(of reference: AnnotationReference) -> Entity.ID? {
        switch reference {
        case .mention(let id): state.index?.dossier.mention(id)?.entity
        case .quotation(let id): state.index?.quotation[id]?.speaker
        case .entity(let id): id
        }
    }
}

/// Why something was found, in words: "names: title before a name, 85 % sure".
public enum OriginWords {
    /// Nil for what a person made.
    public static func text(_ annotation: some Annotation) -> String? {
        guard let found = annotation.provenance else { return nil }
        let percent = "\(Int((found.confidence * 100).rounded()))"
        let how = translated(
            "found by {1}: {2}, {3} % sure", words(found.pass), words(found.rule), percent)
        return annotation.review == .confirmed ? translated("confirmed; {1}", how) : how
    }

    /// Names of passes and rules are data; hyphens are blanks to readers.
    private static func words(_ name: String) -> String { name.replacing("-", with: " ") }
}
