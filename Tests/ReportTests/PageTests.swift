import Drawing
import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("Pages")
struct PageTests {
    @Test(
        "no page ends in a heading, on either paper, upright or lying",
        arguments: PaperSize.all + PaperSize.all.map(\.landscape))
    func headings(paper: PaperSize) throws {
        for context in [Fixture.campsContext, Fixture.crowdContext] {
            for view in Fixture.views(of: context) {
                let set = try Report(context).set(view, paper: paper, theme: .print, text: TextContext())
                #expect(!set.endsInHeading.contains(true), "\(view)")
            }
        }
    }

    @Test("pages have the size of the paper, the network's may lie", arguments: PaperSize.all)
    func sizes(paper: PaperSize) throws {
        let report = Report(Fixture.crowdContext)
        for page in try report.pages(for: .briefing, paper: paper) { #expect(page.size == paper.size) }
        let network = try report.pages(for: .network, paper: paper)
        #expect(network.count == 1)
        #expect([paper.size, paper.landscape.size].contains(network[0].size))
        let pdf = try report.files(.briefing, format: .pdf, options: ReportOptions(paper: paper))[0]
        #expect(try Poppler.information(pdf).contains(paper == .a4 ? "(A4)" : "(letter)"))
    }

    @Test("on a sheet that lies the briefing's diagram has its tables beside it", arguments: PaperSize.all)
    func lying(paper: PaperSize) throws {
        let report = Report(Fixture.crowdContext)
        let upright = try report.pages(for: .briefing, paper: paper).count
        let lying = try report.pages(for: .briefing, paper: paper.landscape)
        for page in lying { #expect(page.size == paper.landscape.size) }
        // Two columns hold about what an upright page does.
        #expect(lying.count <= upright + 1)
        let pdf = try report.files(.briefing, format: .pdf, options: ReportOptions(paper: paper.landscape))[0]
        let first = try #require(try Poppler.text(pdf).split(separator: "\u{c}").first)
        #expect(first.contains("Main actors") && first.contains("Documents") && first.contains("cooperation"))
    }

    @Test("every page but the first has a running head, and every page says which of how many it is")
    func running() throws {
        let report = Report(Fixture.crowdContext)
        let count = try report.pages(for: .briefing).count
        #expect(count > 2)
        let pages = try Poppler.text(try report.files(.briefing, format: .pdf)[0]).split(separator: "\u{c}")
        #expect(pages.count == count)
        for (number, page) in pages.enumerated() {
            #expect(page.contains("page \(number + 1) of \(count)"))
            #expect(page.contains("Actant, from test.dossier"))
        }
        #expect(pages.last?.contains("Source notes") ?? false)
    }

    @Test("an unknown entity or document is an error that names it")
    func unknown() {
        let report = Report(Fixture.campsContext)
        #expect(throws: ReportError.noEntity("zog")) { try report.pages(for: .profile("zog")) }
        #expect(throws: ReportError.noDocument("z")) { try report.pages(for: .document("z")) }
        #expect(ReportError.noEntity("zog").description.contains("zog"))
    }
}

@Suite("Columns")
struct ColumnTests {
    private func block(_ rows: Int, height: Double = 10, heading: Bool = false, space: Double = 0) -> Block {
        Block(
            rows: (0..<rows).map { _ in Row(height: height) { _, _, _ in } }, spaceBefore: space,
            keepsWithNext: heading)
    }

    @Test("a paragraph is parted so that at least two lines stand on either side")
    func widows() {
        for height in stride(from: 10.0, through: 120, by: 5) {
            let fill = ColumnFill([block(3), block(6)], height: height, isTop: true, isPage: false)
            let placed = fill.placed.count
            let rest = fill.rest.reduce(0) { $0 + $1.rows.count }
            #expect(placed + rest == 9)
            let cut = placed > 3 ? placed - 3 : placed
            let whole = placed > 3 ? 6 : 3
            #expect(cut == 0 || cut == whole || (cut >= 2 && whole - cut >= 2), "\(height)")
            #expect(fill.used <= height)
        }
    }

    @Test("a heading goes with the first two lines that follow it")
    func heading() {
        let blocks = [block(5), block(1, heading: true), block(1, heading: true), block(6)]
        let tight = ColumnFill(blocks, height: 85, isTop: true, isPage: true)
        #expect(tight.placed.count == 5)
        let roomy = ColumnFill(blocks, height: 90, isTop: true, isPage: true)
        #expect(roomy.placed.count == 9)
    }

    @Test("a rule between sections is left out at the top of a page, which then begins with its section")
    func dividers() {
        var rule = block(1, height: 1, heading: true)
        rule.isDivider = true
        var heading = block(1, heading: true)
        heading.section = "Notes"
        let blocks = [rule, heading, block(3)]
        let top = ColumnFill(blocks, height: 60, isTop: true, isPage: true)
        #expect(top.placed.first?.section == "Notes")
        let below = ColumnFill([block(2)] + blocks, height: 90, isTop: true, isPage: true)
        #expect(below.placed.count == 7)
    }

    @Test("what fits on no page is parted anyhow, and nothing is lost")
    func endless() {
        var blocks = [block(1, height: 500), block(40)]
        var pages = 0
        var rows = 0
        while !blocks.isEmpty, pages < 50 {
            let fill = ColumnFill(blocks, height: 100, isTop: true, isPage: true)
            rows += fill.placed.count
            blocks = fill.rest
            pages += 1
        }
        #expect(blocks.isEmpty)
        #expect(rows == 41)
    }

    @Test("two columns end balanced")
    func balance() {
        let frame = RunningFrame(theme: .print, text: TextContext(), title: "", source: "")
        let flow = PageFlow(paper: .a4, frame: frame, references: PageReferences())
        var lowest: [Double: Double] = [:]
        let blocks = (0..<10).map { _ in
            Block(rows: [Row(height: 20) { _, x, y in lowest[x] = max(lowest[x] ?? 0, y) }])
        }
        let (pages, _) = flow.pages([PageFlow.Passage(columns: 2, blocks: blocks)])
        #expect(pages.count == 1)
        let raster = try? Raster(width: 10, height: 10)
        if let raster { pages[0].draw(on: raster.canvas) }
        #expect(lowest.count == 2)
        #expect(Set(lowest.values).count == 1)
    }
}

@Suite("Quotation marks of notes")
struct NoteMarkTests {
    @Test(
        "words that stand in marks as a whole keep them, all others get them",
        arguments: [
            ("there was no consensus", "“there was no consensus”"), ("“We regret it,”", "“We regret it,”"),
            ("“concrete” action from Moscow", "““concrete” action from Moscow”"),
            ("“We regret it very …", "“We regret it very …”"), ("‘Yes’", "‘Yes’"),
        ])
    func marks(_ words: String, _ expected: String) { #expect(SourceNotes.inMarks(words) == expected) }
}
