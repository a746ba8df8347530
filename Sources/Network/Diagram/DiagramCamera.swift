import Model

/// How the layout's plane is seen in a window: what stands in the middle, and how large.
public struct DiagramCamera: Sendable, Hashable {
    /// The place of the layout in the middle of the canvas.
    public var centre: Point
    /// Logical pixels of the canvas to one unit of the layout.
    public var zoom: Double
    public var canvas: Size

    /// The least shows a hundred thousand actors at once.
    public static let zoomRange = 0.01...8.0

    public init(centre: Point = .zero, zoom: Double = 1, canvas: Size = Size(0, 0)) {
        self.centre = centre
        self.zoom = zoom
        self.canvas = canvas
    }

    /// Size of marks and labels: they grow with the zoom, but slower than the distances, so that zooming in makes room.
    public var markScale: Double {
        zoom <= 1 ? max(zoom, NetworkLayout.minimumScale) : min(1 + (zoom - 1) * 0.3, 2.2)
    }

    public func toCanvas(_ point: Point) -> Point {
        (point - centre) * zoom + Point(canvas.width / 2, canvas.height / 2)
    }

    public func toLayout(_ point: Point) -> Point {
        (point - Point(canvas.width / 2, canvas.height / 2)) * (1 / zoom) + centre
    }

    /// Whether a point of the layout lies on the canvas.
    public func shows(_ point: Point) -> Bool {
        let seen = toCanvas(point)
        return (0...canvas.width).contains(seen.x) && (0...canvas.height).contains(seen.y)
    }

    /// Zooms by a factor; what is under `anchor`, a point of the canvas, stays under it.
    public mutating func zoom(by factor: Double, at anchor: Point) {
        let fixed = toLayout(anchor)
        zoom = min(max(zoom * factor, Self.zoomRange.lowerBound), Self.zoomRange.upperBound)
        centre = centre + (fixed - toLayout(anchor))
    }

    /// Moves what is seen by a way on the canvas.
    public mutating func pan(by way: Point) { centre = centre - way * (1 / zoom) }

    /// Shows the whole layout, at most a quarter larger than life.
    public mutating func fit(_ layout: NetworkLayout, of network: ActorNetwork, margin: Double = 16) {
        let fitted = layout.fitted(network, canvas: canvas, margin: margin)
        guard let first = layout.positions.first, let shown = fitted.positions.first else { return }
        // Any other node gives the factor; a single one is shown at its size.
        var factor = 1.0
        for (place, position) in layout.positions.enumerated() where position.distance(to: first) > 1 {
            factor = fitted.positions[place].distance(to: shown) / position.distance(to: first)
            break
        }
        zoom = min(max(factor, Self.zoomRange.lowerBound), Self.zoomRange.upperBound)
        centre = first - (shown - Point(canvas.width / 2, canvas.height / 2)) * (1 / zoom)
    }

    /// Brings a place into view with the least movement.
    public mutating func reveal(_ point: Point, margin: Double = 40) {
        let seen = toCanvas(point)
        let x = min(max(seen.x, margin), max(canvas.width - margin, margin))
        let y = min(max(seen.y, margin), max(canvas.height - margin, margin))
        pan(by: Point(x - seen.x, y - seen.y))
    }

    /// The camera part of the way to another one.
    public func mixed(with other: DiagramCamera, _ part: Double) -> DiagramCamera {
        DiagramCamera(
            centre: centre + (other.centre - centre) * part, zoom: zoom + (other.zoom - zoom) * part,
            canvas: other.canvas)
    }
}
