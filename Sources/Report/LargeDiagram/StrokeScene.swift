import Drawing
import Model
import Network
import Rasterizer

/// Strokes with all that belongs to them: they end at the nodes with their glyphs, are dashed, and pass over one another.
struct StrokeScene {
    let plan: DiagramPlan
    let theme: Theme
    let view: LargeView
    let fading: StrokeFading
    private let colors: StrokeColors
    private let outlines = MarkShapes.outlines

    init(_ plan: DiagramPlan, theme: Theme, view: LargeView, fading: StrokeFading) {
        self.plan = plan
        self.theme = theme
        self.view = view
        self.fading = fading
        colors = StrokeColors(theme)
    }

    func add(to scene: inout Scene) {
        if fading.isNone { addCased(to: &scene) } else { addFaded(to: &scene) }
    }

    /// Room beyond the picture for ends and widths of strokes.
    private var margin: Double { 20 * view.scale }

    private func addCased(to scene: inout Scene) {
        let casing = Tone(theme.canvas.opacity(0.9))
        // Both strokes of an edge have their casing under both.
        var last = plan.strokes.startIndex
        while last < plan.strokes.endIndex {
            let first = last
            repeat { last += 1 } while last < plan.strokes.endIndex && isOneEdge(first, last)
            guard let (from, to) = view.ends(plan.strokes[first], margin: margin) else { continue }
            let placed = plan.strokes[first..<last].compactMap { stroke in place(stroke, from, to) }
            for stroke in placed {
                let line = stroke.geometry.line
                scene.stroke(
                    from: line.from.x, line.from.y, to: line.to.x, line.to.y,
                    width: stroke.geometry.width + 2 * DiagramMetrics.casing * view.scale, casing)
            }
            for stroke in placed { add(stroke.geometry, stroke.opacity, to: &scene) }
        }
    }

    /// Faint strokes make up a veil; what is at their ends stands over it with the others.
    private func addFaded(to scene: inout Scene) {
        let veiled = Veiled(plan, fading, scale: view.scale, leastWidth: theme.minimumStroke)
        var spots: [SIMD2<Float>] = []
        var links = VeilLinks()
        spots.reserveCapacity(2 * plan.strokes.count)
        links.reserve(plan.strokes.count)
        for stroke in plan.strokes {
            guard let (from, to) = view.ends(stroke, margin: margin) else { continue }
            guard veiled.holds(stroke), !stroke.isDashed else {
                if let placed = place(stroke, from, to) { add(placed.geometry, placed.opacity, to: &scene) }
                continue
            }
            guard let line = veiledLine(stroke, from, to, &scene) else { continue }
            let count = Int32(spots.count)
            spots.append(SIMD2(Float(line.from.x), Float(line.from.y)))
            spots.append(SIMD2(Float(line.to.x), Float(line.to.y)))
            links.append(
                from: count, to: count + 1, width: max(stroke.width, Float(theme.minimumStroke)),
                color: StrokeColors.place(stroke.kind), weight: Int(stroke.relations))
        }
        scene.veil = Veil(
            spots: spots, links: links, scale: Float(view.scale), hairline: 0, weights: veiled.weights,
            fadedFrom: Float(fading.meanLength * view.zoom), least: Float(StrokeFading.least), colors: colors.all)
    }

    /// Where a stroke of the veil runs; what is at its ends is added to the scene.
    private func veiledLine(
        _ stroke: DiagramPlan.Stroke, _ from: Point, _ to: Point, _ scene: inout Scene
    ) -> (from: Point, to: Point)? {
        let distance = from.distance(to: to)
        guard distance > 0, distance.isFinite else { return nil }
        let opacity = fading.opacity(stroke, length: distance / view.zoom)
        if opacity >= Self.leastOfGlyphs, stroke.pointsAtOne || stroke.pointsAtOther {
            guard let placed = place(stroke, from, to) else { return nil }
            addGlyphs(placed.geometry, opacity, to: &scene)
            return placed.geometry.line
        }
        // It is too faint for anybody to see how far off an outline it ends.
        let gap = DiagramMetrics.nodeGap * view.scale
        let start = Double(plan.nodes[Int(stroke.one)].radius) * view.scale + gap
        let end = Double(plan.nodes[Int(stroke.other)].radius) * view.scale + gap
        guard distance - start - end >= 1 else { return nil }
        let along = (to - from) * (1 / distance)
        let right = Point(-along.y, along.x) * (Double(stroke.offset) * view.scale)
        return (from + along * start + right, to - along * end + right)
    }

