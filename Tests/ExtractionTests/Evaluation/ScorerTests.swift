import Extraction
import Model
import Testing

@Suite struct ScorerTests {
    private let text = Array("Ruritania said \"we shall see\". Its minister, Rudolf Rassendyll, agreed.".unicodeScalars)

    private func name(_ range: Range<Int>, _ actor: String, _ kind: Entity.Kind = .state) -> ScoredMention {
        ScoredMention(range: range, actor: actor, kind: kind, form: .name)
    }

    @Test func namesCountBySpanByOverlapAndByKind() {
        let scorer = NameScorer(
            gold: [name(0..<9, "ruritania"), name(45..<62, "rudolf", .person)],
            found: [name(0..<9, "1", .place), name(52..<62, "2", .person), name(64..<70, "3")])
        #expect(scorer.exact() == Tally(matched: 1, gold: 2, found: 3))
        #expect(scorer.overlapping() == Tally(matched: 2, gold: 2, found: 3))
        #expect(scorer.typed() == Tally(matched: 0, gold: 2, found: 3))
    }

    @Test func aSpanOfSeveralActorsCountsOnceAsName() {
        let scorer = NameScorer(gold: [name(0..<9, "a"), name(0..<9, "b")], found: [name(0..<9, "x")])
        #expect(scorer.exact() == Tally(matched: 1, gold: 1, found: 1))
    }

    private func quotation(
        _ content: [Range<Int>], source: Range<Int>? = 0..<9, speaker: String? = "ruritania", isNested: Bool = false
    ) -> ScoredQuotation {
        ScoredQuotation(kind: .direct, content: content, source: source, speaker: speaker, isNested: isNested)
    }

    private func scorer(_ found: [ScoredQuotation]) -> QuotationScorer {
        QuotationScorer(
            gold: ScoredDocument(id: "d", mentions: [name(0..<9, "ruritania")], quotations: [quotation([16..<28])]),
            found: ScoredDocument(
                id: "d", mentions: [name(0..<9, "1"), name(45..<62, "2", .person)], quotations: found),
            scalars: text)
    }

    @Test func marksAndSpacesAroundAQuotationDoNotMatter() {
        let tally = scorer([quotation([15..<30], speaker: "1")])
        #expect(tally.score(exact: true).f1 == 1)
        #expect(tally.score(exact: true, with: .source).f1 == 1)
        #expect(tally.score(exact: true, with: .speaker).f1 == 1)
    }

    @Test func aPartOfTheWordsOverlapsWithoutBeingExact() {
        let tally = scorer([quotation([19..<28], speaker: "2")])
        #expect(tally.score(exact: true).f1 == 0)
        #expect(tally.score(exact: false).f1 == 1)
        #expect(tally.score(exact: false, with: .speaker).f1 == 0)
    }

    @Test func nestedQuotationsAreLeftOut() {
        let tally = scorer([quotation([16..<28], speaker: "1"), quotation([19..<24], isNested: true)])
        #expect(tally.score(exact: true) == Tally(matched: 1, gold: 1, found: 1))
    }

    @Test func affiliationsGoThroughTheActorsThatTheGoldKnows() {
        let gold = ScoredDocument(
            id: "d", mentions: [name(0..<9, "ruritania"), name(45..<62, "rudolf", .person)],
            affiliations: [
                ScoredAffiliation(person: "rudolf", organization: "ruritania", role: "minister", evidence: 31..<62)
            ])
        let found = ScoredDocument(
            id: "d", mentions: [name(0..<9, "1"), name(52..<62, "2", .person)],
            affiliations: [
                ScoredAffiliation(person: "2", organization: "1", role: "the Minister", evidence: 31..<62),
                ScoredAffiliation(person: "2", organization: "7", role: "minister", evidence: 31..<62),
            ])
        let scorer = AffiliationScorer(gold: gold, found: found)
        #expect(scorer.pairs() == Tally(matched: 1, gold: 1, found: 2))
        #expect(scorer.withRole() == Tally(matched: 1, gold: 1, found: 2))
    }
}
