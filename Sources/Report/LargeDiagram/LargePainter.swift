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
        scene.reserve(plan.nodes.count)
        if fading.isNone || view.scale >= pixelScale * Self.leastScaleOfEnds {
            StrokeScene(plan, theme: theme, view: view, fading: fading).add(to: &scene)
        } else {
            addFarStrokes(to: &scene, view, fading)
        }
        addNodes(to: &scene, view, pixels: pixelScale)
        return scene
    }

    /// The scale of marks below which the ends of strokes are not seen.
    static let leastScaleOfEnds = 0.45

    /// From centre to centre: what lies under the nodes is not seen.
    private func addFarStrokes(to scene: inout Scene, _ view: LargeView, _ fading: StrokeFading) {
        let colors = StrokeColors(theme)
        let veiled = Veiled(plan, fading, scale: view.scale)
        scene.veil = Veil(
            spots: view.spots.map { SIMD2(Float($0.x), Float($0.y)) }, links: plan.links, scale: Float(view.scale),
            hairline: Float(Self.hairline), weights: veiled.weights, fadedFrom: Float(fading.meanLength * view.zoom),
            least: Float(StrokeFading.least), colors: colors.all)
        let unit = 1 / view.zoom
        for stroke in plan.strokes[veiled.firstAbove...] where !veiled.holds(stroke) {
            guard let (from, to) = view.ends(stroke, margin: 2) else { continue }
            let width = Double(stroke.width) * view.scale
            let share = width < Self.hairline ? width / Self.hairline : 1
            let opacity = fading.opacity(stroke, length: from.distance(to: to) * unit) * share
            scene.stroke(
                from: from.x, from.y, to: to.x, to.y, width: max(width, Self.hairline),
                colors.tone(stroke.kind, max(opacity, StrokeFading.least)))
        }
    }

    /// The least width of a stroke in pixels; what is thinner is as wide and fainter.
    static let hairline = 0.5

    /// The radius in logical pixels below which nodes have no outline, and from which on they show all of their tint.
    static let leastOutlined = 1.8
    static let roomy = 5.5

    private func addNodes(to scene: inout Scene, _ view: LargeView, pixels: Double) {
        let tones = NodeTones(theme)
        for (place, node) in plan.nodes.enumerated() where place < view.spots.count {
            let radius = Double(node.radius) * view.scale
            let spot = view.spots[place]
            guard view.shows(spot, reach: radius * 1.3 + 3) else { continue }
            let outline =
                max(
                    DiagramMetrics.outline(radius: Double(node.radius)), theme.minimumStroke) * view.scale
            let fill = tones.fill(
                node.kind, smallness: (Self.roomy - radius / pixels) / (Self.roomy - Self.leastOutlined))
            if radius < Self.leastOutlined * pixels {
                scene.mark(node.shape, at: spot.x, spot.y, size: radius + outline / 2, fill: fill)
            } else {
                scene.mark(
                    node.shape, at: spot.x, spot.y, size: radius, fill: fill, outline: outline,
                    line: tones.line(node.kind))
            }
            if node.kind == .agreement, radius > 6 { addFold(to: &scene, spot, radius, outline, tones.line(node.kind)) }
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
    static func place(_ kind: StrokeGeometry.Kind) -> Int {
        switch kind {
        case .cooperation: 0
        case .conflict: 1
        case .neutral: 2
        }
    }

    private let cooperation: UInt32
    private let conflict: UInt32
    private let tie: UInt32

    init(_ theme: Theme) {
        cooperation = Tone(theme.cooperation).bits & 0xFF_FFFF
        conflict = Tone(theme.conflict).bits & 0xFF_FFFF
        tie = Tone(theme.tie).bits & 0xFF_FFFF
    }

    /// By place.
    var all: [Tone] { [Tone(cooperation), Tone(conflict), Tone(tie)] }

    /// - Parameter opacity: from 0 to 1.
    func tone(_ kind: StrokeGeometry.Kind, _ opacity: Double) -> Tone {
        let alpha = UInt32(opacity * 255 + 0.5) << 24
        return switch kind {
        case .cooperation: Tone(alpha | cooperation)
        case .conflict: Tone(alpha | conflict)
        case .neutral: Tone(alpha | tie)
        }
    }
}

/// A theme's colours of nodes.
private struct NodeTones {
    /// By class of kind; of fills as many steps each as a tint takes to the colour of the outline.
    private let lines: [Tone]
    private let fills: [Tone]

    private static let steps = 16

    init(_ theme: Theme) {
        let styles = [theme.kinds.person, theme.kinds.state, theme.kinds.collective, theme.kinds.context]
        lines = styles.map { Tone($0.deep) }
        // A tint is lost on few pixels: it is mixed with the colour of the outline.
        fills = styles.flatMap { style in
            (0...Self.steps).map { step in
                Tone(style.tint.mixed(with: style.deep, 0.65 * Double(step) / Double(Self.steps)))
            }
        }
    }

    func line(_ kind: NodeKind) -> Tone { lines[Self.place(kind)] }

    /// - Parameter smallness: from 0 for a node that shows its tint to 1 for a dot.
    func fill(_ kind: NodeKind, smallness: Double) -> Tone {
        let step = Int((smallness.clamped(to: 0...1) * Double(Self.steps)).rounded())
        return fills[Self.place(kind) * (Self.steps + 1) + step]
    }

    /// Topics are context.
    private static func place(_ kind: NodeKind) -> Int {
        switch kind.entity {
        case .person: 0
        case .state: 1
        case .organization, .body, .group, .medium: 2
        case .place, .agreement, .event, nil: 3
        }
    }
}

extension Tone {
    init(_ color: Color, opacity: Double = 1) {
        self.init(red: color.red, green: color.green, blue: color.blue, opacity: color.alpha * opacity)
    }
}
