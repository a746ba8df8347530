import Testing

@testable import Rasterizer

/// The same scene is the same picture, however it is drawn.
@Suite struct SamenessTests {
    private static let table = ShapeTable([
        Shape([.circle(x: 0, y: 0, radius: 1)]), Shape([.polygon([-1, -1, 1, -1, 0.2, 0.1, 1, 1, -1, 1])]),
    ])
    private static let white = Tone(0xFFFF_FFFF)

    /// Strokes and marks all over a picture and beyond it, moved by a way.
    private static func scene(count: Int, x offsetX: Double = 0, y offsetY: Double = 0) -> Scene {
        var state: UInt64 = 11
        func next(_ most: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53) * most
        }
        var scene = Scene(table)
        for number in 0..<count {
            let (x, y) = (next(500) - 100 + offsetX, next(400) - 100 + offsetY)
            let tone = Tone(UInt32(truncatingIfNeeded: state >> 20) | 0x3000_0000)
            if number % 5 == 4 {
                scene.mark(
                    number % 2, at: x, y, size: 1 + next(12), fill: tone, outline: next(3), line: Tone(0xFF20_2020))
            } else {
                scene.stroke(
                    from: x, y, to: x + next(200) - 100, y + next(200) - 100, width: 0.2 + next(5), tone,
                    dash: number % 7 == 0 ? (4, 3) : nil)
            }
        }
        return scene
    }

    @Test func noNumberOfThreadsAndNoInstructionsChangeAByte() throws {
        let scene = Self.scene(count: 2000)
        let first = Rasterizer(threads: 1, level: 0).draw(scene, width: 331, height: 217, ground: Self.white)
        let image = try #require(first)
        for level in 0...Rasterizer.bestLevel {
            for threads in [1, 2, 3, 7] {
                #expect(
                    Rasterizer(threads: threads, level: level).draw(
                        scene, width: 331, height: 217, ground: Self.white) == image,
                    "level \(level), \(threads) threads")
            }
        }
    }

    /// The same strokes stand elsewhere in the tiles when the picture is moved by whole pixels.
    @Test func tilesMeetUnseen() throws {
        let plain = try #require(
            Rasterizer().draw(Self.scene(count: 400), width: 400, height: 300, ground: Self.white))
        let moved = try #require(
            Rasterizer().draw(Self.scene(count: 400, x: 64, y: 37), width: 464, height: 337, ground: Self.white))
        // Floats are rounded elsewhere on the way.
        #expect(plain.worstDifference(from: moved, movedBy: (64, 37)) <= 1)
    }
}
