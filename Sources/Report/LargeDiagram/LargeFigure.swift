import Drawing
import Network
import Translation

/// A large network as it is printed: strokes that fade as in the window, nodes, and the names there is room for, as
/// vectors.
///
/// All sizes are the window's logical pixels; whoever draws it scales it to the paper.
struct LargeFigure {
    private let plan: DiagramPlan
    private let positions: [Point]
    private let camera: DiagramCamera
    private let fading: StrokeFading
    private let theme: Theme
    private let painter: NetworkPainter
    /// Nodes that have names, the names, and the headings.
    private let names: DiagramFrame
    /// What the headings are, where there are any of communities.
    private let note: TextLayout?

    /// - Parameters:
    ///   - canvas: in logical pixels.
    ///   - leastLabel: the least size of a label, in logical pixels.
    init(
        _ network: ActorNetwork, layout: NetworkLayout, canvas: Size, leastLabel: Double, theme: Theme,
        text: TextContext
    ) {
        plan = DiagramPlan(network)
        positions = layout.positions
        var camera = DiagramCamera(canvas: canvas, isFar: true)
        camera.fit(layout, of: network, clearOf: [])
        self.camera = camera
        self.theme = theme
        fading = StrokeFading(StrokeInk(plan, positions: positions), camera: camera)
        painter = NetworkPainter(theme: theme, text: text)
        let density = LayoutDensity(positions)
        let communities = layout.headings.communities
        let places = communities.map { CommunityPlace($0, positions: layout.positions, area: density.area) }
        let strength =
            places.contains { $0 != nil } ? NameStrength(spacing: density.spacing * camera.zoom) : .nodesOnly
        var headings = HeadingPlacement(network, camera: camera, measure: painter.measure)
        headings.add(layout.headings.bands)
        headings.add(communities, at: places, opacity: strength.showsCommunities ? 1 : 0)
        note =
            headings.placed.contains { if case .community = $0.subject { true } else { false } }
            ? text.layout(
                translated("Large names are the main actors of communities."),
                theme.sans(max(11.5, leastLabel)).colored(theme.ink2)) : nil
        let named =
            strength.showsNodes ? Array(network.nodes.indices.prefix(Self.names(on: canvas))) : []
        var frame = DiagramFrame(
            network: ActorNetwork(nodes: named.map { network.nodes[$0] }, edges: []),
            positions: named.filter { $0 < layout.positions.count }.map { camera.toCanvas(layout.positions[$0]) },
            scale: max(camera.markScale, Self.leastScale), canvas: canvas)
        frame.headings = headings.placed
        frame.labels = LabelPlacement.place(
            frame, avoiding: frame.headings.map(\.box), minimumSize: leastLabel, measure: painter.measure)
        names = frame
    }

    /// Logical pixels for each name, as in the window.
    private static let roomOfName = 9_000.0
    private static let leastScale = 0.5

    private static func names(on canvas: Size) -> Int { max(12, Int(canvas.width * canvas.height / roomOfName)) }

    func draw(on canvas: Canvas) {
        if fading.isNone || camera.markScale >= LargePainter.leastScaleOfEnds {
            drawStrokes(on: canvas)
        } else {
            drawFarStrokes(on: canvas)
        }
        drawNodes(on: canvas)
        painter.draw(names, on: canvas)
        if let note {
            let top = camera.canvas.height - note.lineHeight
            note.drawHalo(on: canvas, x: 0, y: top, color: theme.canvas, width: DiagramMetrics.labelHalo)
            note.draw(on: canvas, x: 0, y: top, color: theme.ink2)
        }
    }

    // MARK: Strokes

    /// From centre to centre, thin and faint.
    private func drawFarStrokes(on canvas: Canvas) {
        for stroke in plan.strokes where Int(max(stroke.one, stroke.other)) < positions.count {
            let (one, other) = (positions[Int(stroke.one)], positions[Int(stroke.other)])
            let (from, to) = (camera.toCanvas(one), camera.toCanvas(other))
            guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { continue }
            let width = Double(stroke.width) * camera.markScale
            let share = min(1, width / LargePainter.hairline)
            let opacity = fading.opacity(stroke, length: one.distance(to: other)) * share
            canvas.rule(
                from: from.x, from.y, to: to.x, to.y, color(stroke.kind, opacity),
                LineStyle(width: max(width, LargePainter.hairline)))
        }
    }

    /// With all that belongs to them.
    private func drawStrokes(on canvas: Canvas) {
        let frame = DiagramFrame(
            network: plan.network, positions: positions.map(camera.toCanvas), scale: camera.markScale,
            canvas: camera.canvas)
        var last = plan.strokes.startIndex
        while last < plan.strokes.endIndex {
            let first = last
            repeat {
                last += 1
            } while last < plan.strokes.endIndex
                && plan.strokes[last].edge == plan.strokes[first].edge
            let geometries = EdgeStrokes.of(plan.network.edges[Int(plan.strokes[first].edge)], in: frame)
            if fading.isNone {
                for geometry in geometries { StrokePainter.drawCasing(geometry, theme: theme, on: canvas) }
            }
            for (stroke, geometry) in zip(plan.strokes[first..<last], geometries) {
                let length = geometry.from.distance(to: geometry.to) / camera.zoom
                StrokePainter.draw(
                    geometry, color: color(stroke.kind, fading.opacity(stroke, length: length)),
                    minimumWidth: theme.minimumStroke, on: canvas)
            }
        }
    }

    /// In steps, so that a file need not know thousands of opacities.
    private func color(_ kind: StrokeGeometry.Kind, _ opacity: Double) -> Color {
        let steps = opacity < 0.1 ? 1000.0 : 50
        return StrokePainter.color(of: kind, theme)
            .opacity(max(StrokeFading.least, (opacity * steps).rounded() / steps))
    }

    // MARK: Nodes

    private func drawNodes(on canvas: Canvas) {
        let named = Set(names.network.nodes.map(\.id))
        let scale = camera.markScale
        for (place, node) in plan.network.nodes.enumerated() where place < positions.count {
            let spot = camera.toCanvas(positions[place])
            guard spot.x.isFinite, spot.y.isFinite, !named.contains(node.id) else { continue }
            let full = DiagramMetrics.radius(relations: node.relationCount)
            let radius = full * scale
            let outline = max(DiagramMetrics.outline(radius: full), theme.minimumStroke) * scale
            let style = theme.style(of: node.kind)
            let smallness = (LargePainter.roomy - radius) / (LargePainter.roomy - LargePainter.leastOutlined)
            let fill = style.tint.mixed(with: style.deep, 0.65 * smallness.clamped(to: 0...1))
            NodeShapes.draw(
                node.kind, at: spot.x, spot.y, radius: radius, outline: outline, fill: fill,
                stroke: radius < LargePainter.leastOutlined ? fill : style.deep, on: canvas)
        }
    }
}
