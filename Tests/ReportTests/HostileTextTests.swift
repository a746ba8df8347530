import Foundation
import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("Text of any kind is printed as it stands")
struct HostileTextTests {
    private static let markup = #"<b>&amp;"'</b> %s \n <span foreground="red">"#
    private static let endless = String(repeating: "x", count: 10_000)
    private static let arabic = "الجامعة العربية"
    private static let hebrew = "שלום"
    private static let emoji = "👩‍👩‍👧 🇦🇲"
    private static let long = (0..<60).map { "name\($0)" }.joined(separator: " ")

    private static var builder: DossierBuilder {
        DossierBuilder()
            .document(
                "a", title: markup, publisher: hebrew, published: "2024-02-08",
                text: "\(markup)\r\n\(endless)\n\n\(arabic) \(emoji)\u{0}\u{7}\nThe end."
            )
            .entity("m", .person, name: markup)
            .entity("e", .organization, name: endless)
            .entity("r", .group, name: arabic)
            .entity("j", .medium, name: emoji)
            .entity("l", .body, name: long, short: "two\nlines")
            .mention("m", 0, 40)
            .mention("e", 60, 9_000)
            .relation("m", "e", .conflict, phrase: markup)
            .relation("e", "r", .cooperation, by: .entity("l"), phrase: endless)
            .relation("j", "l", .conflict, by: .entity("e"))
            .relation("m", "l", .conflict)
            .quotation(by: "e", kind: .direct)
            .quotation(by: "m", kind: .indirect)
    }

    @Test("in every view and format, without breaking a page")
    func all() throws {
        let context = Fixture.context(Self.builder, fileName: "<&>.dossier")
        for view in Fixture.views(of: context) + [.profile("j"), .profile("l")] {
            for format in ReportFormat.allCases {
                let files = try Report(context).files(view, format: format, options: ReportOptions(pixelScale: 0.5))
                #expect(!files.isEmpty)
                #expect(files.count < 40)
            }
        }
    }

    @Test("markup characters print literally")
    func markup() throws {
        let pdf = try Report(Fixture.context(Self.builder)).files(.document("a"), format: .pdf)[0]
        #expect(try Poppler.letters(pdf).contains(Self.markup.filter { !$0.isWhitespace }))
    }

    @Test("a word of 10,000 letters is wrapped and loses none of them")
    func endless() throws {
        let pdf = try Report(Fixture.context(Self.builder)).files(.document("a"), format: .pdf)[0]
        let text = try Poppler.letters(pdf)
        #expect(text.count { $0 == "x" } >= 10_000)
        #expect(text.contains("Theend."))
    }

    @Test("letters of other scripts are in the file", arguments: [arabic, hebrew])
    func scripts(word: String) throws {
        let pdf = try Report(Fixture.context(Self.builder)).files(.document("a"), format: .pdf)[0]
        let letters = Set(try Poppler.text(pdf, raw: true).unicodeScalars)
        // Only where the machine has a font for them can they come back out.
        let found = word.unicodeScalars.filter { letters.contains($0) }
        #expect(!found.isEmpty)
    }

    @Test("a name of several lines stays on the line it is given")
    func lines() throws {
        #expect(Wording.line("two\nlines\t and  more ") == "two lines and more")
        #expect(Wording.cut("one two three four", to: 9) == "one two\u{a0}…")
        #expect(Wording.cut(Self.endless, to: 20).count == 22)
        #expect(Wording.cut("short", to: 20) == "short")
        #expect(Wording.letter(0) == "A" && Wording.letter(25) == "Z" && Wording.letter(26) == "AA")
    }
}
