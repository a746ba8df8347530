import Model

/// Which quotations a lens leaves: by whose words they are, document and period; its other choices are about relations.
///
/// The reporters' account leaves none: what an article says in its own voice is no quotation.
public struct QuotationFilter: Sendable {
    private let lens: Lens
    private let index: DossierIndex
    private let speakers: Set<Entity.ID>?

    public init(lens: Lens, index: DossierIndex) {
        self.lens = lens
        self.index = index
        speakers = lens.account.speakers(in: index)
    }

    /// What the lens leaves, in the dossier's order.
    public var quotations: [Quotation] { index.dossier.quotations.filter(passes) }

    public func passes(_ quotation: Quotation) -> Bool {
        let document = index.document[quotation.document]
        return hears(quotation, from: document)
            && lens.documents?.contains(quotation.document) ?? true
            && lens.keeps(quotation.saidOn, in: document)
    }

    private func hears(_ quotation: Quotation, from document: Document?) -> Bool {
        guard lens.account.hears(document) else { return false }
        guard let speakers else { return true }
        return quotation.speaker.map(speakers.contains) ?? false
    }
}
