import Drawing
import Model
import Network
import Rasterizer
import TestSupport
import Testing

@testable import Report

/// Networks that are drawn by the rasteriser.
@Suite struct LargeDiagramTests {
    private let network = Projection(Samples.crowd(120).index()).network(under: .everything)

    /// Places on a spiral, `room` apart, so that no two are equal.
    private func positions(_ count: Int, room: Double) -> [Point] {
        (0..<count).map { number in
            let (x, y) = (Double(number * 37 % 101) / 101 - 0.5, Double(number * 53 % 97) / 97 - 0.5)
            return Point(x, y) * (room * Double(count).squareRoot())
        }
    }

    private func camera(_ zoom: Double = 1) -> DiagramCamera {
        DiagramCamera(zoom: zoom, canvas: Size(500, 400), isFar: true)
    }

    @Test func whereStrokesAreFewTheRasteriserDrawsWhatCairoWould() throws {
        let network = Projection(Samples.camps.index()).network(under: .everything)
        let positions = [Point(-300, -200), Point(250, -180), Point(280, 210), Point(-260, 190), Point(20, 10)]
            .map { $0 * 0.6 }
        let camera = camera(1.4)
        for theme in [Theme.light, .dark, .print, .highContrast] {
            let raster = try Raster(width: 500, height: 400)
            raster.canvas.paint(theme.canvas)
            NetworkPainter(theme: theme).draw(
                DiagramFrame(
                    network: network, positions: positions.map(camera.toCanvas), scale: camera.markScale,
                    canvas: camera.canvas), on: raster.canvas)
            let expected = raster.pixels()
            let image = try #require(
                LargePainter(DiagramPlan(network), theme: theme)
                    .image(positions: positions, camera: camera, pixelScale: 1))
            var (sum, far) = (0, 0)
            for (place, pixel) in image.pixels.enumerated() {
                for channel in 0..<3 {
                    let difference = abs(
                        Int(pixel >> UInt32(8 * channel) & 255) - Int(expected[4 * place + channel]))
                    sum += difference
                    if difference > 64 { far += 1 }
                }
            }
            #expect(Double(sum) / Double(image.pixels.count * 3) < 0.2, "\(theme.name)")
            // Corners of outlines and tips of arrows are rounded a little otherwise.
            #expect(far < 150, "\(theme.name): \(far)")
        }
    }

    @Test func aPictureIsAsSharpAsTheScreen() throws {
        let painter = LargePainter(DiagramPlan(network), theme: .light)
        let places = positions(network.nodes.count, room: 60)
        let image = try #require(painter.image(positions: places, camera: camera(0.5), pixelScale: 1.25))
        #expect((image.width, image.height) == (625, 500))
        // Twice as near is what twice the pixels show, but for marks that grow more slowly.
        let twice = try #require(painter.image(positions: places, camera: camera(0.5), pixelScale: 2))
        #expect((twice.width, twice.height) == (1000, 800))
    }

    @Test func theMoreStrokesThereAreTheMoreTheyFade() {
        let plan = DiagramPlan(network)
        let ink = StrokeInk(plan, positions: positions(network.nodes.count, room: 60))
        let near = StrokeFading(ink, camera: camera(4))
        let far = StrokeFading(ink, camera: camera(0.02))
        let single = plan.strokes.first { $0.relations == 1 }
        let many = plan.strokes.max { $0.relations < $1.relations }
        guard let single, let many else { return #expect(Bool(false), "the crowd has strokes") }
        #expect(far.opacity(single, length: 1) < near.opacity(single, length: 1))
        #expect(far.opacity(many, length: 1) > far.opacity(single, length: 1))
        #expect(far.opacity(single, length: 1e6) < far.opacity(single, length: 1))
        #expect(far.opacity(single, length: 1e12) > 0)
        #expect(!far.leavesStrokesApart)
    }

    @Test func theGridFindsTheNodeThatASearchOfAllFinds() throws {
        let places = positions(network.nodes.count, room: 30)
        let plan = DiagramPlan(network)
        let hits = LargeHits(plan, positions: places)
        var found = 0
        for zoom in [0.05, 0.4, 1, 3] {
            var camera = camera(zoom)
            camera.centre = Point(15, -20)
            /// The nearest of those whose hit area reaches the point; of several the topmost.
            func nearest(_ point: Point) -> DiagramHit? {
                let reached = network.nodes.indices.compactMap { node -> (outside: Double, node: Int)? in
                    let radius = DiagramMetrics.radius(relations: network.nodes[node].relationCount) * camera.markScale
                    let distance = camera.toCanvas(places[node]).distance(to: point) - radius
                    guard distance <= max(hits.leastReach(camera), hits.reach(camera) - radius) else { return nil }
                    return (max(0, distance), -node)
                }
                return reached.min { $0 < $1 }.map { .node(network.nodes[-$0.node].id) }
            }
            for x in stride(from: 0.0, to: 500, by: 23) {
                for y in stride(from: 0.0, to: 400, by: 19) {
                    let expected = nearest(Point(x, y))
                    let hit = hits.test(Point(x, y), camera: camera)
                    if let expected {
                        #expect(hit == expected, "\(zoom): \(x), \(y)")
                        found += 1
                    } else if case .node(let node) = hit {
                        Issue.record("\(node) is not at \(x), \(y)")
                    }
                }
            }
        }
        #expect(found > 100)
    }

    @Test func inTheDensestPictureThereIsGroundToClick() {
        let places = positions(network.nodes.count, room: 30)
        let hits = LargeHits(DiagramPlan(network), positions: places)
        for zoom in [0.2, 0.4, 1] {
            let camera = camera(zoom)
            // Of the inner part of the picture, all of which nodes stand in.
            let side = 100 * zoom
            var (free, all) = (0, 0)
            for x in stride(from: -side, through: side, by: side / 12) {
                for y in stride(from: -side, through: side, by: side / 12) {
                    let hit = hits.test(Point(250 + x, 200 + y), camera: camera)
                    if case .node = hit {} else { free += 1 }
                    all += 1
                }
            }
            #expect(Double(free) / Double(all) > 0.35, "at \(zoom)")
        }
    }

    @Test func onPaperThereAreVectorsThatFadeAndHeadings() throws {
        let network = network
        let camps = network.nodes.indices.map { Int32($0 % 2) }
        // Two camps far apart, members of each close together.
        let places = network.nodes.indices.map { node in
            Point(node % 2 == 0 ? -400 : 400, 0) + Point(Double(node / 2 % 8), Double(node / 16)) * 12
        }
        let communities = Community.named(in: network, groups: camps)
        #expect(communities.count == 2)
        func svg(_ headings: LayoutHeadings) throws -> String {
            let figure = LargeFigure(
                network, layout: NetworkLayout(positions: places, headings: headings), canvas: Size(500, 300),
                leastLabel: 9, theme: .print, text: TextContext())
            return String(decoding: try Picture.svg(width: 500, height: 300, draw: figure.draw), as: UTF8.self)
        }
        let named = try svg(LayoutHeadings(communities: communities))
        let plain = try svg(.none)
        #expect(named != plain)
        #expect(named == (try svg(LayoutHeadings(communities: communities))))
        #expect(named.contains("stroke-opacity") && !named.contains("<image"))
    }

    @Test func anEdgeIsHitWhereItsStrokeStandsAlone() throws {
        let network = Projection(Samples.camps.index()).network(under: .everything)
        let positions = [Point(-300, -200), Point(250, -180), Point(280, 210), Point(-260, 190), Point(20, 10)]
        let plan = DiagramPlan(network)
        let hits = LargeHits(plan, positions: positions)
        let camera = camera(0.7)
        for edge in network.edges {
            guard let one = plan.place(of: edge.id.first), let other = plan.place(of: edge.id.second) else { continue }
            let third = positions[one] + (positions[other] - positions[one]) * 0.37
            #expect(hits.test(camera.toCanvas(third), camera: camera) == .edge(edge.id))
        }
        #expect(hits.test(Point(3, 200), camera: camera) == nil)
    }

    @Test func theEdgesOfANodeComeStrongestFirst() {
        let plan = DiagramPlan(network)
        for (place, node) in network.nodes.enumerated() {
            let edges = plan.edges(of: place).map { network.edges[Int($0)] }
            #expect(edges == network.edges.filter { $0.id.contains(node.id) })
            for edge in edges { #expect(plan.edge(edge.id) == edge) }
        }
    }

    @Test func everyStrokeIsPartOfTheVeilOrStandsOverIt() {
        let plan = DiagramPlan(network)
        let places = positions(network.nodes.count, room: 60)
        for zoom in [0.01, 0.05, 0.2, 0.6, 2] {
            let fading = StrokeFading(StrokeInk(plan, positions: places), camera: camera(zoom))
            let veiled = Veiled(plan, fading, scale: camera(zoom).markScale)
            for (place, stroke) in plan.strokes.enumerated() where !veiled.holds(stroke) {
                #expect(place >= veiled.firstAbove)
            }
            for (weight, drawn) in veiled.weights.enumerated() {
                #expect(drawn.opacity > 0 && Double(drawn.opacity) <= Veil.mostOpaque)
                #expect(plan.widest[weight] * camera(zoom).markScale <= Veil.widest)
            }
        }
        #expect(plan.links.count == plan.strokes.count)
    }

    @Test func oddPlacesEndInSomePicture() throws {
        let plan = DiagramPlan(network)
        let painter = LargePainter(plan, theme: .light)
        let odd = [
            [Point](), [Point(.nan, 1)], [Point(3, 4)], Array(repeating: Point(5, 5), count: network.nodes.count),
            (0..<network.nodes.count).map { Point($0 % 3 == 0 ? .nan : 1e9 * Double($0), .infinity) },
        ]
        for positions in odd {
            #expect(painter.image(positions: positions, camera: camera(0.3), pixelScale: 1) != nil)
            let hits = LargeHits(plan, positions: positions)
            _ = hits.test(Point(250, 200), camera: camera(0.3))
            _ = hits.seen(by: camera(0.3), most: 5)
        }
        let nobody = DiagramPlan(.empty)
        #expect(LargePainter(nobody, theme: .light).image(positions: [], camera: camera(), pixelScale: 1) != nil)
        #expect(LargeHits(nobody, positions: []).test(.zero, camera: camera()) == nil)
    }
}
