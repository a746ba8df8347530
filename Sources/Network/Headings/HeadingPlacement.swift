/// Finds room for the headings of a picture: none lies on another, on what floats over the picture, or beyond its rim.
public struct HeadingPlacement {
    let network: ActorNetwork
    let camera: DiagramCamera
    /// Sizes relative to a window's.
    let scale: Double
    let measure: LabelPlacement.Measure
    private var taken: [Rect]
    public private(set) var placed: [PlacedHeading] = []

    /// From the rim of the picture and from each other.
    private static let margin = 6.0

    /// - Parameters:
    ///   - avoiding: what floats over the picture, on the canvas.
    ///   - scale: sizes relative to a window's, as on paper.
    public init(
        _ network: ActorNetwork, camera: DiagramCamera, avoiding: [Rect] = [], scale: Double = 1,
        measure: @escaping LabelPlacement.Measure
    ) {
        self.network = network
        self.camera = camera
        self.scale = scale
        self.measure = measure
        taken = avoiding
    }

    // MARK: Communities

    /// The larger come first; what finds no place is left out.
    ///
    /// - Parameter places: where each of `communities` stands; nil where it does not stand together.
    public mutating func add(_ communities: [Community], at places: [CommunityPlace?], opacity: Double) {
        guard opacity > 0 else { return }
        let most = max(8, Int(camera.canvas.width * camera.canvas.height / (Self.roomOfHeading * scale * scale)))
        for (number, place) in places.enumerated() where number < communities.count && placed.count < most {
            guard let place else { continue }
            let community = communities[number]
            let share = Double(community.members.count) / Double(max(network.nodes.count, 1))
            let size = min(Self.sizes.upperBound, Self.sizes.lowerBound + 22 * share.squareRoot()) * scale
            let names = community.main.map { Self.shortened(network.nodes[Int($0)].label) }
            guard let (lines, box) = room(for: names, size, at: place) else { continue }
            take(
                PlacedHeading(
                    subject: .community(number), lines: lines, box: box, size: size, isCentred: true,
                    opacity: opacity))
        }
    }

    /// Of a community of nobody, and of a large one.
    private static let sizes = 12.0...19.0
    /// Of a canvas, in logical pixels, for each heading: more are a thicket.
    private static let roomOfHeading = 13_000.0
    /// Between the names of a line.
    private static let joint = " · "

    private func room(
        for names: [String], _ size: Double, at place: CommunityPlace
    ) -> (lines: [String], box: Rect)? {
        let centre = camera.toCanvas(place.centre)
        let radius = place.radius * camera.zoom
        let canvas = camera.canvas
        guard centre.x + radius > 0, centre.y + radius > 0, centre.x - radius < canvas.width,
            centre.y - radius < canvas.height
        else { return nil }
        let settings = Self.settings(names).map { lines in (lines, extent(lines, size)) }
        // Words that reach far beyond their community seem to belong to its neighbours.
        let most = max(2.3 * radius, 60 * scale)
        for (lines, extent) in settings where extent.width <= most {
            if let box = free(extent, about: centre, radius: radius) { return (lines, box) }
        }
        guard let (lines, extent) = settings.last, extent.width <= 2 * most else { return nil }
        return free(extent, about: centre, radius: radius).map { (lines, $0) }
    }

    /// All names in one line, in several, then fewer names.
    private static func settings(_ names: [String]) -> [[String]] {
        switch names.count {
        case 3:
            [
                [names.joined(separator: joint)], [names[0], names[1...].joined(separator: joint)],
                [names[0...1].joined(separator: joint), names[2]], names, [names[0...1].joined(separator: joint)],
                [names[0], names[1]], [names[0]],
            ]
        case 2: [[names.joined(separator: joint)], names, [names[0]]]
        default: [names]
        }
    }

    private func extent(_ lines: [String], _ size: Double) -> Size {
        let sizes = lines.map { measure($0, size, false) }
        return Size(sizes.reduce(0) { max($0, $1.width) }, sizes.reduce(0) { $0 + $1.height })
    }

    /// The free place nearest a community's middle, within it.
    private func free(_ extent: Size, about centre: Point, radius: Double) -> Rect? {
        let (across, down) = (radius * 0.35, max(extent.height * 0.6, radius * 0.15))
        for (column, row) in Self.steps {
            let shift = Point(Double(column) * across, Double(row) * down)
            guard shift.length <= max(radius * 0.8, extent.height * 1.3) else { continue }
            let middle = centre + shift
            let box = Rect(
                x: middle.x - extent.width / 2, y: middle.y - extent.height / 2, width: extent.width,
                height: extent.height)
            if isFree(box) { return box }
        }
        return nil
    }

    /// Ways from a community's middle, the shortest first.
    private static let steps: [(column: Int, row: Int)] = (-2...2).flatMap { column in
        (-5...5).map { (column, $0) }
    }.sorted { left, right in
        func cost(_ step: (Int, Int)) -> Int { 2 * abs(step.0) + abs(step.1) }
        return (cost(left), abs(left.column), -left.row, left.column) < (
            cost(right), abs(right.column), -right.row, right.column
        )
    }

    private func isFree(_ box: Rect) -> Bool {
        let margin = Self.margin * scale
        return box.x >= margin && box.y >= margin && box.maxX <= camera.canvas.width - margin
            && box.maxY <= camera.canvas.height - margin
            && !taken.contains { $0.intersects(box.inset(by: -margin / 2)) }
    }

    private static func shortened(_ name: String) -> String {
        name.count <= mostLetters ? name : name.prefix(mostLetters - 1).trimmingSuffix() + "…"
    }

    private static let mostLetters = 30

    // MARK: Bands

    /// A heading of a row stays in view as long as its strip does; one of a column stands on top of it.
    public mutating func add(_ bands: [BandHeading]) {
        for (number, band) in bands.enumerated() {
            let height = band.strip.height * camera.zoom
            for (words, size) in [
                (band.words, 13.5), (band.shortWords, 13.5), (band.words, 11), (band.shortWords, 11),
            ] {
                let extent = measure(words, size * scale, true)
                let box = Self.box(extent, of: band, camera)
                guard extent.height <= height, hasRoom(box) else { continue }
                take(
                    PlacedHeading(
                        subject: .band(number), lines: [words], box: box, size: size * scale,
                        isCentred: band.isColumn))
                break
            }
        }
    }

    /// Where words that take so much room stand as the heading of a band.
    public static func box(_ extent: Size, of band: BandHeading, _ camera: DiagramCamera) -> Rect {
        let corner = camera.toCanvas(Point(band.strip.x, band.strip.y))
        let (width, height) = (band.strip.width * camera.zoom, band.strip.height * camera.zoom)
        var x = corner.x
        if band.isColumn {
            x += (width - extent.width) / 2
        } else {
            x = min(max(x, margin), max(corner.x + width - extent.width, corner.x))
        }
        // Nearer to what it stands over than to what is above it.
        let y = corner.y + height - extent.height - min(extent.height / 2, max(0, height - extent.height) * 0.6)
        return Rect(x: x, y: y, width: extent.width, height: extent.height)
    }

    private func hasRoom(_ box: Rect) -> Bool {
        let canvas = Rect(x: 0, y: 0, width: camera.canvas.width, height: camera.canvas.height)
        return box.intersects(canvas) && !taken.contains { $0.intersects(box.inset(by: -3 * scale)) }
    }

    private mutating func take(_ heading: PlacedHeading) {
        taken.append(heading.box)
        placed.append(heading)
    }
}

extension Substring {
    fileprivate func trimmingSuffix() -> Substring {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
