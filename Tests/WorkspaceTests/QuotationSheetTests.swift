import Model
import Network
import TestSupport
import Testing
import Workspace

/// What a user relies on in the table of quotations beyond sorting and typing.
@Suite struct QuotationSheetTests {
    @Test func theSheetGivesWhatTheTableGives() throws {
        let index = try CuratedDossier.index.get()
        let sheet = QuotationSheet(index)
        var table = QuotationTable()
        table.speaker = "sergey-lavrov"
        table.kinds = [.direct, .mixed]
        table.text = "armenia"
        #expect(sheet.rows(lens: .everything, table: table) == table.rows(index, lens: .everything))
        #expect(!sheet.rows(lens: .everything, table: table).isEmpty)
    }

    @Test func everyFilterNarrowsAndEveryChipTakesItsOwnAway() throws {
        let index = try CuratedDossier.index.get()
        let quotation = try #require(
            index.dossier.quotations.first { $0.speaker != nil && !$0.about.isEmpty && !$0.topics.isEmpty })
        var table = QuotationTable()
        table.text = "armenia"
        table.speaker = quotation.speaker
        table.about = quotation.about.first
        table.topic = quotation.topics.first
        table.kinds = [quotation.kind]
        table.outermostOnly = true
        table.tentativeOnly = true
        var parts = table.filterParts(index)
        #expect(parts.map(\.field) == QuotationFilterPart.Field.allCases)
        while let part = parts.first {
            table.clear(part.field)
            #expect(!table.filterParts(index).contains { $0.field == part.field })
            parts = table.filterParts(index)
        }
        #expect(!table.isFiltered)
    }

    @Test func outermostOnlyLeavesOutWhatOthersReport() throws {
        let index = try CuratedDossier.index.get()
        var table = QuotationTable()
        table.outermostOnly = true
        let nested = index.dossier.quotations.count { $0.nestedIn != nil }
        #expect(nested > 0)
        #expect(table.rows(index, lens: .everything).count == index.dossier.quotations.count - nested)
    }

    @Test func whatIsToBeReviewedIsWhatNobodyConfirmed() throws {
        let dossier = try ReviewTests.dossier()
        var table = QuotationTable()
        table.tentativeOnly = true
        #expect(table.rows(DossierIndex(dossier), lens: .everything).map(\.id) == ["one-q1"])
        let edit = try #require(Confirm([.quotation("one-q1")]).edit(dossier))
        #expect(table.rows(DossierIndex(try edit.applied(to: dossier)), lens: .everything).isEmpty)
        #expect(table.rows(try CuratedDossier.index.get(), lens: .everything).isEmpty)
    }

    @Test func columnsWithNothingToShowAreKnown() throws {
        #expect(
            QuotationTable.filledColumns(try CuratedDossier.index.get()).count == QuotationTable.Column.allCases.count)
        let found = DossierIndex(try ReviewTests.dossier())
        #expect(QuotationTable.filledColumns(found) == [.speaker, .words, .about, .document, .kind])
    }

    @Test(arguments: [true, false]) func undatedQuotationsComeLast(ascending: Bool) {
        let index = DossierBuilder()
            .document("a").entity("x", .person)
            .quotation(by: "x").quotation(by: "x", saidOn: "2024").quotation(by: "x", saidOn: "2023")
            .index()
        var table = QuotationTable()
        table.ascending = ascending
        let rows = table.rows(index, lens: .everything)
        #expect(rows.map(\.date?.year) == (ascending ? [2023, 2024, nil] : [2024, 2023, nil]))
    }

    @Test func rowsAlikeInTheColumnKeepTheirOrderBothWays() {
        let index = DossierBuilder()
            .document("a").entity("x", .person)
            .quotation(by: "x", saidOn: "2024").quotation(by: "x", saidOn: "2024")
            .index()
        var table = QuotationTable()
        let up = table.rows(index, lens: .everything).map(\.id)
        table.ascending = false
        #expect(table.rows(index, lens: .everything).map(\.id) == up)
    }

    @Test func facetsCountWhomQuotationsAreAbout() throws {
        let index = try CuratedDossier.index.get()
        let facets = QuotationFacets(index, lens: .everything)
        for target in facets.about.prefix(5) {
            var table = QuotationTable()
            table.about = target.id
            #expect(table.rows(index, lens: .everything).count == target.count)
        }
    }

    @Test func twentyThousandQuotationsStayQuick() {
        var builder = DossierBuilder().document("a", published: "2024-02-08").topic("t", label: "Peace talks")
        for number in 0..<40 { builder = builder.entity(.init("e\(number)"), .person, name: "Speaker \(number)") }
        for number in 0..<40 { builder = builder.quotation(by: .init("e\(number)"), saidOn: "20\(10 + number % 15)") }
        let few = builder.build()
        let many = (0..<500).flatMap { round in
            few.quotations.map { old in
                Quotation(
                    id: .init("\(round)-\(old.id.rawValue)"), document: old.document, kind: old.kind,
                    content: old.content, speaker: old.speaker, saidOn: old.saidOn, about: ["e1"], topics: ["t"])
            }
        }
        let index = DossierIndex(
            Dossier(
                title: "Many", documents: few.documents, entities: few.entities, quotations: many, topics: few.topics))
        let sheet = QuotationSheet(index)
        var table = QuotationTable()
        table.text = "speaker 7"
        let time = ContinuousClock().measure {
            #expect(sheet.rows(lens: .everything, table: table).count == 500)
            table.text = ""
            table.sortColumn = .speaker
            #expect(sheet.rows(lens: .everything, table: table).count == 20_000)
        }
        // Generous: a debug build on a shared machine. Optimised it takes some hundredths of a second.
        #expect(time < .seconds(4))
    }
}
