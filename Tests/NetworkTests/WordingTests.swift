import Model
import Network
import TestSupport
import Testing

@Suite struct WordingTests {
    @Test func numbersHaveTheirSeparators() {
        #expect(Wording.digits(0) == "0")
        #expect(Wording.digits(999) == "999")
        #expect(Wording.digits(1000) == "1,000")
        #expect(Wording.digits(12_345_678) == "12,345,678")
        #expect(Wording.count(1, .entity) == "1 entity")
        #expect(Wording.count(2, .entity) == "2 entities")
        #expect([0, 1, 2, 3].map(Wording.times) == ["0 times", "once", "twice", "3 times"])
    }

    @Test func datesReadAtTheirPrecision() throws {
        let day = try #require(PartialDate("2024-02-08"))
        #expect(day.short == "8 Feb 2024")
        #expect(day.long == "8 February 2024")
        #expect(try #require(PartialDate("2024-03")).short == "Mar 2024")
        #expect(try #require(PartialDate("2023")).long == "2023")
    }

    @Test(arguments: [
        (Relation.Status.actual, "stated"), (.past, "stated, past"), (.planned, "stated, planned"),
        (.denied, "stated, negated"),
    ])
    func theArticleStates(_ status: Relation.Status, _ words: String) throws {
        #expect(try attribution(status, .narrator) == words)
    }

    @Test(arguments: [
        (Relation.Status.reported, "Lavrov says"), (.denied, "Lavrov says, negated"),
        (.planned, "Lavrov says, planned"),
        (.hypothetical, "Lavrov says, hypothetical"), (.past, "Lavrov says, past"),
    ])
    func aSpeakerSays(_ status: Relation.Status, _ words: String) throws {
        #expect(try attribution(status, .entity("lavrov")) == words)
    }

    @Test func manySay() throws {
        #expect(try attribution(.reported, .entity("members")) == "CSTO members say")
        #expect(try attribution(.reported, .entity("csto")) == "CSTO says")
        #expect(try attribution(.denied, .entity("gone")) == "gone says, negated")
    }

    private func attribution(_ status: Relation.Status, _ account: Account) throws -> String {
        let index = DossierBuilder().document("a").entity("lavrov", .person, name: "Sergey Lavrov")
            .entity("csto", .organization, name: "Organization", short: "CSTO")
            .entity("members", .group, name: "CSTO members").relation("lavrov", "csto", status: status, by: account)
            .index()
        return Wording.attribution(try #require(index.dossier.relations.first), index)
    }

    @Test func nodesAndEdgesAreSpoken() throws {
        let index = Samples.camps.index()
        let network = Projection(index).network(under: .everything)
        let armenia = try #require(network.nodes.first)
        #expect(Wording.description(armenia) == "Armenia, state, 3 partners, 1 cooperation, 4 conflict")
        let edge = try #require(network.edges.first { $0.id == EdgeID(first: "armenia", second: "csto") })
        #expect(
            Wording.description(edge, index) == "Armenia and CSTO, 0 cooperation, 2 conflict, 1 neutral, in 3 documents"
        )
    }
}
