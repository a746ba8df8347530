import Drawing
import Network
import Translation

/// The diagram and its legend as blocks of a page.
struct NetworkFigure {
    let context: ReportContext
    let composer: Composer

    /// Marks on paper relative to the screen's logical pixels: 96 of those make an inch.
    static let paperScale = 0.75
    /// The least size of a label on paper, in points.
    static let leastLabel = 6.5

    var isEmpty: Bool { context.network.edges.isEmpty && context.network.nodes.isEmpty }

    /// The height beyond which the diagram, bound by the width, grows no further.
    var naturalHeight: Double {
        let positions = context.layout.positions
        guard let left = positions.map(\.x).min(), let right = positions.map(\.x).max(),
            let top = positions.map(\.y).min(), let bottom = positions.map(\.y).max()
        else { return 300 }
        let factor = min(composer.width / max(right - left, 1), Self.paperScale * 1.5)
        return max((bottom - top) * factor + 60, 200)
    }

    func diagram(height: Double) -> Block {
        guard !isEmpty else { return composer.emptyState(translated("No relation is told under this lens.")) }
        let size = Size(composer.width, height)
        if DiagramPlan.suits(context.network) { return large(size) }
        let fitted = context.layout.fitted(
            context.network, canvas: size, margin: 6, maximumScale: Self.paperScale)
        var frame = DiagramFrame(
            network: context.network, positions: fitted.positions, scale: fitted.scale, canvas: size)
        frame.emphasis.noted = context.index.noted
        let painter = NetworkPainter(theme: composer.theme, text: composer.text)
        frame.headings = headings(size, painter)
        frame.labels = LabelPlacement.place(
            frame, avoiding: frame.headings.map(\.box), minimumSize: Self.leastLabel, measure: painter.measure)
        let complete = frame
        return Block(height: height) { canvas, x, y in
            canvas.saved {
                canvas.translate(x, y)
                painter.draw(complete, on: canvas)
            }
        }
    }

    private func headings(_ size: Size, _ painter: NetworkPainter) -> [PlacedHeading] {
        // The camera of the fitted picture, which is told by two of its nodes.
        let layout = context.layout
        let fitted = layout.fitted(context.network, canvas: size, margin: 6, maximumScale: Self.paperScale)
        guard let first = layout.positions.first, let seen = fitted.positions.first,
            let other = layout.positions.firstIndex(where: { $0.distance(to: first) > 1 })
        else { return [] }
        let zoom = fitted.positions[other].distance(to: seen) / layout.positions[other].distance(to: first)
        let centre = first - (seen - Point(size.width / 2, size.height / 2)) * (1 / zoom)
        var placement = HeadingPlacement(
            context.network, camera: DiagramCamera(centre: centre, zoom: zoom, canvas: size), scale: Self.paperScale,
            measure: painter.measure)
        placement.add(layout.headings.bands)
        return placement.placed
    }

    private func large(_ size: Size) -> Block {
        let scale = Self.paperScale
        let figure = LargeFigure(
            context.network, layout: context.layout, canvas: Size(size.width / scale, size.height / scale),
            leastLabel: Self.leastLabel / scale, theme: composer.theme, text: composer.text)
        return Block(height: size.height) { canvas, x, y in
            canvas.saved {
                canvas.translate(x, y)
                canvas.scale(scale)
                figure.draw(on: canvas)
            }
        }
    }

    /// Nil where nothing needs explaining.
    func legend(spaceBefore: Double = 6) -> Block? {
        let legend = Legend(context.network, noted: context.index.noted)
        guard !isEmpty, !legend.isEmpty else { return nil }
        let painter = LegendPainter(theme: composer.theme, text: composer.text, scale: Self.paperScale)
        let width = composer.width
        let height = painter.height(legend, .rows, width: width)
        let rule = composer.theme.tie
        return Block(height: height + 5, spaceBefore: spaceBefore) { canvas, x, y in
            canvas.rule(from: x, y, to: x + width, y, rule, LineStyle(width: 0.75))
            painter.draw(legend, .rows, on: canvas, x: x, y: y + 4, width: width)
        }
    }
}
