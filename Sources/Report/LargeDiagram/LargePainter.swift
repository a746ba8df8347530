import Drawing
import Model
import Network
import Rasterizer

/// Draws a large network into an image: strokes and nodes, without labels or anything that is selected.
///
/// It looks as ``NetworkPainter`` would draw it where strokes are few; where they are many they fade, and far off they
/// lose their ends.
public struct LargePainter: Sendable {
    public let plan: DiagramPlan
    public let theme: Theme
    private let rasterizer: Rasterizer

    public init(_ plan: DiagramPlan, theme: Theme, threads: Int = 2) {
        self.plan = plan
        self.theme = theme
        rasterizer = Rasterizer(threads: threads)
    }

    /// The picture that a camera sees on its canvas, `pixelScale` pixels to a logical one; nil without memory for it.
    ///
    /// - Parameter positions: in the layout's unit, in the order of the network's nodes.
    public func image(positions: [Point], camera: DiagramCamera, pixelScale: Double) -> PixelImage? {
        let scene = scene(positions: positions, camera: camera, pixelScale: pixelScale)
        return rasterizer.draw(
            scene, width: Int((camera.canvas.width * pixelScale).rounded(.up)),
            height: Int((camera.canvas.height * pixelScale).rounded(.up)), ground: Tone(theme.canvas))
    }

    func scene(positions: [Point], camera: DiagramCamera, pixelScale: Double) -> Scene {
        let view = LargeView(positions, camera: camera, pixelScale: pixelScale)
        let fading = StrokeFading(StrokeInk(plan, positions: positions), camera: camera)
        var scene = Scene(MarkShapes.table)
        scene.reserve(plan.strokes.count + plan.nodes.count)
        if fading.isNone || view.scale >= pixelScale * Self.leastScaleOfEnds {
            StrokeScene(plan, theme: theme, view: view, fading: fading).add(to: &scene)
        } else {
            addFarStrokes(to: &scene, view, fading)
        }
        addNodes(to: &scene, view, pixels: pixelScale)
        return scene
    }

    /// The scale of marks below which the ends of strokes are not seen.
    private static let leastScaleOfEnds = 0.45

    /// From centre to centre: what lies under the nodes is not seen.
    private func addFarStrokes(to scene: inout Scene, _ view: LargeView, _ fading: StrokeFading) {
        let colors = StrokeColors(theme)
        let unit = 1 / view.zoom
        for stroke in plan.strokes {
            guard let (from, to) = view.ends(stroke, margin: 2) else { continue }
            let opacity = fading.opacity(stroke, length: from.distance(to: to) * unit)
            let width = max(Double(stroke.width) * view.scale, Self.hairline)
            scene.stroke(from: from.x, from.y, to: to.x, to.y, width: width, colors.tone(stroke.kind, opacity))
        }
    }

    /// The least width of a stroke in pixels; what is thinner is as wide, and fainter anyway.
    private static let hairline = 0.5

    /// The radius in logical pixels below which nodes have no outline.
    private static let leastOutlined = 3.0

    private func addNodes(to scene: inout Scene, _ view: LargeView, pixels: Double) {
        let styles = NodeTones(theme)
        for (place, node) in plan.nodes.enumerated() where place < view.spots.count {
            let radius = Double(node.radius) * view.scale
            let spot = view.spots[place]
            guard view.shows(spot, reach: radius * 1.3 + 3) else { continue }
            let outline =
                max(
                    DiagramMetrics.outline(radius: Double(node.radius)), theme.minimumStroke) * view.scale
            let tones = styles.of(node.kind)
            let shape = MarkShapes.place(node.kind)
            if radius < Self.leastOutlined * pixels {
                // An outline would leave nothing of the tint; the two are mixed.
                scene.mark(shape, at: spot.x, spot.y, size: radius + outline / 2, fill: tones.small)
            } else {
                scene.mark(
                    shape, at: spot.x, spot.y, size: radius, fill: tones.fill, outline: outline, line: tones.line)
            }
            if node.kind == .agreement, radius > 6 { addFold(to: &scene, spot, radius, outline, tones.line) }
        }
    }

    /// The turned corner of a page.
    private func addFold(to scene: inout Scene, _ spot: Point, _ radius: Double, _ outline: Double, _ tone: Tone) {
        let (left, right) = (spot.x + 0.3 * radius, spot.x + 0.76 * radius)
        let (top, bottom) = (spot.y - radius, spot.y - 0.54 * radius)
        scene.stroke(from: left, top, to: left, bottom, width: outline * 0.8, tone)
        scene.stroke(from: left, bottom, to: right, bottom, width: outline * 0.8, tone)
    }
}

/// Where the nodes of a large network are seen, in pixels.
struct LargeView {
    let spots: [Point]
    /// Pixels to one unit of the layout, and of the marks.
    let zoom: Double
    let scale: Double
    let width: Double
    let height: Double

    init(_ positions: [Point], camera: DiagramCamera, pixelScale: Double) {
        zoom = camera.zoom * pixelScale
        scale = camera.markScale * pixelScale
        width = camera.canvas.width * pixelScale
        height = camera.canvas.height * pixelScale
        let (zoom, left) = (zoom, width / 2 - camera.centre.x * zoom)
        let top = height / 2 - camera.centre.y * zoom
        spots = positions.map { Point($0.x * zoom + left, $0.y * zoom + top) }
    }

    func shows(_ spot: Point, reach: Double) -> Bool {
        spot.x > -reach && spot.y > -reach && spot.x < width + reach && spot.y < height + reach
    }

    /// Where the ends of a stroke's edge are; nil if nothing between them is seen.
    func ends(_ stroke: DiagramPlan.Stroke, margin: Double) -> (Point, Point)? {
        guard Int(max(stroke.one, stroke.other)) < spots.count else { return nil }
        let (from, to) = (spots[Int(stroke.one)], spots[Int(stroke.other)])
        guard max(from.x, to.x) > -margin, max(from.y, to.y) > -margin, min(from.x, to.x) < width + margin,
            min(from.y, to.y) < height + margin
        else { return nil }
        return (from, to)
    }
}

/// A theme's colours of strokes.
struct StrokeColors {
    private let cooperation: Color
    private let conflict: Color
    private let tie: Color

    init(_ theme: Theme) {
        cooperation = theme.cooperation
        conflict = theme.conflict
        tie = theme.tie
    }

    func tone(_ kind: StrokeGeometry.Kind, _ opacity: Double) -> Tone {
        switch kind {
        case .cooperation: Tone(cooperation, opacity: opacity)
        case .conflict: Tone(conflict, opacity: opacity)
        case .neutral: Tone(tie, opacity: opacity)
        }
    }
}

/// A theme's colours of nodes.
private struct NodeTones {
    typealias Tones = (fill: Tone, line: Tone, small: Tone)
    private let person, state, collective, context: Tones

    init(_ theme: Theme) {
        func tones(_ style: KindStyle) -> Tones {
            (Tone(style.tint), Tone(style.deep), Tone(style.tint.mixed(with: style.deep, 0.65)))
        }
        person = tones(theme.kinds.person)
        state = tones(theme.kinds.state)
        collective = tones(theme.kinds.collective)
        context = tones(theme.kinds.context)
    }

    func of(_ kind: NodeKind) -> Tones {
        switch kind.entity {
        case .person: person
        case .state: state
        case .organization, .body, .group, .medium: collective
        case .place, .agreement, .event, nil: context
        }
    }
}

extension Tone {
    init(_ color: Color, opacity: Double = 1) {
        self.init(red: color.red, green: color.green, blue: color.blue, opacity: color.alpha * opacity)
    }
}
