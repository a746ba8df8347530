import Model
import Network
import TestSupport
import Testing

@Suite struct ScopeTests {
    /// A row a–b–c–d, and l that only b knows.
    private static let index = DossierBuilder().document("a")
        .entity("a").entity("b").entity("c").entity("d").entity("l")
        .relation("a", "b", .conflict).relation("b", "c").relation("c", "d").relation("b", "l", .conflict)
        .relation("b", "l", .conflict).index()

    private static func scoped(_ scope: NetworkScope, _ lens: Lens = .everything) -> ScopedNetwork {
        Projection(index).network(under: lens, scope: scope)
    }

    private func ids(_ scoped: ScopedNetwork) -> Set<Entity.ID> { Set(scoped.network.nodes.map(\.id)) }

    @Test func whatIsHiddenTakesWhoeverHungOnIt() {
        let hidden = Self.scoped(NetworkScope(hidden: ["b"]))
        #expect(ids(hidden) == ["c", "d"])
        #expect(hidden.hiddenCount == 3)
        #expect(hidden.network.relations == ["r3"])
    }

    @Test func sumsAreThoseOfWhatIsLeft() throws {
        let hidden = Self.scoped(NetworkScope(hidden: ["l"]))
        let node = try #require(hidden.network.nodes.first { $0.id == "b" })
        #expect((node.partnerCount, node.relationCount, node.cooperation, node.conflict) == (2, 2, 1, 1))
        #expect(node.strongestConflict == "a" && node.strongestCooperation == "c")
        #expect(hidden.network.nodes.map(\.id) == ["b", "c", "a", "d"])
        let plain = Projection(Self.index).network(under: .everything)
        #expect(Self.scoped(NetworkScope()) == ScopedNetwork(plain, hiddenCount: 0))
        #expect(plain.keeping(Set(plain.nodes.map(\.id))) == plain)
    }

    @Test func neighboursBeyondTheFocusComeInWhenAskedFor() {
        let lens = Lens(focus: Lens.Focus(entity: "a", depth: 1))
        #expect(ids(Self.scoped(NetworkScope(), lens)) == ["a", "b"])
        #expect(ids(Self.scoped(NetworkScope(expanded: ["b"]), lens)) == ["a", "b", "c", "l"])
        #expect(ids(Self.scoped(NetworkScope(hidden: ["l"], expanded: ["b"]), lens)) == ["a", "b", "c"])
    }

    @Test func theFocusIsNeverHidden() {
        let lens = Lens(focus: Lens.Focus(entity: "a", depth: 1))
        let hidden = Self.scoped(NetworkScope(hidden: ["a", "b"]), lens)
        #expect(ids(hidden) == ["a"])
        #expect(hidden.hiddenCount == 1)
    }

    @Test func theSentenceTellsWhatIsHidden() {
        let sentence = LensSentence(pieces: [], counts: "3 actors")
        #expect(sentence.telling(hidden: 2).counts == "3 actors, 2 hidden")
        #expect(sentence.telling(hidden: 0) == sentence)
    }

    @Test func alongEdgesOnlyPartnersCount() {
        let network = Projection(Self.index).network(under: .everything)
        let places: [Entity.ID: Point] = [
            "a": Point(0, 0), "b": Point(100, 0), "c": Point(200, 0), "d": Point(50, 0), "l": Point(100, 100),
        ]
        let frame = DiagramFrame(
            network: network, positions: network.nodes.map { places[$0.id] ?? .zero }, scale: 1, canvas: Size(300, 300))
        #expect(DiagramNavigation.next(from: "a", .right, in: frame) == "d")
        let partners = DiagramNavigation.neighbours(of: "a", in: network).map { ($0, places[$0] ?? .zero) }
        #expect(DiagramNavigation.next(from: Point(0, 0), .right, among: partners) == "b")
        #expect(DiagramNavigation.next(from: Point(0, 0), .left, among: partners) == nil)
    }
}
