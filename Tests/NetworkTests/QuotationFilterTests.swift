import Model
import Network
import TestSupport
import Testing

@Suite struct QuotationFilterTests {
    private let index = DossierBuilder().document("a", publisher: "ARKA", published: "2024-02-08")
        .entity("lavrov", .person).quotation(by: "lavrov").quotation(by: nil, saidOn: "2023-11")
        .document("b", publisher: "Newsweek").quotation(by: "lavrov").index()

    private func left(_ lens: Lens) -> [Quotation.ID] {
        QuotationFilter(lens: lens, index: index).quotations.map(\.id)
    }

    @Test func anyoneIsEveryone() { #expect(left(.everything) == ["q1", "q2", "q3"]) }

    @Test func aSpeakersAccountIsHisOwnWords() { #expect(left(Lens(account: .speaker("lavrov"))) == ["q1", "q3"]) }

    @Test func reportersAreNotQuoted() { #expect(left(Lens(account: .reporters)).isEmpty) }

    @Test func anOutletIsWhatItsArticlesQuote() { #expect(left(Lens(account: .outlet("ARKA"))) == ["q1", "q2"]) }

    @Test func documentsAndPeriodsNarrow() {
        #expect(left(Lens(documents: ["b"])) == ["q3"])
        #expect(left(Lens(period: .init(start: PartialDate("2024"), end: nil))) == ["q1"])
        #expect(left(Lens(period: .init(start: nil, end: PartialDate("2024-12"), includesUndated: false))) == ["q2"])
    }

    @Test func choicesAboutRelationsLeaveQuotationsAlone() {
        #expect(left(Lens(statuses: [.past], kinds: [.state], signs: [], minimumEvidence: 9)).count == 3)
    }
}
