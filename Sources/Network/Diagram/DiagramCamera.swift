import Model

/// How the layout's plane is seen in a window: what stands in the middle, and how large.
public struct DiagramCamera: Sendable, Hashable {
    /// The place of the layout in the middle of the canvas.
    public var centre: Point
    /// Logical pixels of the canvas to one unit of the layout.
    public var zoom: Double
    public var canvas: Size
    /// Whether marks and zoom shrink as far as it takes to see a network of any size at once.
    public var isFar: Bool

    public static let zoomRange = 0.1...8.0
    /// The least zoom of a camera that sees far.
    public static let farthestZoom = 0.004

    public init(centre: Point = .zero, zoom: Double = 1, canvas: Size = Size(0, 0), isFar: Bool = false) {
        self.centre = centre
        self.zoom = zoom
        self.canvas = canvas
        self.isFar = isFar
    }

    /// Size of marks and labels: they grow with the zoom, but slower than the distances, so that zooming in makes room.
    public var markScale: Double {
        if zoom > 1 { return min(1 + (zoom - 1) * 0.3, 2.2) }
        guard isFar else { return max(zoom, NetworkLayout.minimumScale) }
        // Marks that shrank as fast as the distances could soon not be seen.
        return zoom >= Self.leastTrueScale ? zoom : (zoom * Self.leastTrueScale).squareRoot()
    }

    /// The zoom below which marks no longer shrink as fast as the distances between them.
    private static let leastTrueScale = 0.25

    private func bounded(_ zoom: Double) -> Double {
        min(max(zoom, isFar ? Self.farthestZoom : Self.zoomRange.lowerBound), Self.zoomRange.upperBound)
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
        zoom = bounded(zoom * factor)
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
        zoom = bounded(factor)
        centre = first - (shown - Point(canvas.width / 2, canvas.height / 2)) * (1 / zoom)
    }

    /// Shows all of these places, if there are any, at most as large as life.
    public mutating func fit(_ places: [Point], margin: Double = 30) {
        var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
        for place in places where place.x.isFinite && place.y.isFinite {
            low = Point(min(low.x, place.x), min(low.y, place.y))
            high = Point(max(high.x, place.x), max(high.y, place.y))
        }
        guard low.x <= high.x else { return }
        let wide = max(canvas.width - 2 * margin, 1) / max(high.x - low.x, 1)
        zoom = bounded(min(wide, max(canvas.height - 2 * margin, 1) / max(high.y - low.y, 1), 1))
        centre = (low + high) * 0.5
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
            canvas: other.canvas, isFar: other.isFar)
    }
}
