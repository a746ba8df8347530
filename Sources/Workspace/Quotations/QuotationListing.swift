import Model

/// Keeps the last answers about quotations, since several views ask for the same ones.
@MainActor
final class QuotationListing {
    private struct Question: Hashable {
        let lens: Lens
        let table: QuotationTable
    }

    private var sheet: QuotationSheet?
    private var rows: (question: Question, rows: [QuotationRow])?
    private var facets: (lens: Lens, facets: QuotationFacets)?

    /// Forgets the dossier.
    func clear() {
        sheet = nil
        rows = nil
        facets = nil
    }

    func rows(_ index: DossierIndex, lens: Lens, table: QuotationTable) -> [QuotationRow] {
        let question = Question(lens: lens, table: table)
        if let rows, rows.question == question { return rows.rows }
        let sheet = self.sheet ?? QuotationSheet(index)
        self.sheet = sheet
        let fresh = sheet.rows(lens: lens, table: table)
        rows = (question, fresh)
        return fresh
    }

    func facets(_ index: DossierIndex, lens: Lens) -> QuotationFacets {
        if let facets, facets.lens == lens { return facets.facets }
        let fresh = QuotationFacets(index, lens: lens)
        facets = (lens, fresh)
        return fresh
    }
}
