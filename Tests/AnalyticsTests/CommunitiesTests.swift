import Analytics
import Network
import Testing

@Suite struct CommunitiesTests {
    /// Groups of ten in which all know one another, in a ring with one link from each to the next.
    private static func caves(_ count: Int) -> FlatGraph {
        var links: [FlatGraph.Link] = []
        for cave in 0..<count {
            for one in 0..<10 {
                for other in 0..<one { links.append(FlatGraph.Link(Int32(cave * 10 + one), Int32(cave * 10 + other))) }
            }
            links.append(FlatGraph.Link(Int32(cave * 10), Int32((cave + 1) % count * 10 + 1)))
        }
        return FlatGraph(count: count * 10, links: links)
    }

    @Test func plantedGroupsAreFound() {
        let found = Communities.leiden(Self.caves(6))
        #expect(Set(found.groups).count == 6)
        for cave in 0..<6 { #expect(Set(found.groups[cave * 10..<cave * 10 + 10]).count == 1) }
        #expect(found.modularity > 0.75)
    }

    @Test func theSameSeedFindsTheSameGroups() {
        let graph = Self.caves(40)
        #expect(Communities.leiden(graph, seed: 3) == Communities.leiden(graph, seed: 3))
    }

    @Test func withoutLinksEverybodyIsAlone() {
        #expect(Communities.leiden(FlatGraph(count: 0, links: [])).groups.isEmpty)
        #expect(Communities.leiden(FlatGraph(count: 3, links: [])).groups == [0, 1, 2])
    }

    /// What the picture is for: who stands nearest belongs to the same community.
    @Test func theFirstPictureKeepsCommunitiesTogether() {
        let graph = Self.caves(30)
        let layout = ScaleLayout.picture(graph, groups: Communities.leiden(graph).groups)
        var own = 0
        for node in 0..<graph.count {
            func distance(_ other: Int) -> Float {
                let x = layout.positions[2 * node] - layout.positions[2 * other]
                let y = layout.positions[2 * node + 1] - layout.positions[2 * other + 1]
                return x * x + y * y
            }
            let nearest = (0..<graph.count).filter { $0 != node }.min { distance($0) < distance($1) }
            if nearest.map({ $0 / 10 == node / 10 }) ?? false { own += 1 }
        }
        #expect(own > graph.count * 7 / 10)
    }
}
