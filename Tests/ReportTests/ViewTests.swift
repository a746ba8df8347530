import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("Summary views")
struct ViewTests {
    private func text(_ view: SummaryView, lens: Lens = .everything) throws -> String {
        try Poppler.letters(try Report(Fixture.context(Fixture.camps, lens: lens)).files(view, format: .pdf)[0])
    }

    @Test("a profile counts partners, sums and mentions, and gives a passage for each partner")
    func profile() throws {
        let text = try text(.profile("armenia"))
        #expect(text.contains("State,mentionedtwicein1of4documents"))
        #expect(text.contains("with3partners"))
        #expect(text.contains("Says1quotation"))
        #expect(text.contains("CSTO"))
    }

    @Test("quotations stand with their source: document, date, outlet, paragraph, stance")
    func quotations() throws {
        let text = try text(.quotations)
        #expect(text.contains("3quotationsby2speakersin1document"))
        #expect(text.contains("D,28Mar2024,Izvestia,paragraph1"))
        #expect(text.contains("MembershipoftheCSTO"))
        #expect(text.contains("Nobodynamed"))
    }

    @Test("the reporters' own account leaves quotations out, and says so")
    func reporters() throws {
        var lens = Lens.everything
        lens.account = .reporters
        #expect(try text(.quotations, lens: lens).contains("Thelenshearsonly"))
    }

    @Test("a document prints its text whole, with who speaks in the gutter")
    func document() throws {
        let text = try text(.document("d"))
        for paragraph in Fixture.speech.split(separator: "\n") {
            #expect(text.contains(paragraph.filter { !$0.isWhitespace }))
        }
        #expect(text.contains("Lavrov"))
        #expect(text.contains("SHA-256"))
    }

    @Test("the network's page names its actors and what the marks mean, and only those that are there")
    func network() throws {
        let text = try text(.network)
        for word in ["Armenia", "Russia", "CSTO", "SergeyLavrov", "cooperation", "claimedonly", "State", "Person"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(!text.contains("Medium"))
        #expect(!text.contains("Event"))
    }

    @Test("paragraphs are counted over the lines that hold words")
    func paragraphs() throws {
        let builder = DossierBuilder().document("a", text: "One.\n\n  \nTwo and more.\nThree.")
        let context = Fixture.context(builder)
        let text = try #require(context.index.document["a"]).text
        func paragraph(_ start: Int) throws -> Int? {
            let range = try #require(TextRange(start, start + 1))
            return context.paragraph(of: try #require(Anchor(document: "a", range: range, in: text)))
        }
        #expect(try paragraph(0) == 1)
        #expect(try paragraph(3) == 1)
        #expect(try paragraph(9) == 2)
        #expect(try paragraph(14) == 2)
        #expect(try paragraph(23) == 3)
    }
}
