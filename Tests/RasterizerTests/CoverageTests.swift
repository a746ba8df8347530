import Testing

@testable import Rasterizer

/// What part of each pixel a stroke covers, against counting points of a fine grid.
@Suite struct CoverageTests {
    private static let side = 40
    private static let black = Tone(0xFF00_0000)
    private static let white = Tone(0xFFFF_FFFF)

    struct Line: Sendable {
        var x1, y1, x2, y2, width: Double
    }

    private static let lines: [Line] = {
        var state: UInt64 = 7
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        let random = (0..<40).map { _ in
            Line(
                x1: next() * 40, y1: next() * 40, x2: next() * 40, y2: next() * 40, width: 0.3 + 6 * next() * next())
        }
        let straight = [
            Line(x1: 5.25, y1: 10, x2: 33.5, y2: 10, width: 1), Line(x1: 8, y1: 3.5, x2: 8, y2: 36.75, width: 2.5),
            Line(x1: 4, y1: 4, x2: 36, y2: 36, width: 1), Line(x1: 2, y1: 20, x2: 38, y2: 20.4, width: 0.5),
        ]
        return random + straight
    }()

    /// The part of a pixel within the stroke, and whether one of its ends is near.
    private static func oracle(_ line: Line, _ x: Int, _ y: Int) -> (part: Double, isNearEnd: Bool) {
        let fine = 48
        let (dx, dy) = (line.x2 - line.x1, line.y2 - line.y1)
        let length = (dx * dx + dy * dy).squareRoot()
        func place(_ px: Double, _ py: Double) -> (along: Double, across: Double) {
            let (toX, toY) = (px - line.x1, py - line.y1)
            return ((toX * dx + toY * dy) / length, (toX * dy - toY * dx) / length)
        }
        var inside = 0
        for row in 0..<fine {
            for column in 0..<fine {
                let spot = place(
                    Double(x) + (Double(column) + 0.5) / Double(fine), Double(y) + (Double(row) + 0.5) / Double(fine))
                if spot.along >= 0, spot.along <= length, abs(spot.across) <= line.width / 2 { inside += 1 }
            }
        }
        let middle = place(Double(x) + 0.5, Double(y) + 0.5)
        return (Double(inside) / Double(fine * fine), middle.along < 1.5 || middle.along > length - 1.5)
    }

    @Test(arguments: lines) func aStrokeDarkensEachPixelByTheAreaItCovers(_ line: Line) throws {
        var scene = Scene(ShapeTable([]))
        scene.stroke(from: line.x1, line.y1, to: line.x2, line.y2, width: line.width, Self.black)
        let image = try #require(
            Rasterizer(threads: 1).draw(scene, width: Self.side, height: Self.side, ground: Self.white))
        for y in 0..<Self.side {
            for x in 0..<Self.side {
                let expected = Self.oracle(line, x, y)
                let found = 1 - Double(image.pixels[y * Self.side + x] & 255) / 255
                // At its ends the corners are rounded by what cannot be seen; the grid itself is as coarse as the rest.
                let tolerance = expected.isNearEnd ? 0.085 : 0.014
                #expect(abs(found - expected.part) <= tolerance, "\(line) at \(x), \(y): \(found), \(expected.part)")
            }
        }
    }

    @Test func coloursAreBlendedInOrderByTheirOpacity() throws {
        var scene = Scene(ShapeTable([]))
        scene.stroke(from: -5, 5, to: 15, 5, width: 20, Tone(0x80FF_0000))
        scene.stroke(from: -5, 5, to: 15, 5, width: 20, Tone(0x4000_00FF))
        let image = try #require(Rasterizer().draw(scene, width: 10, height: 10, ground: Self.white))
        // White under red at 128/255 under blue at 64/255.
        let red = (255 * 127.0 / 255 + 255 * 128.0 / 255) * (191.0 / 255)
        let green = 255 * (127.0 / 255) * (191.0 / 255)
        let blue = green + 64
        let pixel = image.pixels[55]
        for (channel, expected) in [(16, red), (8, green), (0, blue)] {
            #expect(abs(Double(pixel >> UInt32(channel) & 255) - expected) <= 1)
        }
        #expect(pixel >> 24 == 255)
    }

    @Test func onAClearGroundTheImageIsMultipliedByItsOpacity() throws {
        var scene = Scene(ShapeTable([]))
        scene.stroke(from: -5, 5, to: 15, 5, width: 20, Tone(0x80FF_8000))
        let image = try #require(Rasterizer().draw(scene, width: 10, height: 10, ground: .clear))
        let pixel = image.pixels[0]
        #expect(pixel >> 24 == 0x80)
        #expect(abs(Int(pixel >> 16 & 255) - 0x80) <= 1)
        #expect(abs(Int(pixel >> 8 & 255) - 0x40) <= 1)
        #expect(pixel & 255 == 0)
    }

    @Test func dashesBeginWithAWholeOneWhereverTheStrokeBegins() throws {
        for start in [10.0, -90.0, -3010.0] {
            var scene = Scene(ShapeTable([]))
            scene.stroke(from: start, 5, to: 400, 5, width: 4, Self.black, dash: (on: 6, off: 4))
            let image = try #require(Rasterizer().draw(scene, width: 60, height: 10, ground: Self.white))
            let row = image.pixels[5 * 60..<6 * 60].map { $0 & 255 }
            for (x, shade) in row.enumerated() where x > 10 {
                #expect(shade == (x % 10 < 6 ? 0 : 255), "stroke from \(start), x \(x)")
            }
        }
    }

    @Test func shapesCoverTheirArea() throws {
        let table = ShapeTable([
            Shape([.circle(x: 0, y: 0, radius: 1)]), Shape([.polygon([-1, -1, 1, -1, 1, 1, -1, 1])]),
            Shape([.circle(x: -0.5, y: 0, radius: 1), .polygon([0, -1, 1.5, -1, 1.5, 1, 0, 1])]),
        ])
        let areas = [3.14159, 4.0, 3.14159 + 3 - 0.6142]
        for (shape, area) in areas.enumerated() {
            for size in [2.3, 7.0, 31.5] {
                var scene = Scene(table)
                scene.mark(shape, at: 70.2, 64.7, size: size, fill: Self.black)
                let image = try #require(Rasterizer().draw(scene, width: 140, height: 130, ground: Self.white))
                let ink = image.pixels.reduce(0) { $0 + 255 - Int($1 & 255) }
                let expected = area * size * size
                #expect(abs(Double(ink) / 255 - expected) < expected * 0.01 + 0.3, "shape \(shape), size \(size)")
            }
        }
    }

    @Test func anOutlineStandsOnTheRimOfAShape() throws {
        var scene = Scene(ShapeTable([Shape([.circle(x: 0, y: 0, radius: 1)])]))
        scene.mark(0, at: 20, 20, size: 10, fill: Tone(0xFF00_FF00), outline: 3, line: Self.black)
        let image = try #require(Rasterizer().draw(scene, width: 40, height: 40, ground: Self.white))
        #expect(image.pixels[20 * 40 + 20] == 0xFF00_FF00)
        #expect(image.pixels[20 * 40 + 29] == 0xFF00_0000)
        #expect(image.pixels[20 * 40 + 33] == 0xFFFF_FFFF)
    }
}
