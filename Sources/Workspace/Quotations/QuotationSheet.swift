import Model
import Network

/// All quotations of a dossier as rows, made once, so that filtering and sorting are quick however many there are.
public struct QuotationSheet: Sendable {
    private let index: DossierIndex
    private let rows: [Quotation.ID: QuotationRow]
    private let haystacks: [Quotation.ID: TextFilter.Haystack]

    public init(_ index: DossierIndex) {
        self.index = index
        var rows: [Quotation.ID: QuotationRow] = [:]
        var haystacks: [Quotation.ID: TextFilter.Haystack] = [:]
        rows.reserveCapacity(index.dossier.quotations.count)
        haystacks.reserveCapacity(index.dossier.quotations.count)
        for quotation in index.dossier.quotations {
            let row = QuotationRow(quotation, index: index)
            rows[row.id] = row
            haystacks[row.id] = TextFilter.Haystack([
                row.speaker, row.words, row.about, row.topics, row.document, row.byline, Wording.speech(row.kind),
            ])
        }
        self.rows = rows
        self.haystacks = haystacks
    }

    /// The rows that lens and table leave, in the table's order.
    public func rows(lens: Lens, table: QuotationTable) -> [QuotationRow] {
        let needle = TextFilter(table.text)
        let left = QuotationFilter(lens: lens, index: index).quotations.filter { quotation in
            table.accepts(quotation) && (needle.isEmpty || haystacks[quotation.id].map(needle.accepts) ?? false)
        }
        return table.sorted(left.compactMap { rows[$0.id] })
    }
}
