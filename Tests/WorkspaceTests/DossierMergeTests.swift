import Extraction
import Model
import Testing

@testable import Workspace

/// How found annotations come into a dossier, and what they leave alone.
@Suite struct DossierMergeTests {
    private static let text = "Ararat Mirzoyan met Sergey Lavrov in Yerevan. “We agree,” Mirzoyan said of the CSTO."

    private var article: FoundBuilder {
        FoundBuilder("one", Self.text).actor("1", "Ararat Mirzoyan", .person)
            .actor("2", "Sergey Lavrov", .person).actor("3", "Armenia", .state, by: "Yerevan", entry: "state/armenia")
            .actor("4", "CSTO", .organization).quotation("We agree,", by: "1", about: ["4"])
    }

    private func merged(_ documents: FoundBuilder..., into dossier: Dossier = Dossier(title: "T")) throws -> Dossier {
        var draft = DossierDraft(dossier)
        for document in documents { try draft.apply(DossierMerge.edit(taking: document.found, into: draft)) }
        return draft.dossier
    }

    @Test func anEmptyDossierTakesAllThatWasFound() throws {
        let dossier = try merged(article)
        #expect(dossier.entities.map(\.id) == ["ararat-mirzoyan", "sergey-lavrov", "armenia", "csto"])
        #expect(dossier.mentions.map(\.id) == ["one-m1", "one-m2", "one-m3", "one-m4"])
        #expect(dossier.quotations.map(\.speaker) == ["ararat-mirzoyan"])
        #expect(dossier.quotations.map(\.about) == [["csto"]])
        #expect(dossier.mentions.allSatisfy { $0.isTentative })
    }

    @Test func aFullNameOrTheLexiconsEntryIsTheSameActorInAnotherDocument() throws {
        let other = FoundBuilder("two", "The Armenians and Ararat Mirzoyan left Ann Lavrov and Lavrov.")
            .actor("a", "Republic of Armenia", .state, by: "Armenians", entry: "state/armenia")
            .actor("b", "Ararat Mirzoyan", .person).actor("c", "Ann Lavrov", .person).actor("d", "Lavrov", .person)
        let dossier = try merged(article, other)
        let entities = dossier.mentions.filter { $0.anchor.document == "two" }.map(\.entity)
        #expect(entities == ["armenia", "ararat-mirzoyan", "ann-lavrov", "lavrov"], "a surname alone tells nobody")
    }

    @Test func anAliasMeansAnotherOneInAnotherArticle() throws {
        let one = FoundBuilder("one", "The Russian Foreign Ministry, or Foreign Ministry.")
            .actor("1", "Russian Foreign Ministry", .body, names: ["Foreign Ministry"])
        let two = FoundBuilder("two", "The Armenian Foreign Ministry, the Foreign Ministry, the CSTO.")
            .actor("1", "Armenian Foreign Ministry", .body, names: ["Foreign Ministry"])
            .actor("2", "CSTO", .organization)
        var confirmed = try merged(one)
        confirmed.entities[0].review = .confirmed
        #expect(try merged(two, into: confirmed).entities.count == 3)
        #expect(try merged(one, two).entities.count == 3)
        let three = FoundBuilder("three", "The Collective Security Treaty Organization (CSTO)").actor(
            "1", "Collective Security Treaty Organization", .organization, short: "CSTO")
        #expect(try merged(two, three).entities.count == 2, "an acronym alone is who bears it")
        #expect(try merged(three, two).entities.count == 2)
    }

    @Test func readingADocumentAgainReplacesWhatNobodyConfirmed() throws {
        let once = try merged(article)
        #expect(try merged(article, into: once) == once)
        let less = FoundBuilder("one", Self.text).actor("9", "Sergey Lavrov", .person)
        let after = try merged(less, into: once)
        #expect(after.entities.map(\.id) == ["sergey-lavrov"], "whom nothing mentions any more is gone")
        #expect(after.mentions.count == 1 && after.quotations.isEmpty)
    }

    @Test func whatAPersonConfirmedStays() throws {
        var dossier = try merged(article)
        dossier.mentions[0].review = .confirmed
        dossier.quotations[0].review = .confirmed
        dossier.entities[0].review = .confirmed
        let other = FoundBuilder("one", Self.text).actor("9", "Somebody Else", .person, by: "Ararat Mirzoyan")
            .quotation("“We agree,”", by: "9")
        let after = try merged(other, into: dossier)
        #expect(after.mentions.map(\.entity) == ["ararat-mirzoyan"])
        #expect(after.quotations == dossier.quotations)
    }

    @Test func whatWasRejectedDoesNotComeBack() throws {
        var dossier = try merged(article)
        dossier.rejections = [
            Rejection(what: .mention, anchor: article.anchor("Yerevan"), name: "Armenia", kind: .state),
            Rejection(what: .quotation, anchor: article.anchor("We agree,")),
            Rejection(what: .entity, anchor: nil, name: "CSTO", kind: .organization),
        ]
        let after = try merged(article, into: dossier)
        #expect(after.entities.map(\.id) == ["ararat-mirzoyan", "sergey-lavrov"])
        #expect(after.quotations.isEmpty)
        let elsewhere = FoundBuilder("two", "The CSTO met.").actor("1", "CSTO", .organization)
        #expect(try merged(elsewhere, into: dossier).mentions.allSatisfy { $0.anchor.document == "one" })
    }

    @Test func whatAPersonNamedIsKnownInTheNextDocument() throws {
        var dossier = try merged(article)
        dossier.entities[3].name = "Collective Security Treaty Organization"
        dossier.entities[3].names = ["CSTO", "the Bloc"]
        dossier.entities[3].kind = .agreement
        dossier.entities[3].review = .confirmed
        let other = FoundBuilder("two", "CSTO and the Bloc.").actor("1", "CSTO", .organization)
            .actor("2", "the Bloc", .group)
        let after = try merged(other, into: dossier)
        #expect(after.mentions.suffix(2).map(\.entity) == ["csto", "csto"])
        #expect(after.entities.count == 4)
        #expect(after.entities[3] == dossier.entities[3])
    }

    @Test func aRoleIsLearntOnce() throws {
        func document(_ id: Document.ID) -> FoundBuilder {
            let base = FoundBuilder(id, "Armenian Foreign Minister Ararat Mirzoyan spoke.")
            let role = Affiliation(
                role: "Foreign Minister", organization: "s", asOf: nil, evidence: [base.anchor("Foreign Minister")],
                provenance: FoundBuilder.provenance)
            return base.actor("s", "Armenia", .state, by: "Armenian")
                .actor("p", "Ararat Mirzoyan", .person, affiliations: [role])
        }
        let once = try merged(document("one"), document("two"))
        #expect(once.entities.last?.affiliations.map(\.organization) == ["armenia"])
        #expect(try merged(document("one"), into: once) == once)
    }
}
