import Model
import Network
import Testing
import Workspace

@Suite struct QuotationTableTests {
    @Test func showsAllQuotationsAtFirst() throws {
        let index = try CuratedDossier.index.get()
        #expect(QuotationTable().rows(index, lens: .everything).count == 94)
    }

    @Test(arguments: QuotationTable.Column.allCases) func sortsBothWays(column: QuotationTable.Column) throws {
        let index = try CuratedDossier.index.get()
        var table = QuotationTable()
        table.sortColumn = column
        let up = table.rows(index, lens: .everything).map(\.id)
        table.ascending = false
        let down = table.rows(index, lens: .everything).map(\.id)
        #expect(Set(up) == Set(down))
        #expect(up != down)
    }

    @Test func filtersByWhatIsTypedInAnyField() throws {
        let index = try CuratedDossier.index.get()
        var table = QuotationTable()
        table.text = "peskov question"
        let rows = table.rows(index, lens: .everything)
        #expect(!rows.isEmpty)
        #expect(
            rows.allSatisfy {
                $0.speaker.contains("Peskov") || $0.words.contains("Peskov") || $0.about.contains("Peskov")
            })
        table.text = "no such words anywhere"
        #expect(table.rows(index, lens: .everything).isEmpty)
        #expect(table.isFiltered)
    }

    @Test func facetsCountWhatTheLensLeaves() throws {
        let index = try CuratedDossier.index.get()
        let facets = QuotationFacets(index, lens: .everything)
        #expect(facets.speakers.reduce(0) { $0 + $1.count } == index.dossier.quotations.count { $0.speaker != nil })
        let one = QuotationFacets(index, lens: Lens(account: .speaker("sergey-lavrov")))
        #expect(one.speakers.map(\.id) == ["sergey-lavrov"])
    }
}

@Suite struct TextFilterTests {
    @Test func ignoresCaseAndAccents() {
        #expect(TextFilter("lecornu").accepts(["Sébastien Lecornu"]))
        #expect(TextFilter("SEB").accepts(["Sébastien Lecornu"]))
        #expect(TextFilter("karabakh nag").accepts(["Nagorno-Karabakh"]))
        #expect(!TextFilter("ornu").accepts(["Sébastien Lecornu"]))
        #expect(TextFilter("  ").accepts(["anything"]))
    }
}
