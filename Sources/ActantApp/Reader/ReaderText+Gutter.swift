import Drawing
import GtkKit
import Model
import Network
import Report
import Workspace

/// The gutter: a bar beside the words of each quotation, and who says them.
extension ReaderText {
    private static let nameRight = 68.0

    func connectGutter() {
        view.setGutter(width: Self.gutterWidth) { [weak self] canvas, width, height in
            self?.drawGutter(on: canvas, width: width, height: height)
        }
        guard let gutter = view.gutterWidget else { return }
        let click = ClickGesture(button: 1)
        click.onRelease { [weak self] click in
            guard let self, let id = quotation(atX: click.x, y: click.y) else { return }
            endArrival()
            choose(id)
        }
        gutter.add(click)
        let motion = MotionController()
        motion.onMotion { [weak self, weak gutter] x, y in
            guard let self, let gutter else { return }
            let hit = quotation(atX: x, y: y)
            gutter.setCursor(hit == nil ? nil : "pointer")
            let caption = hit.flatMap { id in self.workspace.state.index.map { QuotationCaption.text(id, index: $0) } }
            if gutter.tooltip != caption { gutter.tooltip = caption }
        }
        gutter.add(motion)
    }

    // MARK: Drawing

    private func drawGutter(on canvas: Canvas, width: Double, height: Double) {
        let theme = appearance.theme
        canvas.newPath()
        canvas.rectangle(0, 0, width, height)
        canvas.fill(theme.canvas)
        drawnNames = []
        guard let page, let seen else { return }
        let bars = placedBars(page.bars(in: seen))
        let chosen = chosenQuotation
        // Bars that enclose others are drawn first.
        for (bar, extent) in bars.sorted(by: { $0.bar.depth < $1.bar.depth }) {
            draw(bar, extent, isChosen: bar.id == chosen, on: canvas)
        }
        drawNames(bars.filter { $0.bar.depth == 0 }, chosen: chosen, height: height, on: canvas)
    }

    private var chosenQuotation: Quotation.ID? {
        workspace.state.selection.quotation ?? workspace.state.place.passage?.quotation
    }

    /// Bars with where they stand, in the gutter's coordinates.
    private func placedBars(_ bars: [ReaderPage.Bar]) -> [(bar: ReaderPage.Bar, extent: GutterLayout.Extent)] {
        let scrolled = view.visibleBounds.y
        func line(_ offset: Int) -> GutterLayout.Extent {
            let rect = view.bufferRect(at: offset)
            return GutterLayout.Extent(rect.y - scrolled, rect.y + rect.height - scrolled)
        }
        let extents = GutterLayout.extents(
            of: bars.map { bar in
                let range = bar.range.scalars
                return GutterLayout.Bar(
                    lane: min(bar.depth, 2), first: line(range.lowerBound), last: line(range.upperBound - 1))
            })
        return zip(bars, extents).map { ($0, $1) }
    }

    /// Left edge and width of a bar.
    private func lane(_ depth: Int) -> (x: Double, width: Double) {
        depth == 0 ? (74, 3) : depth == 1 ? (79, 2) : (82, 2)
    }

    private func draw(_ bar: ReaderPage.Bar, _ extent: GutterLayout.Extent, isChosen: Bool, on canvas: Canvas) {
        let theme = appearance.theme
        // What nobody has confirmed is a tone fainter.
        let plain = bar.isTentative ? theme.ink2.mixed(with: theme.canvas, 0.5) : theme.ink2
        let color = isChosen ? theme.selectionRing : plain
        let (x, width) = lane(bar.depth)
        canvas.newPath()
        if bar.kind == .indirect {
            // Whole pixels, and dots that keep their places while the text scrolls.
            var y = extent.top.rounded()
            while y + 2 <= extent.bottom {
                canvas.rectangle(x, y, width, min(width, 3))
                y += 5
            }
        } else {
            canvas.rectangle(x, extent.top.rounded(), width, (extent.bottom - extent.top).rounded())
        }
        canvas.fill(color)
    }

    private func drawNames(
        _ bars: [(bar: ReaderPage.Bar, extent: GutterLayout.Extent)], chosen: Quotation.ID?, height: Double,
        on canvas: Canvas
    ) {
        let theme = appearance.theme
        let plain = theme.sans(11.5)
        let paragraph = ParagraphStyle(width: Self.nameRight - 6, alignment: .right, maximumLines: 1)
        let high = context.layout("Xg", plain).height
        let places = GutterLayout.places(
            of: bars.map {
                GutterLayout.Name(speaker: $0.bar.speaker, bar: $0.extent, isChosen: $0.bar.id == chosen)
            },
            height: high, line: 1.56 * 15 * zoom, view: GutterLayout.Extent(0, height))
        for place in places {
            let bar = bars[place.index].bar
            let isChosen = bar.id == chosen
            let layout = context.layout(bar.speaker, isChosen ? plain.bold() : plain, paragraph)
            layout.draw(on: canvas, x: 6, y: place.top, color: isChosen ? theme.selectionRing : theme.ink2)
            drawnNames.append((bar.id, Bounds(x: 6, y: place.top, width: Self.nameRight - 6, height: high)))
        }
    }

    // MARK: Hitting

    /// The quotation whose name or bar is at a point of the gutter.
    private func quotation(atX x: Double, y: Double) -> Quotation.ID? {
        if x < Self.nameRight + 3,
            let name = drawnNames.first(where: { $0.bounds.y <= y && y < $0.bounds.y + $0.bounds.height })
        {
            return name.id
        }
        guard x >= Self.nameRight, let page, let seen else { return nil }
        let hits = placedBars(page.bars(in: seen)).filter { $0.extent.top - 2 <= y && y < $0.extent.bottom + 2 }
        // Of nested bars the one under the pointer, give or take a pixel.
        return hits.min { distance($0.bar, x) < distance($1.bar, x) }?.bar.id
    }

    private func distance(_ bar: ReaderPage.Bar, _ x: Double) -> Double {
        let lane = lane(bar.depth)
        return abs(lane.x + lane.width / 2 - x)
    }
}
