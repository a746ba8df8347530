import Model
import Testing
import Workspace

@Suite struct QuotationCaptionTests {
    @Test func saysWhoAndHowAndWhen() throws {
        let index = try CuratedDossier.index.get()
        let caption = QuotationCaption.text("000-q1", index: index)
        #expect(caption == "Maria Zakharova, indirect speech, published 8 February 2024 (inferred)")
    }

    @Test func everyQuotationHasOne() throws {
        let index = try CuratedDossier.index.get()
        for quotation in index.dossier.quotations {
            let caption = QuotationCaption.text(quotation.id, index: index)
            #expect(caption.contains("speech"))
            #expect(!caption.contains(quotation.id.rawValue))
        }
    }
}
