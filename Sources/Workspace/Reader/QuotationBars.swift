import Model
import Network

/// The gutter bars of a document's quotations.
enum QuotationBars {
    static func of(_ quotations: [Quotation], text: DocumentText, index: DossierIndex) -> [ReaderPage.Bar] {
        quotations.flatMap { quotation in
            let speaker = quotation.speaker.map { Wording.passingName($0, index) } ?? ""
            let depth = depth(of: quotation, index: index)
            return quotation.content.filter { !$0.range.isEmpty && $0.check(against: text) == .holds }.map { anchor in
                ReaderPage.Bar(
                    id: quotation.id, range: anchor.range, speaker: speaker, kind: quotation.kind, depth: depth,
                    isTentative: quotation.isTentative)
            }
        }.sorted { ($0.range, $0.id) < ($1.range, $1.id) }
    }

    /// How many quotations enclose this one; a cycle in the data ends the count.
    private static func depth(of quotation: Quotation, index: DossierIndex) -> Int {
        var seen: Set<Quotation.ID> = [quotation.id]
        var depth = 0
        var outer = quotation.nestedIn
        while let id = outer, seen.insert(id).inserted {
            depth += 1
            outer = index.quotation[id]?.nestedIn
        }
        return depth
    }
}
