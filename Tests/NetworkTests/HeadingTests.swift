import Model
import Network
import TestSupport
import Testing

/// What communities, bands and columns are called, and where.
@Suite struct HeadingTests {
    /// Communities of twenty around hubs, side by side, linked by little.
    private struct Camps {
        let network: ActorNetwork
        let groups: [Int32]
        let positions: [Point]
        let density: LayoutDensity

        init(_ count: Int = 6, members: Int = 20) {
            var builder = DossierBuilder().document("a")
            for camp in 0..<count {
                for member in 0..<members { builder = builder.entity(Self.id(camp, member)) }
                for member in 1..<members {
                    for _ in 0..<(member == 1 ? 3 : 1) {
                        builder = builder.relation(Self.id(camp, 0), Self.id(camp, member))
                    }
                }
                if camp > 0 { builder = builder.relation(Self.id(camp, 5), Self.id(camp - 1, 5)) }
            }
            let network = Projection(builder.index()).network(under: .everything)
            self.network = network
            let places = network.nodes.map { node in
                let parts = node.id.rawValue.dropFirst().split(separator: "m").compactMap { Int($0) }
                return (camp: parts[0], member: parts[1])
            }
            groups = places.map { Int32($0.camp) }
            positions = places.map { place in
                Point(Double(place.camp % 3) * 300, Double(place.camp / 3) * 300)
                    + Point(Double(place.member % 5), Double(place.member / 5)) * 40
            }
            density = LayoutDensity(positions)
        }

        private static func id(_ camp: Int, _ member: Int) -> Entity.ID { Entity.ID("c\(camp)m\(member)") }

        func places(_ communities: [Community]) -> [CommunityPlace?] {
            communities.map { CommunityPlace($0, positions: positions, area: density.area) }
        }

        func camera(_ canvas: Size = Size(700, 500)) -> DiagramCamera {
            var camera = DiagramCamera(canvas: canvas, isFar: true)
            camera.fit(positions)
            return camera
        }
    }

    private static func measure(_ words: String, _ size: Double, _ isBold: Bool) -> Size {
        Size(Double(words.count) * size * 0.55, size * 1.22)
    }

    @Test func communitiesAreNamedByThoseWithMostRelationsInThem() {
        let camps = Camps()
        let communities = Community.named(in: camps.network, groups: camps.groups)
        #expect(communities.count == 6)
        for community in communities {
            #expect(community.members.count == 20)
            let names = community.main.map { camps.network.nodes[Int($0)].id.rawValue }
            #expect(names.first?.hasSuffix("m0") == true)
            // The others have a fifth of the hub's relations or less.
            #expect(names.count == 1)
            #expect(Set(community.members.map { camps.groups[Int($0)] }).count == 1)
        }
        #expect(Community.named(in: camps.network, groups: []).isEmpty)
        let alone = camps.groups.indices.map { Int32($0) }
        #expect(Community.named(in: camps.network, groups: alone).isEmpty)
    }

    @Test func whoDoesNotStandTogetherHasNoHeading() {
        let camps = Camps()
        let communities = Community.named(in: camps.network, groups: camps.groups)
        #expect(camps.places(communities).allSatisfy { $0 != nil })
        // Everybody's members all over the picture, as in a diagram by kind.
        let mixed = camps.network.nodes.indices.map { Point(Double($0 * 7 % 12) * 60, Double($0 * 5 % 10) * 60) }
        for community in communities {
            let place = CommunityPlace(community, positions: mixed, area: LayoutDensity(mixed).area)
            #expect(place == nil)
        }
        #expect(CommunityPlace(communities[0], positions: [], area: 1) == nil)
    }

    @Test(arguments: [Size(700, 500), Size(260, 200), Size(2000, 1400)])
    func headingsKeepOffEachOtherTheRimAndWhatFloats(canvas: Size) {
        let camps = Camps()
        let communities = Community.named(in: camps.network, groups: camps.groups)
        let floating = Rect(x: canvas.width - 120, y: canvas.height - 40, width: 110, height: 30)
        func placed() -> [PlacedHeading] {
            var placement = HeadingPlacement(
                camps.network, camera: camps.camera(canvas), avoiding: [floating], measure: Self.measure)
            placement.add(communities, at: camps.places(communities), opacity: 1)
            return placement.placed
        }
        let headings = placed()
        #expect(headings.count >= 3)
        for (place, heading) in headings.enumerated() {
            #expect(heading.box.x >= 0 && heading.box.maxX <= canvas.width)
            #expect(heading.box.y >= 0 && heading.box.maxY <= canvas.height)
            #expect(!heading.box.intersects(floating))
            #expect(!headings[..<place].contains { $0.box.intersects(heading.box) })
        }
        #expect(headings == placed())
    }

