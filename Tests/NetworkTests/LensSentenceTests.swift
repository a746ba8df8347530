import Model
import Network
import TestSupport
import Testing

@Suite struct LensSentenceTests {
    private let index = Samples.camps.index()

    private func sentence(_ lens: Lens) -> LensSentence {
        .of(lens: lens, index: index, network: Projection(index).network(under: lens))
    }

    private func piece(_ control: LensSentence.Control, _ lens: Lens) -> String? {
        sentence(lens).pieces.first { $0.control == control }?.text
    }

    @Test func theDefaultReadsAsASentence() {
        let sentence = sentence(.everything)
        #expect(
            sentence.plain
                == "Relations between actors as told by anyone in all 3 documents, of any date, whatever their"
                + " status, cooperation and conflict, resting on 1 or more passages")
        #expect(sentence.pieces.filter(\.isChanged).isEmpty)
        #expect(sentence.counts == "4 actors, 5 edges, 8 relations")
    }

    @Test func everyControlStandsOnceAndTheFocusWhenThereIsOne() {
        #expect(sentence(.everything).pieces.compactMap(\.control) == Array(LensSentence.Control.allCases.dropLast()))
        let focused = sentence(Lens(focus: .init(entity: "armenia", depth: 1)))
        #expect(focused.pieces.compactMap(\.control) == LensSentence.Control.allCases)
        #expect(focused.plain.hasSuffix("passages, around Armenia at depth 1"))
    }

    @Test func kindsAreNamedShortly() {
        let all = Set(Entity.Kind.allCases)
        #expect(piece(.kinds, Lens(kinds: all)) == "all entities")
        #expect(piece(.kinds, Lens(kinds: [.state, .person])) == "persons and states")
        #expect(piece(.kinds, Lens(kinds: [.body])) == "bodies")
        #expect(piece(.kinds, Lens(kinds: Entity.Kind.actors.union([.place]))) == "actors and places")
        #expect(piece(.kinds, Lens(kinds: Entity.Kind.actors.subtracting([.medium]))) == "actors but media")
        #expect(piece(.kinds, Lens(kinds: all.subtracting([.event]))) == "all entities but events")
        #expect(piece(.kinds, Lens(kinds: [])) == "no entities")
    }

    @Test func accountsAreNamed() {
        #expect(piece(.account, Lens(account: .reporters)) == "the reporters")
        #expect(piece(.account, Lens(account: .speaker("lavrov"))) == "Sergey Lavrov")
        #expect(piece(.account, Lens(account: .outlet("Newsweek"))) == "Newsweek’s articles")
        #expect(piece(.account, Lens(account: .outlet("Reuters"))) == "Reuters’ articles")
    }

    @Test func documentsAreCountedOrNamed() {
        #expect(piece(.documents, Lens(documents: ["a", "b"])) == "2 of 3 documents")
        #expect(piece(.documents, Lens(documents: ["a"])) == "“Ministers meet”")
        #expect(piece(.documents, Lens(documents: [])) == "no document")
        #expect(piece(.documents, Lens(documents: ["gone"])) == "no document")
    }

    @Test func periodsReadAsDates() {
        func words(_ start: String?, _ end: String?, undated: Bool = true) -> String? {
            let dates = (start.flatMap { PartialDate($0) }, end.flatMap { PartialDate($0) })
            return piece(.period, Lens(period: .init(start: dates.0, end: dates.1, includesUndated: undated)))
        }
        #expect(words("2024-01", "2024-03-29") == "from January 2024 to 29 March 2024")
        #expect(words(nil, "2023") == "until 2023")
        #expect(words("2023-11", nil) == "from November 2023 on")
        #expect(words("2023", "2023") == "of 2023")
        #expect(words(nil, nil) == "of any date")
        #expect(words(nil, nil, undated: false) == "with dates stated only")
        #expect(words(nil, "2023", undated: false) == "until 2023, with dates stated only")
    }

    @Test func statusesAndSignsAreListed() {
        #expect(piece(.statuses, Lens(statuses: [.past, .actual])) == "actual or past")
        #expect(piece(.statuses, Lens(statuses: [.past, .denied, .actual])) == "actual, negated or past")
        #expect(piece(.statuses, Lens(statuses: Set(Relation.Status.allCases))) == "whatever their status")
        #expect(piece(.signs, Lens(signs: [.conflict])) == "conflict only")
        #expect(piece(.signs, Lens(signs: [.neutral])) == "ties only")
        #expect(piece(.minimumEvidence, Lens(minimumEvidence: 3)) == "3 or more")
    }

    @Test func whatDiffersIsMarked() {
        let lens = Lens(account: .reporters, signs: [.conflict], minimumEvidence: 2)
        let changed = sentence(lens).pieces.filter(\.isChanged).compactMap(\.control)
        #expect(changed == [.account, .signs, .minimumEvidence])
    }

    @Test func countsAgreeInNumberAndKind() {
        #expect(sentence(Lens(minimumEvidence: 3)).counts == "2 actors, 1 edge, 3 relations")
        #expect(sentence(Lens(kinds: Set(Entity.Kind.allCases))).counts == "5 entities, 6 edges, 9 relations")
        #expect(sentence(Lens(focus: .init(entity: "lavrov", depth: 0))).counts == "1 actor, 0 edges, 0 relations")
    }

    @Test func aShortSentenceShowsOnlyWhatDiffers() {
        func short(_ lens: Lens) -> String {
            LensSentence.shortened(lens: lens, index: index, network: .empty).plain
        }
        #expect(short(.everything) == "Everything, as told by anyone Lens…")
        #expect(short(Lens(signs: [.conflict])) == "Conflict only Lens…")
        #expect(
            short(Lens(account: .reporters, minimumEvidence: 2, focus: .init(entity: "armenia", depth: 2)))
                == "As told by the reporters, resting on 2 or more passages, around Armenia at depth 2 Lens…")
    }

    @Test func aProfileIsNamedAndCounted() throws {
        let network = Projection(index).network(under: .everything)
        let node = try #require(network.nodes.first)
        let sentence = LensSentence.ofProfile(node.id, lens: .everything, index: index, network: network)
        #expect(sentence.pieces.first == LensSentence.Piece(node.name, isChanged: true))
        #expect(sentence.plain.hasPrefix("\(node.name) as told by anyone in "))
        #expect(sentence.counts.contains("\(node.relationCount) relation"))
        #expect(!sentence.pieces.contains { $0.control == .kinds })
    }

    @Test func quotationsHaveTheirOwnSentence() {
        let all = LensSentence.ofQuotations(lens: .everything, index: index, shown: 1094, total: 1094)
        #expect(all.plain == "Quotations of anyone in all 3 documents, of any date")
        #expect(all.counts == "1,094 quotations")
        let some = LensSentence.ofQuotations(lens: Lens(account: .outlet("ARKA")), index: index, shown: 30, total: 94)
        #expect(some.plain == "Quotations of anyone whom ARKA quotes in all 3 documents, of any date")
        #expect(some.counts == "30 of 94 quotations")
        #expect(some.pieces.filter(\.isChanged).compactMap(\.control) == [.account])
    }
}
