import Model
import Network
import TestSupport
import Testing

@Suite struct ProjectionTests {
    private let index = Samples.camps.index()

    private func network(_ change: (inout Lens) -> Void = { _ in }) -> ActorNetwork {
        var lens = Lens.everything
        change(&lens)
        return Projection(index).network(under: lens)
    }

    private func joining(_ one: Entity.ID, _ other: Entity.ID, in network: ActorNetwork) -> NetworkEdge? {
        network.edges.first { $0.id.contains(one) && $0.id.contains(other) }
    }

    @Test func cooperationAndConflictAreSummedApart() throws {
        let edge = try #require(joining("armenia", "russia", in: network()))
        #expect(edge.cooperation.count == 1)
        #expect(edge.conflict.count == 1)
        #expect(edge.cooperation.isClaimedOnly)
        #expect(edge.conflict.stated == 1)
        #expect(edge.id.first == "armenia")
        #expect(edge.cooperation.targetsFirst && edge.cooperation.targetsSecond)
        #expect(!edge.conflict.targetsFirst && edge.conflict.targetsSecond)
    }

    @Test func placesAreLeftOutUnlessAsked() {
        #expect(!network().nodes.contains { $0.id == "yerevan" })
        #expect(network { $0.kinds.insert(.place) }.nodes.contains { $0.id == "yerevan" })
    }

    @Test func nodesAndEdgesComeByFallingEvidence() {
        let network = network()
        #expect(network.nodes.map(\.relationCount) == network.nodes.map(\.relationCount).sorted(by: >))
        #expect(network.edges.map(\.relationCount) == network.edges.map(\.relationCount).sorted(by: >))
        #expect(network.nodes.first?.id == "armenia")
        #expect(network.nodes.first?.strongestConflict == "csto")
    }

    @Test func accountsAreHeardApart() {
        let reporters = network { $0.account = .reporters }
        let lavrov = network { $0.account = .speaker("lavrov") }
        let arka = network { $0.account = .outlet("ARKA") }
        #expect(lavrov.relations == ["r1", "r9"])
        #expect(Set(reporters.relations).isDisjoint(with: lavrov.relations))
        #expect(Set(reporters.relations).union(lavrov.relations) == Set(network().relations))
        #expect(arka.relations == ["r1", "r2", "r3", "r4"])
    }

    @Test func aPeriodTakesTheRelationsDateBeforeTheArticles() {
        let period = Lens.Period(start: PartialDate("2024-02"), end: PartialDate("2024-03-10"))
        // r4 (1994) and r6 (March 29) have other dates; the third article has none at all.
        #expect(network { $0.period = period }.relations == ["r1", "r2", "r3"])
        var stated = Lens.Period(start: nil, end: PartialDate("2023-12"), includesUndated: false)
        #expect(network { $0.period = stated }.relations == ["r4", "r5"])
        stated.end = nil
        #expect(network { $0.period = stated }.relations == ["r4", "r5", "r6"])
        #expect(network { $0.period = .init(start: nil, end: nil) } == network())
    }

    @Test func statusDocumentAndSignAreKeptApart() {
        #expect(network { $0.statuses = [.denied, .planned] }.relations == ["r8", "r9"])
        #expect(network { $0.documents = ["b"] }.relations == ["r5", "r6"])
        #expect(network { $0.signs = [.neutral] }.relations == ["r3", "r4"])
        #expect(network { $0.documents = [] } == .empty)
    }

    @Test func anEdgeWithTooLittleEvidenceFallsWithItsNodes() {
        let network = network { $0.minimumEvidence = 3 }
        #expect(network.edges.map(\.relationCount) == [3])
        #expect(Set(network.nodes.map(\.id)) == ["armenia", "csto"])
    }

