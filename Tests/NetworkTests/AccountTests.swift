import Model
import Network
import TestSupport
import Testing

@Suite struct AccountTests {
    private func affiliated(_ id: Entity.ID, _ kind: Entity.Kind, to organization: Entity.ID) -> Entity {
        Entity(
            id: id, name: id.rawValue, kind: kind,
            affiliations: [Affiliation(role: "officer", organization: organization, asOf: nil, evidence: [])])
    }

    private var dossier: Dossier {
        var dossier = DossierBuilder().document("a").entity("russia").entity("belarus").entity("csto", .organization)
            .relation("russia", "belarus", by: .entity("spokesman")).relation(
                "russia", "belarus", by: .entity("russia")
            )
            .relation("russia", "belarus", by: .entity("belarus")).relation("russia", "belarus").build()
        dossier.entities += [
            Entity(id: "ministry", name: "ministry", kind: .body, partOf: "russia"),
            affiliated("spokesman", .person, to: "ministry"), affiliated("belarus-officer", .person, to: "belarus"),
        ]
        dossier.entities[1].affiliations = [
            Affiliation(role: "member", organization: "csto", asOf: nil, evidence: [])
        ]
        return dossier
    }

    @Test func anEntityIsSpokenForByItsOrgansAndTheirOfficials() {
        let index = DossierIndex(dossier)
        #expect(index.spokespeople(of: "russia") == ["russia", "ministry", "spokesman"])
        #expect(index.spokespeople(of: "csto") == ["csto"], "a member state speaks for itself")
    }

    @Test func theirAccountIsHeardAsOne() {
        let index = DossierIndex(dossier)
        func relations(_ account: Lens.AccountFilter) -> [Relation.ID] {
            Projection(index).network(under: Lens(account: account)).relations
        }
        #expect(relations(.affiliated("russia")) == ["r1", "r2"])
        #expect(relations(.speakers(["belarus", "spokesman"])) == ["r1", "r3"])
        let filter = RelationFilter(lens: Lens(account: .affiliated("russia")), index: index)
        #expect(index.dossier.relations.filter(filter.passes).map(\.id) == ["r1", "r2"])
    }
}
