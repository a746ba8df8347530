import Model
import Testing
import Workspace

/// What is drawn on screen is asked for by stretches of text; nothing of it may be missed.
@Suite struct ReaderStretchTests {
    @Test(arguments: ["000", "002", "004"]) func stretchesShowWhatASlowSearchFinds(document: String) throws {
        let page = try #require(ReaderPage(Document.ID(document), index: try CuratedDossier.index.get()))
        let length = page.document.text.count
        for start in stride(from: 0, to: length, by: 61) {
            let stretch = try #require(TextRange(start, min(start + 97, length)))
            #expect(page.tints(in: stretch) == page.tints.filter { $0.range.overlaps(stretch) })
            #expect(page.underlines(in: stretch) == page.underlines.filter { $0.range.overlaps(stretch) })
            #expect(page.bars(in: stretch) == page.bars.filter { $0.range.overlaps(stretch) })
        }
    }

    @Test func chosenActorsAreFoundInAStretch() throws {
        let index = try CuratedDossier.index.get()
        let page = try #require(ReaderPage("000", index: index))
        let chosen: Set<Entity.ID> = ["armenia", "csto"]
        let all = try #require(index.mentionsInDocument["000"]).filter { chosen.contains($0.entity) }
        #expect(page.mentions(of: chosen, in: page.document.text.range) == all)
        #expect(page.mentions(of: [], in: page.document.text.range).isEmpty)
    }

    @Test func anEmptyStretchShowsNothing() throws {
        let page = try #require(ReaderPage("000", index: try CuratedDossier.index.get()))
        let nowhere = try #require(TextRange(3, 3))
        #expect(page.tints(in: nowhere).isEmpty)
        #expect(page.bars(in: nowhere).isEmpty)
    }
}
