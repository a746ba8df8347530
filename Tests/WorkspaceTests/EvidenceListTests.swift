import Model
import Network
import Testing
import Workspace

@Suite struct EvidenceListTests {
    private func edge(_ one: Entity.ID, _ other: Entity.ID, under lens: Lens = .everything) throws -> NetworkEdge {
        let index = try CuratedDossier.index.get()
        let network = Projection(index).network(under: lens)
        return try #require(network.edges.first { $0.id.contains(one) && $0.id.contains(other) })
    }

    @Test func listsEveryRelationOfAnEdgeOnce() throws {
        let index = try CuratedDossier.index.get()
        let edge = try edge("armenia", "russia")
        let list = EvidenceList.of(edge, index: index)
        #expect(list.title == "Armenia and Russia")
        #expect(list.rows.compactMap(\.id.relation).sorted() == edge.relations.sorted())
        #expect(list.rows.count == edge.relationCount)
        #expect(list.cooperation.count == edge.cooperation.count)
        #expect(list.conflict.stated.count == edge.conflict.stated)
    }

    @Test func keepsClaimsApartFromWhatIsStated() throws {
        let index = try CuratedDossier.index.get()
        let list = EvidenceList.of(try edge("armenia", "russia", under: Lens(account: .reporters)), index: index)
        #expect(list.rows.allSatisfy { !$0.isClaimed })
        #expect(list.cooperation.claimed.isEmpty && list.conflict.claimed.isEmpty)
    }

    @Test func groupsByDocumentInTheDossiersOrder() throws {
        let index = try CuratedDossier.index.get()
        let list = EvidenceList.of(try edge("armenia", "csto"), index: index)
        let order = list.groups.compactMap { index.documentOrder[$0.document] }
        #expect(order == order.sorted())
        for group in list.groups {
            let starts = group.rows.compactMap { $0.anchors.first?.range.start }
            #expect(starts == starts.sorted())
        }
    }

    @Test func ofSeveralEntitiesShowsWhatIsBetweenThem() throws {
        let index = try CuratedDossier.index.get()
        let network = Projection(index).network(under: .everything)
        let list = EvidenceList.of(["armenia", "russia", "csto"], network: network, index: index)
        for row in list.rows {
            let relation = try #require(index.relation[row.id.relation ?? ""])
            #expect(["armenia", "russia", "csto"].contains(relation.source))
            #expect(["armenia", "russia", "csto"].contains(relation.target))
        }
        #expect(!list.rows.isEmpty)
    }
}
