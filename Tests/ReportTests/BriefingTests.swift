import Foundation
import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("The briefing")
struct BriefingTests {
    @Test("says what it is about, through which lens, and what that leaves")
    func title() throws {
        let context = Fixture.campsContext
        let text = try Poppler.letters(try Report(context).files(.briefing, format: .pdf)[0])
        #expect(text.contains("Whostandswhere,infourarticlesofFebruarytoMarch2024"))
        #expect(text.contains(context.sentence.plain.filter { !$0.isWhitespace }))
        #expect(text.contains(context.sentence.counts.filter { !$0.isWhitespace }))
        #expect(text.contains("Actant,fromtest.dossier"))
    }

    @Test("names the strongest conflict and cooperation with what is stated and what is claimed")
    func strongest() throws {
        let text = try Poppler.letters(
            try Report(Fixture.campsContext).files(.briefing, format: .pdf)[0])
        #expect(text.contains("Strongestconflict"))
        #expect(text.contains("2relations,1stated,1claimed"))
        #expect(text.contains("Strongestcooperation"))
    }

    @Test("every number in the text resolves to a note, and every note is referred to")
    func notes() throws {
        let pdf = try Report(Fixture.crowdContext).files(.briefing, format: .pdf)[0]
        let text = String(decoding: pdf, as: UTF8.self)
        let links = text.matches(of: /\/Dest \(note-(\d+)\)/).compactMap { Int($0.1) }
        // The notes' places stand in the table of names: (note-1) [12 0 R ….
        let notes = text.matches(of: /\(note-(\d+)\) \[\d+ 0 R/).compactMap { Int($0.1) }
        #expect(!notes.isEmpty)
        #expect(notes.sorted() == Array(notes.indices.map { $0 + 1 }))
        #expect(Set(links) == Set(notes))
    }

    @Test("a note names outlet, date, paragraph, who asserts it, status, and quotes the passage")
    func note() throws {
        let text = try Poppler.letters(
            try Report(Fixture.campsContext).files(.briefing, format: .pdf)[0])
        #expect(text.contains("A,ARKA,8Feb2024,paragraph1;SergeyLavrov,reported.Russiameets.“ArmeniaandRussia”"))
    }

    @Test("quotations stand by speaker, word for word ones first")
    func quotations() throws {
        let text = try Poppler.text(try Report(Fixture.crowdContext).files(.briefing, format: .pdf)[0])
        #expect(text.contains("Who says what"))
        #expect(text.contains("quotations, 3 shown"))
    }

    @Test("an empty dossier and a lens that leaves nothing make a page that says so")
    func nothing() throws {
        let empty = Fixture.context(DossierBuilder())
        var lens = Lens.everything
        lens.account = .speaker("nobody")
        let unheard = Fixture.context(Fixture.camps, lens: lens)
        for context in [empty, unheard] {
            let pdf = try Report(context).files(.briefing, format: .pdf)[0]
            #expect(try Poppler.text(pdf).contains("No relation is told under this lens."))
        }
        #expect(try Report(empty).pages(for: .briefing).count == 1)
        #expect(try Report(empty).pages(for: .quotations).count == 1)
        #expect(try Report(empty).pages(for: .network).count == 1)
    }
}