    @Test func farOffCommunitiesHaveNamesAndNearByNodes() {
        let strengths = stride(from: 1.0, to: 100, by: 1).map { NameStrength(spacing: $0) }
        #expect(strengths.first == NameStrength(spacing: 0))
        #expect(strengths[5].communities == 1 && strengths[5].nodes == 0)
        #expect(strengths[98].communities == 0 && strengths[98].nodes == 1)
        for (far, near) in zip(strengths, strengths.dropFirst()) {
            #expect(far.communities >= near.communities && far.nodes <= near.nodes)
            // There is never a picture without names.
            #expect(far.showsCommunities || far.showsNodes)
        }
    }

    @Test func everyBandHasAHeadingWhereNobodyStands() {
        let network = Projection(Samples.camps.index()).network(under: .everything)
        let layout = ArrangedLayout.kinds(network, aspect: 1)
        #expect(layout.headings.map(\.words).prefix(2) == ["States", "Organizations"])
        #expect(Set(network.nodes.map(\.kind)).count == layout.headings.count)
        for heading in layout.headings {
            for (node, position) in zip(network.nodes, layout.positions) {
                #expect(
                    heading.strip.distanceForTests(to: position) >= DiagramMetrics.radius(relations: node.relationCount)
                )
            }
        }
    }

    @Test func columnsSayTheirPeriods() {
        let index = DossierBuilder().document("a").entity("x").entity("y").entity("z").entity("w").entity("u")
            .entity("v")
            .relation("x", "y", date: "2024-01").relation("z", "w", date: "2024-03").relation("u", "v").index()
        let network = Projection(index).network(under: .everything)
        let headings = ArrangedLayout.periods(network, index: index, aspect: 1).headings
        #expect(headings.map(\.words).prefix(2) == ["January 2024", "March 2024"])
        #expect(headings.map(\.shortWords).prefix(2) == ["Jan 2024", "Mar 2024"])
        let decades = DossierBuilder().document("a").entity("x").entity("y").entity("z").entity("w")
            .relation("x", "y", date: "1991").relation("z", "w", date: "2024").index()
        let far = Projection(decades).network(under: .everything)
        let words = ArrangedLayout.periods(far, index: decades, aspect: 1).headings.map(\.words)
        #expect(words == ["1990–1994", "2020–2024"])
    }

    @Test func aRowsHeadingStaysInViewWhileItsRowDoes() {
        let band = BandHeading(
            words: "States", shortWords: "States", strip: Rect(x: -500, y: -20, width: 1000, height: 40),
            isColumn: false)
        for centre in [-300.0, 0, 300] {
            let camera = DiagramCamera(centre: Point(centre, 0), zoom: 1, canvas: Size(300, 200))
            var placement = HeadingPlacement(.empty, camera: camera, measure: Self.measure)
            placement.add([band])
            let box = placement.placed.first?.box
            #expect(box.map { $0.x >= 0 && $0.maxX <= 300 } == true)
        }
    }

    @Test func aFittedPictureHidesNobodyBehindWhatFloats() {
        let camps = Camps()
        let canvas = Size(640, 480)
        let floating = [
            Rect(x: canvas.width - 170, y: canvas.height - 48, width: 158, height: 36),
            Rect(x: 12, y: canvas.height - 48, width: 120, height: 36),
        ]
        // Nodes to the very corners.
        let layout = NetworkLayout(positions: camps.positions)
        for isFar in [false, true] {
            for obstacles in [floating, Array(floating.prefix(1)), []] {
                var camera = DiagramCamera(canvas: canvas, isFar: isFar)
                camera.fit(layout, of: camps.network, clearOf: obstacles)
                for position in layout.positions {
                    let seen = camera.toCanvas(position)
                    #expect(camera.shows(position))
                    #expect(!obstacles.contains { $0.contains(seen) })
                }
            }
        }
        var plain = DiagramCamera(canvas: canvas, isFar: true)
        plain.fit(layout, of: camps.network, clearOf: [])
        #expect(plain == camps.camera(canvas))
    }
}

extension Rect {
    fileprivate func distanceForTests(to point: Point) -> Double {
        Point(max(x - point.x, point.x - maxX, 0), max(y - point.y, point.y - maxY, 0)).length
    }
}
