import Model
import Translation

/// Says who is meant by some words, or who said them.
public struct Reassign: ReviewCommand {
    let reference: AnnotationReference
    let entity: Entity.ID

    /// `reference` is a mention or a quotation.
    public init(_ reference: AnnotationReference, to entity: Entity.ID) {
        self.reference = reference
        self.entity = entity
    }

    public func title(in dossier: Dossier) -> String {
        translated("Assign {1} to {2}", dossier.name(of: reference), dossier.name(of: .entity(entity)))
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard dossier.entity(entity) != nil else {
            throw ReviewRefusal(translated("The actor is not in the dossier any more; choose another one."))
        }
        var edit = DossierEdit()
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
