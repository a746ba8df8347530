import Foundation
import Testing

@testable import Rasterizer

/// Strokes that are so many that their order is not seen.
@Suite struct VeilTests {
    private static let white = Tone(0xFFFF_FFFF)
    private static let black = Tone(0xFF00_0000)

    /// A generator of numbers from 0 to `most`.
    private struct Dice {
        var state: UInt64 = 5

        mutating func next(_ most: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53) * most
        }
    }

    private struct Line {
        var x1, y1, x2, y2, width: Double
        var color = 0
        var weight = 0
    }

    private static func veil(_ lines: [Line], opacity: Float, layers: [Int] = [0], colors: [Tone] = [black]) -> Scene {
        var links = VeilLinks()
        var spots: [SIMD2<Float>] = []
        for line in lines {
            links.append(
                from: Int32(spots.count), to: Int32(spots.count + 1), width: Float(line.width), color: line.color,
                weight: line.weight)
            spots += [SIMD2(Float(line.x1), Float(line.y1)), SIMD2(Float(line.x2), Float(line.y2))]
        }
        var scene = Scene(ShapeTable([]))
        scene.veil = Veil(
            spots: spots, links: links, hairline: 0,
            weights: layers.map { Veil.Weight(opacity: opacity, layer: $0) }, colors: colors)
        return scene
    }

    private static func lines(_ count: Int, x: Double = 0, y: Double = 0) -> [Line] {
        var dice = Dice()
        return (0..<count).map { number in
            let (startX, startY) = (dice.next(500) - 100 + x, dice.next(400) - 100 + y)
            return Line(
                x1: startX, y1: startY, x2: startX + dice.next(300) - 150, y2: startY + dice.next(300) - 150,
                width: 0.2 + dice.next(2.2), color: number % 3, weight: number % 2)
        }
    }

    private static let tones = [Tone(0xFF20_60D0), Tone(0xFFC0_3020), Tone(0xFF80_8080)]

    @Test func neitherThreadsNorInstructionsNorOrderChangeAByte() throws {
        let lines = Self.lines(3000)
        func scene(_ lines: [Line]) -> Scene {
            Self.veil(lines, opacity: 0.2, layers: [0, 1], colors: Self.tones)
        }
        let image = try #require(
            Rasterizer(threads: 1, level: 0).draw(scene(lines), width: 331, height: 217, ground: Self.white))
        for level in 0...Rasterizer.bestLevel {
            for threads in [1, 2, 3, 7] {
                #expect(
                    Rasterizer(threads: threads, level: level).draw(
                        scene(lines), width: 331, height: 217, ground: Self.white) == image,
                    "level \(level), \(threads) threads")
            }
        }
        let turned = Rasterizer().draw(scene(lines.reversed()), width: 331, height: 217, ground: Self.white)
        #expect(turned == image)
    }

    /// How much of white a picture lacks, in steps of colour.
    private static func ink(_ image: PixelImage) -> Int { image.pixels.reduce(0) { $0 + 255 - Int($1 & 255) } }

    @Test(arguments: [0.5, 0.8, 1.0, 1.5, 2.0]) func aStrokeHasAsMuchColourAtAnyAngleAndPlace(_ width: Double) throws {
        var dice = Dice()
        for step in 0..<60 {
            let angle = Double(step) / 60 * .pi + 0.01
            let (x, y) = (150 + dice.next(1), 150 + dice.next(1))
            let (dx, dy) = (cos(angle) * 90, sin(angle) * 90)
            let line = Line(x1: x - dx, y1: y - dy, x2: x + dx, y2: y + dy, width: width)
            let image = try #require(
                Rasterizer().draw(Self.veil([line], opacity: 0.4), width: 300, height: 300, ground: Self.white))
            let held = image.pixels.reduce(0) { $0 - log(Double($1 & 255) / 255) }
            let expected = -log(0.6) * width * 180
            #expect(abs(held / expected - 1) < 0.015, "\(width) wide at \(angle): \(held / expected)")
        }
    }

    @Test func aStrokeStandsWhereOneThatIsDrawnByItselfWould() throws {
        for line in Self.lines(200) {
            let width = min(max(line.width, 0.5), 2)
            var scene = Scene(ShapeTable([]))
            scene.stroke(from: line.x1, line.y1, to: line.x2, line.y2, width: width, Tone(0x3300_0000))
            let veiled = Line(x1: line.x1, y1: line.y1, x2: line.x2, y2: line.y2, width: width)
            let alone = try #require(Rasterizer().draw(scene, width: 300, height: 200, ground: Self.white))
            let image = try #require(
                Rasterizer().draw(Self.veil([veiled], opacity: 0.2), width: 300, height: 200, ground: Self.white))
            let differences = zip(alone.pixels, image.pixels).map { abs(Int($0 & 255) - Int($1 & 255)) }
            // Of 51 steps of colour: sides of slanting strokes are a little sharper, and ends are not slanted.
            #expect(differences.max() ?? 0 <= 26, "\(line)")
            #expect(differences.reduce(0, +) <= Self.ink(alone) / 4 + 60, "\(line)")
        }
    }

    @Test func strokesOverOneAnotherHoldBackWhatIsLeftOfTheLight() throws {
        for count in [1, 2, 5, 20] {
            // Twice as many of the first colour as of the second, on whole pixels.
            let lines = (0..<3 * count).map { number in
                Line(x1: -5, y1: 6, x2: 45, y2: 6, width: 2, color: number % 3 == 2 ? 1 : 0)
            }
            let scene = Self.veil(lines, opacity: 0.1, colors: [Tone(0xFFFF_0000), Tone(0xFF00_00FF)])
            let image = try #require(Rasterizer().draw(scene, width: 40, height: 20, ground: Self.white))
            let light = pow(0.9, Double(3 * count))
            let (red, green, blue) = (light + (1 - light) * 2 / 3, light, light + (1 - light) / 3)
            for y in [5, 6] {
                let pixel = image.pixels[y * 40 + 20]
                for (shift, expected) in [(16, red), (8, green), (0, blue)] {
                    #expect(abs(Double(pixel >> UInt32(shift) & 255) - expected * 255) <= 1.5, "\(count) strokes")
                }
            }
            #expect(image.pixels[4 * 40 + 20] == Self.white.bits)
            #expect(image.pixels[7 * 40 + 20] == Self.white.bits)
        }
    }

    @Test func manyStrokesLookAsIfEachWereLaidOverThoseBeforeIt() throws {
        var scene = Scene(ShapeTable([]))
        var lines: [Line] = []
        for line in Self.lines(6000) {
            let width = min(max(line.width, 0.5), 2)
            lines.append(
                Line(x1: line.x1, y1: line.y1, x2: line.x2, y2: line.y2, width: width, color: line.color))
            scene.stroke(
                from: line.x1, line.y1, to: line.x2, line.y2, width: width,
                Tone(Self.tones[line.color].bits & 0xFF_FFFF | 0x1A00_0000))
        }
        let veil = Self.veil(lines, opacity: 0.102, colors: Self.tones)
        for ground in [Self.white, Tone(0xFF20_2028)] {
            let one = try #require(Rasterizer().draw(scene, width: 300, height: 200, ground: ground))
            let other = try #require(Rasterizer().draw(veil, width: 300, height: 200, ground: ground))
            var (sum, worst) = (0, 0)
            for (pixel, veiled) in zip(one.pixels, other.pixels) {
                for channel in [0, 8, 16] as [UInt32] {
                    let difference = abs(Int(pixel >> channel & 255) - Int(veiled >> channel & 255))
                    sum += difference
                    worst = max(worst, difference)
                }
            }
            // Where a blue stroke crosses a red one it is not seen which lies above: that is what differs.
            #expect(Double(sum) / Double(3 * one.pixels.count) < 4)
            #expect(worst < 40)
        }
    }

    @Test func aLayerLiesOverThoseBeforeIt() throws {
        let lines = (0..<200).flatMap { _ in
            [0, 1].map { Line(x1: 6, y1: -5, x2: 6, y2: 45, width: 2, color: $0, weight: $0) }
        }
        let colors = [Tone(0xFFFF_0000), Tone(0xFF00_00FF)]
        let image = try #require(
            Rasterizer().draw(
                Self.veil(lines, opacity: 0.1, layers: [0, 1], colors: colors), width: 20, height: 40,
                ground: Self.white))
        #expect(image.pixels[20 * 20 + 6] == colors[1].bits)
    }

    @Test func onAClearGroundAVeilIsMultipliedByWhatItHoldsBack() throws {
        let scene = Self.veil(
            [Line(x1: -5, y1: 6, x2: 45, y2: 6, width: 2)], opacity: 0.5, colors: [Tone(0xFFFF_8000)])
        let image = try #require(Rasterizer().draw(scene, width: 40, height: 20, ground: .clear))
        let pixel = image.pixels[6 * 40 + 20]
        #expect(abs(Int(pixel >> 24) - 128) <= 1)
        #expect(abs(Int(pixel >> 16 & 255) - 128) <= 1)
        #expect(abs(Int(pixel >> 8 & 255) - 64) <= 1)
        #expect(pixel & 255 == 0)
        #expect(image.pixels[12 * 40 + 20] == 0)
    }

    @Test func longStrokesFadeAndThinOnesAreAsWideAsAHair() throws {
        func darkness(length: Float, width: Float) throws -> Double {
            var links = VeilLinks()
            links.append(from: 0, to: 1, width: width, color: 0, weight: 0)
            var scene = Scene(ShapeTable([]))
            scene.veil = Veil(
                spots: [SIMD2(20, 10.5), SIMD2(20 + length, 10.5)], links: links, hairline: 0.5,
                weights: [Veil.Weight(opacity: 0.4)], fadedFrom: 50, least: 0.02, colors: [Self.black])
            let image = try #require(Rasterizer().draw(scene, width: 100, height: 21, ground: Self.white))
            return 1 - Double(image.pixels[10 * 100 + 40] & 255) / 255
        }
        // Where a stroke covers half of a pixel only half of what it is made of holds back light.
        func expected(_ opacity: Double) -> Double { 1 - pow(1 - opacity, 0.5) }
        #expect(abs(try darkness(length: 50, width: 0.5) - expected(0.4)) < 0.005)
        #expect(abs(try darkness(length: 200, width: 0.5) - expected(0.2)) < 0.005)
        #expect(abs(try darkness(length: 50, width: 0.25) - expected(0.2)) < 0.005)
        #expect(abs(try darkness(length: 1e6, width: 0.1) - expected(0.02)) < 0.005)
    }

    @Test func tilesMeetUnseen() throws {
        func image(x: Double, y: Double) throws -> PixelImage {
            try #require(
                Rasterizer().draw(
                    Self.veil(Self.lines(600, x: x, y: y), opacity: 0.2, layers: [0, 1], colors: Self.tones),
                    width: 400 + Int(x), height: 300 + Int(y), ground: Self.white))
        }
        let (plain, moved) = (try image(x: 0, y: 0), try image(x: 64, y: 37))
        // Places are rounded to parts of a pixel.
        #expect(plain.worstDifference(from: moved, movedBy: (64, 37)) <= 2)
    }

    @Test func oddStrokesEndInSomePicture() throws {
        let odd = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e20, 3e6, -3e6, 1e-300, 0, -1]
        for level in 0...Rasterizer.bestLevel {
            var lines: [Line] = []
            for one in odd {
                for other in odd {
                    lines.append(Line(x1: one, y1: other, x2: 20, y2: 30, width: 1))
                    lines.append(Line(x1: one, y1: 50, x2: other, y2: one, width: 0.5, color: 1))
                    lines.append(Line(x1: 5, y1: 5, x2: 60, y2: 80, width: one, color: Int(clamping: lines.count)))
                    lines.append(Line(x1: 9, y1: 9, x2: 9, y2: 9, width: 1, weight: 300))
                }
            }
            var scene = Self.veil(lines, opacity: 0.1, layers: [0, 1, -1, 99], colors: Self.tones)
            #expect(Rasterizer(level: level).draw(scene, width: 200, height: 150, ground: Self.white) != nil)
            scene.veil?.scale = .nan
            scene.veil?.hairline = .infinity
            scene.veil?.least = .nan
            scene.veil?.fadedFrom = .nan
            #expect(Rasterizer(level: level).draw(scene, width: 200, height: 150, ground: Self.white) != nil)
            for opacity in [Float.nan, -1, 0] {
                let nothing = Self.veil(lines, opacity: opacity, colors: Self.tones)
                let image = try #require(
                    Rasterizer(level: level).draw(nothing, width: 200, height: 150, ground: Self.white))
                #expect(image.pixels.allSatisfy { $0 == Self.white.bits })
            }
        }
    }

    @Test func linksToNoSpotAreLeftOut() throws {
        var links = VeilLinks()
        for (one, other) in [(0, 1), (-1, 0), (0, 7), (Int32.max, .min)] as [(Int32, Int32)] {
            links.append(from: one, to: other, width: 1, color: 0, weight: 0)
        }
        var scene = Scene(ShapeTable([]))
        scene.veil = Veil(
            spots: [SIMD2(10, 10)], links: links, weights: [Veil.Weight(opacity: 0.5)], colors: [Self.black])
        let image = try #require(Rasterizer().draw(scene, width: 30, height: 20, ground: Self.white))
        #expect(image.pixels.allSatisfy { $0 == Self.white.bits })
    }

    @Test func aStrokeFromFarOutsideStandsWhereItWould() throws {
        let near = Self.veil([Line(x1: -400, y1: -300, x2: 600, y2: 450, width: 2)], opacity: 0.5)
        let far = Self.veil([Line(x1: -400_000, y1: -300_000, x2: 600_000, y2: 450_000, width: 2)], opacity: 0.5)
        let one = try #require(Rasterizer().draw(near, width: 200, height: 150, ground: Self.white))
        let other = try #require(Rasterizer().draw(far, width: 200, height: 150, ground: Self.white))
        #expect(zip(one.pixels, other.pixels).allSatisfy { abs(Int($0 & 255) - Int($1 & 255)) <= 3 })
        #expect(one.pixels.contains { $0 != Self.white.bits })
    }
}
