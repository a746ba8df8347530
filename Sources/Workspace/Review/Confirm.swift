import Model
import Translation

/// Says that an annotation is right: it is shown as a person's own and no extraction changes it.
public struct Confirm: ReviewCommand {
    let references: [AnnotationReference]

    public init(_ references: [AnnotationReference]) { self.references = references }

    public func title(in dossier: Dossier) -> String {
        guard references.count == 1, let only = references.first else {
            return counted("Confirm one annotation", "Confirm {n} annotations", references.count)
        }
        return translated("Confirm {1}", dossier.name(of: only))
    }

    public func edit(_ dossier: Dossier) -> DossierEdit? {
        let chosen = Set(references)
        var edit = DossierEdit()
        edit.mentions = dossier.mentions.compactMap { mention in
            guard chosen.contains(.mention(mention.id)), mention.isTentative else { return nil }
            return .changing(mention) { $0.review = .confirmed }
        }
        edit.quotations = dossier.quotations.compactMap { quotation in
            guard chosen.contains(.quotation(quotation.id)), quotation.isTentative else { return nil }
            return .changing(quotation) { $0.review = .confirmed }
        }
        edit.entities = dossier.entities.compactMap { entity in
            guard chosen.contains(.entity(entity.id)), entity.isTentative else { return nil }
            return .changing(entity) { $0.review = .confirmed }
        }
        return edit.isEmpty ? nil : edit
    }
}