    @Test func aFocusKeepsWhatLiesNear() {
        let near = network { $0.focus = .init(entity: "lavrov", depth: 1) }
        #expect(Set(near.nodes.map(\.id)) == ["lavrov", "russia", "armenia"])
        #expect(joining("armenia", "russia", in: near) != nil, "edges between neighbours stay")
        #expect(network { $0.focus = .init(entity: "lavrov", depth: 2) } == network())
        #expect(network { $0.focus = .init(entity: "lavrov", depth: 0) }.nodes.map(\.id) == ["lavrov"])
    }

    @Test func aFocusedEntityStaysWhateverItsKindAndEdges() {
        let alone = network {
            $0.focus = .init(entity: "lavrov", depth: 1)
            $0.minimumEvidence = 9
        }
        #expect(alone.nodes.map(\.id) == ["lavrov"])
        #expect(alone.nodes.first?.relationCount == 0)
        let place = network { $0.focus = .init(entity: "yerevan", depth: 1) }
        #expect(Set(place.nodes.map(\.id)) == ["yerevan", "armenia"])
        #expect(network { $0.focus = .init(entity: "nobody", depth: 1) } == .empty)
    }

    @Test func loopsAndUnknownEndsAreNoEdges() {
        let index = DossierBuilder().document("a").entity("x").entity("y").relation("x", "x").relation("x", "nobody")
            .index()
        #expect(Projection(index).network(under: .everything) == .empty)
    }

    @Test func alliesAreNoTie() throws {
        let index = DossierBuilder().document("a").entity("x").entity("y").entity("z")
            .relation("x", "y", .cooperation, .allyOf).relation("x", "z", .neutral, .partOf).index()
        let network = Projection(index).network(under: .everything)
        #expect(joining("x", "y", in: network)?.cooperation.holdsTie == false)
        #expect(joining("x", "z", in: network)?.neutral.holdsTie == true)
    }
}

/// What holds for every lens.
@Suite struct ProjectionInvariantTests {
    private static let dossiers = [Samples.camps.build(), Samples.crowd(14).build(), Dossier(title: "Empty")]

    private static let lenses: [Lens] = {
        var lenses = [Lens.everything, Lens(kinds: Set(Entity.Kind.allCases)), Lens(minimumEvidence: 2)]
        lenses += Relation.Sign.allCases.map { Lens(signs: [$0]) }
        lenses += [Lens(account: .reporters), Lens(account: .speaker("lavrov")), Lens(documents: ["a"])]
        lenses += [Lens(focus: .init(entity: "e3", depth: 1)), Lens(focus: .init(entity: "armenia", depth: 2))]
        return lenses
    }()

    @Test func sumsAgreeEverywhere() {
        for dossier in Self.dossiers {
            for lens in Self.lenses {
                let network = Projection(DossierIndex(dossier)).network(under: lens)
                #expect(NetworkOracle.flaws(of: network, in: dossier) == [])
            }
        }
    }

    @Test func aNarrowerLensShowsNoMore() {
        for dossier in Self.dossiers {
            let projection = Projection(DossierIndex(dossier))
            let whole = Set(projection.network(under: Lens(kinds: Set(Entity.Kind.allCases))).relations)
            for lens in Self.lenses {
                #expect(whole.isSuperset(of: projection.network(under: lens).relations))
            }
            var counts: [Int] = []
            for minimum in 1...5 {
                counts.append(projection.network(under: Lens(minimumEvidence: minimum)).relations.count)
            }
            #expect(counts == counts.sorted(by: >))
        }
    }

    @Test func theOrderOfRelationsDoesNotMatter() {
        for dossier in Self.dossiers {
            let turned = Dossier(
                title: dossier.title, documents: dossier.documents, entities: dossier.entities.reversed(),
                relations: dossier.relations.reversed())
            let one = Projection(DossierIndex(dossier)).network(under: .everything)
            let other = Projection(DossierIndex(turned)).network(under: .everything)
            #expect(one.nodes == other.nodes)
            #expect(one.edges.map(\.id) == other.edges.map(\.id))
            #expect(one.relations == other.relations.reversed())
        }
    }
}
