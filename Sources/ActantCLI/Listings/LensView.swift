import Model
import Network

/// A dossier looked at through a lens: the parts of it that lists show.
struct LensView {
    let index: DossierIndex
    let lens: Lens
    let scope: NetworkScope
    let network: ActorNetwork

    init(_ index: DossierIndex, lens: Lens, scope: NetworkScope = NetworkScope()) {
        self.index = index
        self.lens = lens
        self.scope = scope
        network = Projection(index).network(under: lens, scope: scope).network
    }

    /// In the dossier's order.
    var relations: [Relation] { network.relations.compactMap { index.relation[$0] } }

    /// Those that the lens names, of its outlet and of its period.
    var documents: [Document] { index.dossier.documents.filter(keeps) }

    /// Those by whom the lens hears, in its documents and period; its other choices are about relations.
    var quotations: [Quotation] { QuotationFilter(lens: lens, index: index).quotations }

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
