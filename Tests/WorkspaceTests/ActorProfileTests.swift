import Model
import Network
import Report
import TestSupport
import Testing
import Workspace

@Suite struct ActorProfileTests {
    private func profile(of id: Entity.ID, lens: Lens = .everything) throws -> ActorProfile {
        let index = try CuratedDossier.index.get()
        let network = Projection(index).network(under: lens)
        return try #require(ActorProfile(id, index: index, network: network, lens: lens))
    }

    @Test func countsEveryRelationOnceAndByPartner() throws {
        let index = try CuratedDossier.index.get()
        let network = Projection(index).network(under: .everything)
        let profile = try profile(of: "nikol-pashinyan")
        let edges = network.edges.filter { $0.id.contains("nikol-pashinyan") }
        #expect(profile.partners.count == edges.count)
        #expect(profile.cooperation == edges.reduce(0) { $0 + $1.cooperation.count })
        #expect(profile.conflict == edges.reduce(0) { $0 + $1.conflict.count })
        #expect(profile.neutral == edges.reduce(0) { $0 + $1.neutral.count })
        let sums = profile.partners.map { $0.cooperation.count + $0.conflict.count }
        #expect(sums == Array(sums.sorted().reversed()))
        #expect(profile.caption == "Person, mentioned 30 times in 4 of 5 documents")
    }

    @Test func everyLineNamesItsPassage() throws {
        let index = try CuratedDossier.index.get()
        let profile = try profile(of: "armenia")
        for partner in profile.partners {
            let strongest = try #require(partner.strongest)
            #expect(!strongest.id.anchors(in: index).isEmpty)
            #expect(!strongest.words.isEmpty)
        }
        #expect(profile.roles.allSatisfy { !$0.evidence.isEmpty })
        #expect(profile.documents.allSatisfy { $0.first.document == $0.id })
        #expect(profile.documents.reduce(0) { $0 + $1.count } == index.mentionsOfEntity["armenia"]?.count)
    }

    @Test func statedMarksStandBeforeClaimedOnes() throws {
        for partner in try profile(of: "armenia").partners {
            for marks in [partner.cooperation, partner.conflict, partner.neutral] {
                let stated = marks.map(\.isStated)
                #expect(stated == stated.filter(\.self) + stated.filter { !$0 })
            }
        }
    }

    @Test func oneRoleAtSeveralDatesIsOneLine() throws {
        let roles = try profile(of: "nikol-pashinyan").roles
        #expect(roles.map { $0.title + $0.place } == ["Prime Minister of Armenia"])
        #expect(roles.first?.dates == "Feb–Mar 2024")
        #expect(Set(roles.first?.evidence.map(\.anchor.document) ?? []).count == roles.first?.evidence.count)
    }

    @Test func hostsThatTheRoleNamesAreNotSaidAgain() throws {
        let role = try #require(try profile(of: "varuzhan-nersesyan").roles.first)
        #expect(role.title + role.place == "Ambassador to the United Kingdom and Ireland, Armenia")
    }

    @Test func saysAndIsSpokenOfAreTheLatestFirstAndApart() throws {
        let profile = try profile(of: "nikol-pashinyan")
        #expect(profile.says.count == 14)
        #expect(Set(profile.says.map(\.id)).isDisjoint(with: profile.isSpokenOf.map(\.id)))
        let dates = profile.says.compactMap(\.date)
        #expect(dates == Array(dates.sorted().reversed()))
    }

    @Test func followsTheLens() throws {
        let lens = Lens(account: .reporters)
        let profile = try profile(of: "nikol-pashinyan", lens: lens)
        #expect(profile.says.isEmpty)
        let marks = profile.partners.flatMap { $0.cooperation + $0.conflict + $0.neutral }
        #expect(marks.allSatisfy { $0.isStated })
    }

    @Test(arguments: Lens.Projection.allCases)
    func partnersAreThoseOfTheLensesProjection(_ projection: Lens.Projection) throws {
        let index = try CuratedDossier.index.get()
        let lens = Lens(projection: projection)
        let network = Projection(index).network(under: lens)
        let profile = try profile(of: "sergey-lavrov", lens: lens)
        #expect(profile.projection == projection)
        #expect(
            profile.partners.map(\.id)
                == network.partnerEdges(of: "sergey-lavrov").map {
                    $0.id.other(than: "sergey-lavrov")
                })
        #expect(!profile.partners.isEmpty)
        for partner in profile.partners {
            let marks = partner.cooperation + partner.conflict + partner.neutral
            #expect(marks.allSatisfy { !$0.id.anchors(in: index).isEmpty && !$0.spoken.isEmpty })
            #expect(partner.strongest?.words.isEmpty == false)
            #expect((partner.kind == .topic) == (projection == .topics))
        }
        let words = LensSentence.ofProfile("sergey-lavrov", lens: lens, index: index, network: network).plain
        #expect(words.contains(Wording.projection(projection)) == (projection != .relations))
    }

    @Test func anEntityWithoutRelationsHasItsMentions() {
        let index = DossierBuilder()
            .document("a", publisher: "ARKA").entity("armenia", .state).mention("armenia", 0, 7)
            .index()
        let profile = ActorProfile("armenia", index: index, network: .empty, lens: .everything)
        #expect(profile?.partners.isEmpty == true)
        #expect(profile?.mentions.map(\.excerpt.passage) == ["Armenia"])
        #expect(profile?.mentions.first?.byline == "ARKA")
    }

    @Test func anUnknownEntityHasNoProfile() throws {
        let index = try CuratedDossier.index.get()
        #expect(ActorProfile("nobody", index: index, network: .empty, lens: .everything) == nil)
    }
}
