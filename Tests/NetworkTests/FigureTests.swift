import Model
import Network
import TestSupport
import Testing

@Suite struct FigureTests {
    private static func actor(
        _ id: Entity.ID, relations: Int, betweenness: Double? = nil, community: Int = 1, triads: Int = 0,
        balanced: Int = 0
    ) -> ActorFigures {
        ActorFigures(
            node: NetworkNode(
                id: id, label: id.rawValue, name: id.rawValue, kind: .entity(.state), relationCount: relations,
                cooperation: 0,
                conflict: 0, partnerCount: relations),
            betweenness: betweenness, pageRank: 0.125, community: community, communitySize: 2, communityName: "a",
            triadCount: triads, balancedTriadCount: balanced)
    }

    @Test func sortsAndPutsWhoHasNoFigureLast() {
        let actors = [
            Self.actor("a", relations: 3), Self.actor("b", relations: 5, triads: 4, balanced: 1),
            Self.actor("c", relations: 3, triads: 2, balanced: 2),
        ]
        #expect(FigureOrder(.relations).sorted(actors).map(\.id) == ["b", "a", "c"])
        #expect(FigureOrder(.balance).sorted(actors).map(\.id) == ["c", "b", "a"])
        #expect(FigureOrder(.balance, ascending: true).sorted(actors).map(\.id) == ["b", "c", "a"])
        #expect(FigureOrder(.actor, ascending: true).sorted(actors).map(\.id) == ["a", "b", "c"])
    }

    @Test func cellsSayWhatIsNotCounted() {
        let actor = Self.actor("a", relations: 1234, triads: 4, balanced: 3)
        #expect(Wording.figure(.relations, of: actor) == "1,234")
        #expect(Wording.figure(.betweenness, of: actor) == "…")
        #expect(Wording.figure(.pageRank, of: actor) == "12.5%")
        #expect(Wording.figure(.balance, of: actor) == "75% of 4")
        #expect(Wording.figure(.balance, of: Self.actor("b", relations: 1)) == "")
    }

    @Test func everyFigureNamesItsSource() {
        for column in FigureColumn.allCases where column != .actor && column != .relations {
            #expect(column.definition.contains("("), "\(column) without a source")
        }
    }
}
