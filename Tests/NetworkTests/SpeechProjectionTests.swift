import Model
import Network
import TestSupport
import Testing

/// Who speaks about whom, naming together, and speakers with their topics, on dossiers that are summed by hand.
@Suite struct SpeechProjectionTests {
    private func network(_ index: DossierIndex, _ lens: Lens) -> ActorNetwork { Projection(index).network(under: lens) }

    private func edge(_ one: Entity.ID, _ other: Entity.ID, _ network: ActorNetwork) -> NetworkEdge? {
        network.edges.first { $0.id.contains(one) && $0.id.contains(other) }
    }

    private let debate = DossierBuilder()
        .document("a", publisher: "ARKA", published: "2024-02-08")
        .entity("armenia").entity("russia").entity("lavrov", .person).entity("mirzoyan", .person)
        .topic("leave", label: "leaving").topic("talk", label: "talking")
        .quotation(
            by: "lavrov", saidOn: "2024-02-01", about: ["armenia", "lavrov"],
            stances: [
                Stance(target: .entity("armenia"), agreement: .against),
                Stance(target: .topic("leave"), agreement: .against),
            ]
        )
        .quotation(by: "lavrov", about: ["armenia"], stances: [Stance(target: .topic("talk"), agreement: .favour)])
        .quotation(
            by: "mirzoyan", about: ["russia"],
            stances: [
                Stance(target: .entity("russia"), agreement: .favour),
                Stance(target: .topic("talk"), agreement: .favour),
                Stance(target: .topic("leave"), agreement: .neutral),
            ]
        )
        .quotation(by: "mirzoyan", about: ["russia"], isAffirmed: false)
        .quotation(by: nil, about: ["russia"])
        .index()

    @Test func speechLeadsFromTheSpeakerToWhomTheQuotationIsAbout() throws {
        let network = network(debate, Lens(projection: .speech))
        #expect(network.edges.count == 2)
        let lavrov = try #require(edge("lavrov", "armenia", network))
        #expect(lavrov.id.first == "armenia")
        #expect(lavrov.conflict.grounds.map(\.quotation) == ["q1"])
        #expect(lavrov.neutral.grounds.map(\.quotation) == ["q2"])
        #expect(lavrov.conflict.targetsFirst && !lavrov.conflict.targetsSecond)
        #expect(!lavrov.conflict.isClaimedOnly, "that it was said is no claim")
        let mirzoyan = try #require(edge("mirzoyan", "russia", network))
        #expect(mirzoyan.relationCount == 1, "what was not said does not count")
        #expect(mirzoyan.cooperation.count == 1)
        #expect(network.isDirected && network.relations.isEmpty)
    }

    @Test func speechHeedsAccountPeriodKindsAndSigns() {
        func count(_ lens: Lens) -> Int { network(debate, lens).groundCount }
        #expect(count(Lens(account: .speaker("lavrov"), projection: .speech)) == 2)
        #expect(count(Lens(account: .speakers(["lavrov", "mirzoyan"]), projection: .speech)) == 3)
        #expect(count(Lens(account: .reporters, projection: .speech)) == 0)
        #expect(count(Lens(account: .outlet("ARKA"), projection: .speech)) == 3)
        let january = Lens.Period(start: nil, end: PartialDate("2024-02-03"))
        #expect(count(Lens(period: january, projection: .speech)) == 1, "the others count by their article's date")
        #expect(count(Lens(kinds: [.person], projection: .speech)) == 0)
        #expect(count(Lens(signs: [.conflict], projection: .speech)) == 1)
    }

    @Test func topicsAreNodesOfTheirOwn() throws {
        let network = network(debate, Lens(projection: .topics))
        let topic = try #require(network.nodes.first { $0.id == Topic.ID("talk").node })
        #expect(topic.kind == .topic && topic.name == "talking" && topic.partnerCount == 2)
        #expect(network.nodes.count == 4)
        let leave = try #require(edge("mirzoyan", Topic.ID("leave").node, network))
        #expect(leave.neutral.grounds.map(\.quotation) == ["q3"])
        let against = try #require(edge("lavrov", Topic.ID("leave").node, network))
        // "lavrov" stands before "leaving".
        #expect(against.conflict.count == 1 && against.conflict.targetsSecond && !against.conflict.targetsFirst)
        #expect(debate.label(ofNode: Topic.ID("leave").node) == "leaving")
    }

    @Test func aTopicCanBeTheFocus() {
        let focus = Lens.Focus(entity: Topic.ID("leave").node, depth: 1)
        let network = network(debate, Lens(focus: focus, projection: .topics))
        #expect(Set(network.nodes.map(\.id)) == ["lavrov", "mirzoyan", Topic.ID("leave").node])
    }

    // Three paragraphs: two name Armenia and Russia, the third the CSTO with Armenia.
    private let paragraphs = DossierBuilder()
        .document(
            "a", published: "2024-02-08", text: "Armenia, Russia, Armenia.\n\nRussia and Armenia.\nCSTO, Armenia, it."
        )
        .entity("armenia").entity("russia").entity("csto", .organization)
        .mention("armenia", 0, 7).mention("russia", 9, 15).mention("armenia", 17, 24)
        .mention("russia", 27, 33).mention("armenia", 38, 45)
        .mention("csto", 47, 51).mention("armenia", 53, 60).mention("russia", 62, 64, form: .pronoun)
        .index()

    @Test func namingTogetherCountsParagraphs() throws {
        let network = network(paragraphs, Lens(projection: .comention))
        #expect(network.edges.map(\.relationCount) == [2, 1])
        let edge = try #require(self.edge("armenia", "russia", network))
        #expect(!network.isDirected && edge.neutral.heaviness == 2)
        let anchors = try #require(edge.grounds.first).anchors(in: paragraphs)
        #expect(anchors.map(\.exact) == ["Armenia", "Russia"])
        #expect(self.edge("russia", "csto", network) == nil, "a pronoun names nobody")
    }

    @Test func whatIsNamedWithinAQuotationIsToldByItsSpeaker() {
        let index = DossierBuilder()
            .document("a", text: "Armenia and Russia met. Lavrov was there.")
            .entity("armenia").entity("russia").entity("lavrov", .person)
            .mention("armenia", 0, 7).mention("russia", 12, 18).mention("lavrov", 24, 30)
            .quotation(by: "lavrov").index()
        // The quotation of the builder is the first 18 letters.
        #expect(network(index, Lens(account: .speaker("lavrov"), projection: .comention)).edges.count == 1)
        #expect(network(index, Lens(account: .reporters, projection: .comention)).edges.count == 2)
    }

    @Test func whereNoRelationsAreAnnotatedTheUsualLensShowsWhatThereIs() {
        #expect(Lens.usual(for: Samples.camps.build()) == .everything)
        #expect(Lens.usual(for: debate.dossier) == .everything, "without a mention nothing was read")
        #expect(Lens.usual(for: paragraphs.dossier).projection == .comention)
        let read = DossierBuilder().document("a").entity("x").entity("y").mention("x", 0, 7)
            .quotation(by: "x", about: ["y"]).build()
        #expect(Lens.usual(for: read).projection == .speech)
    }
}