    private func isOneEdge(_ first: Int, _ other: Int) -> Bool {
        plan.strokes[first].one == plan.strokes[other].one && plan.strokes[first].other == plan.strokes[other].other
    }

    private func place(
        _ stroke: DiagramPlan.Stroke, _ from: Point, _ to: Point
    ) -> (geometry: StrokeGeometry, opacity: Double)? {
        let distance = from.distance(to: to)
        guard distance > 0, distance.isFinite else { return nil }
        let along = (to - from) * (1 / distance)
        let offset = Double(stroke.offset) * view.scale
        let start = reach(Int(stroke.one), along, offset)
        let end = reach(Int(stroke.other), along * -1, -offset)
        guard distance - start - end >= 1 else { return nil }
        let right = Point(-along.y, along.x) * offset
        let geometry = StrokeGeometry(
            strand: stroke.kind, from: from + along * start + right, to: to - along * end + right,
            width: Double(stroke.width) * view.scale, glyphAtFirst: stroke.pointsAtOne,
            glyphAtSecond: stroke.pointsAtOther, isDashed: stroke.isDashed, scale: view.scale)
        return (geometry, fading.opacity(stroke, length: distance / view.zoom))
    }

    /// From a node's centre to where a stroke that leaves it must end.
    private func reach(_ place: Int, _ along: Point, _ offset: Double) -> Double {
        let node = plan.nodes[place]
        let radius = Double(node.radius) * view.scale
        let gap = DiagramMetrics.nodeGap * view.scale
        guard radius > 4 else { return radius + gap }
        return outlines[node.shape].reach(along: along, offset: offset / radius) * radius + gap
    }

    private func add(_ stroke: StrokeGeometry, _ opacity: Double, to scene: inout Scene) {
        let tone = colors.tone(stroke.strand, opacity)
        let line = stroke.line
        var dash: (on: Double, off: Double)?
        if stroke.isDashed {
            let lengths =
                stroke.strand == .neutral && stroke.width <= DiagramMetrics.neutralWidth * stroke.scale
                ? (on: 3, off: 3) : DiagramMetrics.dash(width: stroke.width / stroke.scale)
            dash = (lengths.on * stroke.scale, lengths.off * stroke.scale)
        }
        scene.stroke(
            from: line.from.x, line.from.y, to: line.to.x, line.to.y,
            width: max(stroke.width, theme.minimumStroke * stroke.scale), tone, dash: dash)
        addGlyphs(stroke, opacity, to: &scene)
    }

    private func addGlyphs(_ stroke: StrokeGeometry, _ opacity: Double, to scene: inout Scene) {
        guard opacity >= Self.leastOfGlyphs else { return }
        let tone = colors.tone(stroke.strand, opacity)
        if stroke.glyphAtFirst { addGlyph(stroke, tip: stroke.from, from: stroke.to, tone, to: &scene) }
        if stroke.glyphAtSecond { addGlyph(stroke, tip: stroke.to, from: stroke.from, tone, to: &scene) }
    }

    /// Opacity below which the ends of a stroke are no more than specks.
    private static let leastOfGlyphs = 0.3

    private func addGlyph(_ stroke: StrokeGeometry, tip: Point, from: Point, _ tone: Tone, to scene: inout Scene) {
        let along = (tip - from) * (1 / from.distance(to: tip))
        let across = Point(-along.y, along.x)
        let unit = stroke.width / stroke.scale
        switch stroke.strand {
        case .cooperation, .neutral:
            let back = along * (-DiagramMetrics.arrowLength(width: unit) * stroke.scale)
            let side = across * (DiagramMetrics.arrowHalfWidth(width: unit) * stroke.scale)
            scene.mark(
                MarkShapes.arrow, at: tip.x, tip.y, along: (back.x, back.y), across: (side.x, side.y), fill: tone)
        case .conflict:
            let half = DiagramMetrics.crossbarHalfLength(width: unit) * stroke.scale
            let thickness = DiagramMetrics.crossbarThickness(width: unit) * stroke.scale
            let centre = tip - along * (thickness / 2)
            let (one, two) = (centre + across * half, centre - across * half)
            scene.stroke(from: one.x, one.y, to: two.x, two.y, width: thickness, tone)
        }
    }
}
