import Model
import Translation

/// Says who is meant by some words, or who said them.
public struct Reassign: ReviewCommand {
    let reference: AnnotationReference
    let choice: ActorChoice

    /// `reference` is a mention or a quotation.
    public init(_ reference: AnnotationReference, to choice: ActorChoice) {
        self.reference = reference
        self.choice = choice
    }

    public init(_ reference: AnnotationReference, to entity: Entity.ID) {
        self.init(reference, to: .entity(entity))
    }

    public func title(in dossier: Dossier) -> String {
        let name =
            switch choice {
            case .entity(let id): dossier.name(of: .entity(id))
            case .new(_, let name): String(ActorChoice.plain(name ?? "").prefix(30))
            }
        return translated("Assign {1} to {2}", dossier.name(of: reference), name)
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        var edit = DossierEdit()
        let words =
            if case .mention(let id) = reference { dossier.mention(id)?.anchor.exact ?? "" } else { "" }
        let entity = try choice.entity(in: dossier, words: words, &edit).id
        switch reference {
        case .entity: return nil
        case .mention(let id):
            guard let mention = dossier.mention(id), mention.entity != entity else { return nil }
            edit.mentions = [
                .changing(mention) {
                    $0.entity = entity
                    $0.review = .confirmed
                }
            ].compactMap { $0 }
            edit.removeIfForsaken(dossier.entity(mention.entity), in: dossier)
        case .quotation(let id):
            guard let quotation = dossier.quotation(id), quotation.speaker != entity else { return nil }
            edit.quotations = [
                .changing(quotation) {
                    $0.speaker = entity
                    $0.review = .confirmed
                }
            ].compactMap { $0 }
            edit.removeIfForsaken(quotation.speaker.flatMap(dossier.entity), in: dossier)
        }
        return edit
    }
}
