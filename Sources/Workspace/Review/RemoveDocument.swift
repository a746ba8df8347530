import Model
import Translation

/// Takes a document out of the dossier, with all that is annotated in it, and the entities that only it names.
public struct RemoveDocument: ReviewCommand {
    let document: Document.ID

    public init(_ document: Document.ID) { self.document = document }

    public func title(in dossier: Dossier) -> String {
        let title = dossier.documents.first { $0.id == document }?.title.display ?? document.rawValue
        return translated("Remove {1}", title.count <= 40 ? "“\(title)”" : "“\(title.prefix(39))…”")
    }

    public func edit(_ dossier: Dossier) -> DossierEdit? {
        guard let removed = dossier.documents.first(where: { $0.id == document }) else { return nil }
        var edit = DossierEdit()
        edit.documents = [.remove(removed)]
        edit.mentions = dossier.mentions.filter { $0.anchor.document == document }.map { .remove($0) }
        let quotations = Set(dossier.quotations.filter { $0.document == document }.map(\.id))
        edit.quotations = dossier.quotations.compactMap { quotation in
            if quotations.contains(quotation.id) { return .remove(quotation) }
            guard let outer = quotation.nestedIn, quotations.contains(outer) else { return nil }
            return .changing(quotation) { $0.nestedIn = nil }
        }
        edit.relations = dossier.relations.compactMap { relation in
            let evidence = relation.evidence.filter { $0.document != document }
            if relation.document == document || evidence.isEmpty { return .remove(relation) }
            return .changing(relation) { changed in
                changed.evidence = evidence
                if let quotation = relation.quotation, quotations.contains(quotation) { changed.quotation = nil }
            }
        }
        edit.entities = dossier.entities.compactMap { .changing($0, forget) }
        edit.removedRejections = dossier.rejections.filter { $0.anchor?.document == document }
        removeForsaken(&edit, of: dossier)
        return edit
    }

    /// A role that rests on nothing any more goes.
    private func forget(_ entity: inout Entity) {
        entity.affiliations = entity.affiliations.compactMap { affiliation in
            guard affiliation.evidence.contains(where: { $0.document == document }) else { return affiliation }
            var changed = affiliation
            changed.evidence.removeAll { $0.document == document }
            return changed.evidence.isEmpty ? nil : changed
        }
    }

    /// Takes out the entities that were named in the document and that nothing refers to any more; one that goes may have
    /// been the last to refer to another.
    private func removeForsaken(_ edit: inout DossierEdit, of dossier: Dossier) {
        let named = Set(edit.mentions.compactMap { $0.old?.entity })
        while let after = try? edit.applied(to: dossier) {
            let references = References(after)
            let forsaken = Set(after.entities.map(\.id).filter { named.contains($0) && !references.contains($0) })
            guard !forsaken.isEmpty else { return }
            edit.entities.removeAll { $0.old.map { forsaken.contains($0.id) } ?? false }
            edit.entities += dossier.entities.filter { forsaken.contains($0.id) }.map { .remove($0) }
        }
    }
}

extension Workspace {
    /// Takes a document out of the dossier. A lens that asked for it, or for what goes with it, asks no more.
    public func remove(_ document: Document.ID) {
        guard let dossier = state.index?.dossier else { return }
        let command = RemoveDocument(document)
        guard !state.isReadOnly, let edit = command.edit(dossier), let left = try? edit.applied(to: dossier) else {
            return review(command)
        }
        setLens(state.lens.asking(of: left))
        review(command)
        let title = dossier.documents.first { $0.id == document }?.title.display ?? ""
        show(
            Notice(
                translated("“{1}” was taken out of the dossier. Ctrl+Z brings it back.", title), weight: .information))
    }
}

extension Lens {
    /// The lens without what a dossier does not hold.
    func asking(of dossier: Dossier) -> Lens {
        var lens = self
        let documents = Set(dossier.documents.map(\.id))
        if let chosen = lens.documents {
            let left = chosen.intersection(documents)
            lens.documents = left.isEmpty ? nil : left
        }
        let entities = Set(dossier.entities.map(\.id))
        if let focus = lens.focus, !entities.contains(focus.entity) { lens.focus = nil }
        switch lens.account {
        case .speaker(let speaker) where !entities.contains(speaker): lens.account = .anyone
        case .outlet(let name) where !dossier.documents.contains { $0.publisher == name }: lens.account = .anyone
        default: break
        }
        return lens
    }
}
