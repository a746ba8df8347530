import Model
import Network

/// A dossier looked at through a lens: the parts of it that lists show.
struct LensView {
    let index: DossierIndex
    let lens: Lens
    let network: ActorNetwork

    init(_ index: DossierIndex, lens: Lens) {
        self.index = index
        self.lens = lens
        network = Projection(index).network(under: lens)
    }

    /// In the dossier's order.
    var relations: [Relation] { network.relations.compactMap { index.relation[$0] } }

    /// Those that the lens names, of its outlet and of its period.
    var documents: [Document] { index.dossier.documents.filter(keeps) }

    /// Those in the lens's documents by whom it hears, and with a focus those by or about it. Reporters are not quoted.
    var quotations: [Quotation] {
        index.dossier.quotations.filter { quotation in
            guard let document = index.document[quotation.document], lens.documents?.contains(document.id) ?? true
            else { return false }
            if let focus = lens.focus?.entity, quotation.speaker != focus, !quotation.about.contains(focus) {
                return false
            }
            return hears(quotation, in: document) && keeps(quotation.saidOn, in: document)
        }
    }

    private func hears(_ quotation: Quotation, in document: Document) -> Bool {
        switch lens.account {
        case .anyone: true
        case .reporters: false
        case .speaker(let entity): quotation.speaker == entity || quotation.voicedBy == entity
        case .outlet(let name): document.publisher == name
        }
    }

    private func keeps(_ document: Document) -> Bool {
        if let chosen = lens.documents, !chosen.contains(document.id) { return false }
        if case .outlet(let name) = lens.account, document.publisher != name { return false }
        return keeps(document.published.date, in: document)
    }

    /// What has no date of its own counts by its article's, where the lens includes it.
    private func keeps(_ date: PartialDate?, in document: Document) -> Bool {
        guard let period = lens.period else { return true }
        if let date { return period.mayContain(date) }
        guard period.includesUndated, let published = document.published.date else { return false }
        return period.mayContain(published)
    }
}
