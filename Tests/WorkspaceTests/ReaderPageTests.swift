import Model
import Testing
import Workspace

@Suite struct ReaderPageTests {
    @Test(arguments: ["000", "001", "002", "003", "004"]) func tintsNeverOverlap(document: String) throws {
        let page = try #require(ReaderPage(Document.ID(document), index: try CuratedDossier.index.get()))
        for marks in [page.tints, page.underlines] {
            for (one, other) in zip(marks, marks.dropFirst()) { #expect(one.range.end <= other.range.start) }
            #expect(marks.allSatisfy { !$0.range.isEmpty })
        }
        #expect(!page.tints.isEmpty)
    }

    @Test func theInnermostMentionHasTheTint() throws {
        let index = try CuratedDossier.index.get()
        let page = try #require(ReaderPage("000", index: index))
        // "Russian Foreign Ministry": the state's name inside the body's.
        let text = page.document.text
        let ministry = try #require(
            index.mentionsOfEntity["russian-foreign-ministry"]?.first { $0.anchor.document == "000" })
        let covering = page.mentions(at: ministry.anchor.range.start)
        #expect(covering.map(\.entity) == ["russia", "russian-foreign-ministry"])
        let tint = try #require(page.tints.first { $0.range.contains(ministry.anchor.range.start) })
        #expect(text.slice(tint.range) == "Russian")
        #expect(tint.kind == .state)
    }

    @Test func findsMentionsAsASlowSearchDoes() throws {
        let index = try CuratedDossier.index.get()
        let page = try #require(ReaderPage("003", index: index))
        let mentions = try #require(index.mentionsInDocument["003"])
        for place in stride(from: 0, to: page.document.text.count, by: 7) {
            let offset = TextOffset(place)
            let slow = Set(mentions.filter { $0.anchor.range.contains(offset) }.map(\.id))
            #expect(Set(page.mentions(at: offset).map(\.id)) == slow)
        }
    }

    @Test func nestedQuotationsStandDeeper() throws {
        let index = try CuratedDossier.index.get()
        for document in index.dossier.documents {
            let page = try #require(ReaderPage(document.id, index: index))
            for bar in page.bars {
                #expect((bar.depth > 0) == (index.quotation[bar.id]?.nestedIn != nil))
            }
        }
    }

    @Test func aMentionThatNoLongerHoldsIsNotShown() throws {
        let document = Document(
            id: "d", title: .init("T", basis: .editor), text: DocumentText("Russia left."), sha256: "", fileName: "d")
        let range = try #require(TextRange(0, 6))
        let wrong = Anchor(document: "d", range: range, exact: "Prussia", prefix: "", suffix: "")
        let dossier = Dossier(
            title: "", documents: [document], entities: [Entity(id: "r", name: "Russia", kind: .state)],
            mentions: [Mention(id: "m", entity: "r", anchor: wrong, form: .name)])
        let page = try #require(ReaderPage("d", index: DossierIndex(dossier)))
        #expect(page.tints.isEmpty)
    }
}
