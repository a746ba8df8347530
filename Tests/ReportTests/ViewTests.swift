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

    @Test("figures stand in a table in its order, with what they mean, under headings on every page")
    func figures() throws {
        let base = Fixture.crowdContext
        let actors = base.network.nodes.enumerated().map { place, node in
            ActorFigures(
                node: node, betweenness: Double(place) / 100, pageRank: 0.025, community: place % 3 + 1,
                communitySize: 13, communityName: "Camp", triadCount: 4, balancedTriadCount: 1)
        }
        let figures = NetworkFigures(
            actors: actors, edgeCount: base.network.edges.count, communityCount: 3, modularity: 0.417, triadCount: 9,
            balancedTriadCount: 6, sampledActors: 7)
        let context = ReportContext(
            index: base.index, lens: base.lens, sentence: base.sentence, network: base.network, layout: base.layout,
            fileName: base.fileName, figures: FigureChoice(figures, order: FigureOrder(.betweenness)))
        let text = try Poppler.letters(try Report(context).files(.figures, format: .pdf)[0])
        #expect(text.contains("3communities,modularity0.42"))
        #expect(text.contains("67%of9triadsarebalanced"))
        #expect(text.contains("betweennessestimatedfrom7actors"))
        #expect(text.contains("sortedbyBetweenness,thehighestfirst"))
        #expect(text.contains("Freeman") && text.contains("Harary"))
        let pages = try Report(context).pages(for: .figures)
        #expect(text.components(separatedBy: "PageRankCommunityBalance").count - 1 == min(pages.count, 2))
        let names = actors.reversed().prefix(3).map { $0.node.label.filter { !$0.isWhitespace } }
        let places = names.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test("a profile shows what a person noted, each line, and quotes nothing as markup")
    func note() throws {
        var dossier = Fixture.camps.build()
        let place = try #require(dossier.entities.firstIndex { $0.id == "armenia" })
        dossier.entities[place].note = "Ask <b>twice</b>.\nThen again."
        let text = try Poppler.letters(
            try Report(Fixture.context(DossierIndex(dossier))).files(.profile("armenia"), format: .pdf)[0])
        #expect(text.contains("NoteAsk<b>twice</b>.Thenagain."))
    }

    @Test("quotations stand with their source: document, date, outlet, paragraph, stance")
    func quotations() throws {
        let text = try text(.quotations)
        #expect(text.contains("3quotationsby2speakersin1document"))
        #expect(text.contains("D,28Mar2024,Izvestia,paragraph1"))
        #expect(text.contains("MembershipoftheCSTO"))
        #expect(text.contains("Nobodynamed"))
    }

    @Test("quotations of a table stand in its order, and the sentence over them says what narrows it")
    func quotationTable() throws {
        let all = Fixture.context(Fixture.camps)
        let chosen = Array(all.index.dossier.quotations.map(\.id).reversed().prefix(2))
        let context = ReportContext(
            index: all.index, lens: all.lens, sentence: all.sentence, network: all.network, layout: all.layout,
            fileName: all.fileName,
            quotationChoice: QuotationChoice(chosen, words: "not direct; the latest first", isBySpeaker: false))
        let text = try Poppler.letters(try Report(context).files(.quotations, format: .pdf)[0])
        #expect(text.contains("ofanydate;notdirect;thelatestfirst:2of3quotations."))
        let words = chosen.compactMap { all.index.quotation[$0]?.words.filter { !$0.isWhitespace } }
        let places = words.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 2 && places == places.sorted())
    }

    @Test("a role that several passages show at several dates is one line with all of them")
    func rolesOfSeveralDates() throws {
        let builder = DossierBuilder()
            .document("a", publisher: "ARKA", published: "2024-02-08", text: "Prime Minister Pashinyan spoke.")
            .document("b", publisher: "Newsweek", published: "2024-03-01", text: "Prime Minister Pashinyan wrote.")
            .entity("armenia", .state, name: "Armenia")
            .entity("pashinyan", .person, name: "Nikol Pashinyan")
        let dossier = builder.build()
        let affiliations = try dossier.documents.map { document in
            let range = try #require(TextRange(0, 14))
            return Affiliation(
                role: "Prime Minister", organization: "armenia", asOf: document.published.date,
                evidence: [try #require(Anchor(document: document.id, range: range, in: document.text))])
        }
        let entities = dossier.entities.map { entity in
            Entity(
                id: entity.id, name: entity.name, kind: entity.kind,
                affiliations: entity.id == "pashinyan" ? affiliations : [])
        }
        let context = Fixture.context(
            DossierIndex(Dossier(title: "Roles", documents: dossier.documents, entities: entities)))
        let text = try Poppler.letters(try Report(context).files(.profile("pashinyan"), format: .pdf)[0])
        #expect(
            text.contains(
                "8Feb–1Mar2024PrimeMinisterofArmeniaA,ARKA,paragraph1:"
                    + "PrimeMinisterB,Newsweek,paragraph1:"))
        #expect(text.components(separatedBy: "PrimeMinisterofArmenia").count == 2)
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
