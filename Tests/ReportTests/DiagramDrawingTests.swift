import Drawing
import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("Drawing the network")
struct DiagramDrawingTests {
    private func frame(_ emphasis: DiagramFrame.Emphasis = .init()) -> DiagramFrame {
        let context = Fixture.campsContext
        let size = Size(400, 300)
        let fitted = context.layout.fitted(context.network, canvas: size, margin: 20)
        return DiagramFrame(
            network: context.network, positions: fitted.positions, scale: fitted.scale, canvas: size,
            emphasis: emphasis)
    }

    private func pixels(_ frame: DiagramFrame, _ theme: Theme) throws -> [UInt8] {
        let raster = try Raster(width: frame.canvas.width, height: frame.canvas.height)
        raster.canvas.paint(theme.canvas)
        let painter = NetworkPainter(theme: theme, pixelScale: 1)
        var frame = frame
        frame.labels = LabelPlacement.place(frame, measure: painter.measure)
        painter.draw(frame, on: raster.canvas)
        return raster.pixels()
    }

    private func contains(_ color: Color, _ pixels: [UInt8]) -> Bool {
        let wanted = [color.blue, color.green, color.red].map { UInt8(($0 * 255).rounded()) } + [255]
        return stride(from: 0, to: pixels.count, by: 4).contains { Array(pixels[$0..<$0 + 4]) == wanted }
    }

    @Test("the marker's yellow is there only where something is selected")
    func selection() throws {
        let band = try #require(Theme.light.selectionBand)
        let edge = try #require(frame().network.edges.first?.id)
        #expect(!contains(band, try pixels(frame(), .light)))
        #expect(contains(band, try pixels(frame(.init(edge: edge)), .light)))
        #expect(contains(band, try pixels(frame(.init(entities: ["armenia"])), .light)))
    }

    @Test("on paper nothing is yellow: what is selected is heavier")
    func paper() throws {
        let edge = try #require(frame().network.edges.first?.id)
        #expect(try pixels(frame(), .print) != pixels(frame(.init(edge: edge)), .print))
        #expect(Theme.print.selectionBand == nil)
    }

    @Test("the badge with both sums stands on the canvas and covers no node")
    func badge() throws {
        let edge = try #require(frame().network.edges.first?.id)
        let frame = frame(.init(edge: edge))
        let box = try #require(NetworkPainter(theme: .light).badgeBox(frame))
        #expect(box.x >= 0 && box.maxX <= 400 && box.y >= 0 && box.maxY <= 300)
        for position in frame.positions { #expect(!box.contains(position)) }
    }

    @Test("zooming through many sizes keeps the labels of the last pictures alone")
    func labelMemory() throws {
        let context = Fixture.campsContext
        let painter = NetworkPainter(theme: .light, pixelScale: 1)
        let raster = try Raster(width: 400, height: 300)
        var shown = 0
        for step in 0..<40 {
            let fitted = context.layout.fitted(context.network, canvas: Size(400, 300), margin: 20 + Double(step))
            var frame = DiagramFrame(
                network: context.network, positions: fitted.positions, scale: fitted.scale, canvas: Size(400, 300))
            frame.labels = LabelPlacement.place(frame, measure: painter.measure)
            painter.draw(frame, on: raster.canvas)
            shown = max(shown, frame.labels.count)
        }
        #expect(shown > 0 && painter.labels.imageCount <= 2 * shown)
    }

    @Test("hover, focus and pin each show, in every theme", arguments: Theme.Name.allCases)
    func states(name: Theme.Name) throws {
        let theme = Theme.named(name)
        let plain = try pixels(frame(), theme)
        for emphasis in [
            DiagramFrame.Emphasis(hoveredNode: "armenia"), .init(focused: "armenia"), .init(pinned: ["armenia"]),
        ] {
            #expect(try pixels(frame(emphasis), theme) != plain)
        }
    }

    @Test("a legend shows only what is in the picture")
    func legend() {
        let full = Legend(Fixture.campsContext.network)
        #expect(full.edges.contains(.both) && full.edges.contains(.claimed))
        #expect(!full.kinds.contains(.medium))
        let plain = Legend(
            Fixture.context(
                DossierBuilder().document("a").entity("x").entity("y").relation("x", "y", .cooperation)
            ).network)
        #expect(plain.edges == [.cooperation])
        #expect(plain.kinds == [.state])
        #expect(plain.widths.isEmpty && plain.sizes.isEmpty)
        #expect(Legend(.empty).isEmpty)
    }

    @Test("a legend takes more rows where it is narrow, and fits its width")
    func narrow() {
        let painter = LegendPainter(theme: .light, text: TextContext())
        let legend = Legend(Fixture.campsContext.network)
        let wide = painter.height(legend, .rows, width: 2000)
        #expect(painter.height(legend, .rows, width: 300) > wide)
        #expect(painter.height(legend, .oneRow, width: 2000) < wide)
        #expect(painter.height(legend, .upright, width: 200) > wide)
    }

    @Test("each kind has a shape of its own", arguments: Entity.Kind.allCases)
    func shapes(kind: Entity.Kind) throws {
        func picture(_ kind: Entity.Kind) throws -> [UInt8] {
            let raster = try Raster(width: 40, height: 40)
            NodeShapes.draw(kind, at: 20, 20, radius: 14, fill: .white, stroke: .black, on: raster.canvas)
            return raster.pixels()
        }
        let own = try picture(kind)
        for other in Entity.Kind.allCases where other != kind { #expect(try picture(other) != own) }
    }
}

@Suite("Themes")
struct ThemeTests {
    @Test("text holds 4.5:1 and strokes 3:1 against the canvas", arguments: Theme.Name.allCases)
    func contrast(name: Theme.Name) {
        let theme = Theme.named(name)
        for color in [theme.ink, theme.ink2, theme.ink3, theme.cooperationText, theme.conflictText] {
            #expect(color.contrast(with: theme.canvas) >= 4.5)
        }
        for color in [theme.cooperation, theme.conflict] { #expect(color.contrast(with: theme.canvas) >= 3) }
        for kind in Entity.Kind.allCases {
            #expect(theme.ink.contrast(with: theme.style(of: kind).tint) >= 4.5)
        }
    }

    @Test("cooperation and conflict differ in lightness, so that grey keeps them apart", arguments: Theme.Name.allCases)
    func grey(name: Theme.Name) {
        let theme = Theme.named(name)
        #expect(theme.cooperation.contrast(with: theme.conflict) > 1.4)
    }
}
