import Testing

@testable import Rasterizer

/// Numbers that no picture has a place for.
@Suite struct DegenerateTests {
    private static let white = Tone(0xFFFF_FFFF)
    private static let black = Tone(0xFF00_0000)
    private static let table = ShapeTable([
        Shape([.circle(x: 0, y: 0, radius: 1)]), Shape([]), Shape([.polygon([0, 0, 1, 1])]),
        Shape([.polygon([0, 0, 0, 0, 0, 0])]),
    ])
    private static let odd = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e20, 1e-300, 0, -1]

    @Test func whatIsNoPlaceIsLeftOut() throws {
        for level in 0...Rasterizer.bestLevel {
            var scene = Scene(Self.table)
            for one in Self.odd {
                for other in Self.odd {
                    scene.stroke(from: one, other, to: 20, 20, width: 2, .clear)
                    scene.stroke(from: .nan, other, to: 20, 20, width: one, Self.black)
                    scene.stroke(from: 5, 5, to: 5, 5, width: 2, Self.black, dash: (one, other))
                    scene.mark(0, at: one, .nan, size: other, fill: Self.black)
                    scene.mark(1, at: 5, 5, size: 5, fill: Self.black)
                    scene.mark(2, at: 5, 5, size: 5, fill: Self.black)
                    scene.mark(9, at: 5, 5, size: 5, fill: Self.black)
                }
            }
            let image = try #require(
                Rasterizer(level: level).draw(scene, width: 200, height: 150, ground: Self.white))
            #expect(image.pixels.allSatisfy { $0 == Self.white.bits })
        }
    }

    @Test func strangeNumbersEndInSomePicture() throws {
        var scene = Scene(Self.table)
        for one in Self.odd {
            for other in Self.odd {
                scene.stroke(from: one, other, to: other, one, width: 3, Self.black, dash: (one, other))
                scene.stroke(from: 10, 10, to: 40, 30, width: one, Self.black, dash: (other, one))
                scene.mark(0, at: one, other, size: one, fill: Self.black, outline: other, line: Self.black)
                scene.mark(3, at: 4, 4, along: (one, other), across: (other, one), fill: Self.black, outline: 1)
            }
        }
        #expect(Rasterizer().draw(scene, width: 200, height: 150, ground: Self.white) != nil)
    }

    @Test func aStrokeFromFarOutsideStandsWhereItWould() throws {
        var near = Scene(Self.table)
        near.stroke(from: -400, -300, to: 600, 450, width: 3, Self.black)
        var far = Scene(Self.table)
        far.stroke(from: -400_000, -300_000, to: 600_000, 450_000, width: 3, Self.black)
        let one = try #require(Rasterizer().draw(near, width: 200, height: 150, ground: Self.white))
        let other = try #require(Rasterizer().draw(far, width: 200, height: 150, ground: Self.white))
        #expect(zip(one.pixels, other.pixels).allSatisfy { abs(Int($0 & 255) - Int($1 & 255)) <= 2 })
    }

    @Test func picturesHaveASize() throws {
        let scene = Scene(Self.table)
        #expect(Rasterizer().draw(scene, width: 0, height: 5, ground: Self.white) == nil)
        #expect(Rasterizer().draw(scene, width: 5, height: -1, ground: Self.white) == nil)
        #expect(Rasterizer().draw(scene, width: 40_000, height: 1, ground: Self.white) == nil)
        #expect(Rasterizer().draw(scene, width: 1, height: 1, ground: Self.white)?.pixels == [0xFFFF_FFFF])
    }
}
