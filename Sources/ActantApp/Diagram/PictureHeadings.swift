import Network

/// The headings of a picture: where communities stand, what found room, and how it goes along with the camera.
struct PictureHeadings {
    private(set) var layout = LayoutHeadings.none
    /// Of the layout's communities; nil for one that does not stand together.
    private(set) var places: [CommunityPlace?] = []
    private var density = LayoutDensity([])
    private var placed: [PlacedHeading] = []
    /// How far the middle of each heading of `placed` is from that of its community, on the canvas.
    private var shifts: [Point] = []
    /// The community that is pointed at, and the one that has the keyboard.
    var pointedAt: Int?
    var focused: Int?

    mutating func follow(_ headings: LayoutHeadings, positions: [Point]) {
        if headings != layout {
            layout = headings
            placed = []
            shifts = []
            (pointedAt, focused) = (nil, nil)
        }
        guard !layout.communities.isEmpty else {
            places = []
            return
        }
        density = LayoutDensity(positions)
        places = layout.communities.map { CommunityPlace($0, positions: positions, area: density.area) }
    }

    /// How strongly communities and nodes show their names.
    func strength(_ camera: DiagramCamera) -> NameStrength {
        places.contains { $0 != nil } ? NameStrength(spacing: density.spacing * camera.zoom) : .nodesOnly
    }

    /// Finds room for them anew.
    mutating func place(
        _ network: ActorNetwork, camera: DiagramCamera, avoiding: [Rect], measure: @escaping LabelPlacement.Measure
    ) {
        guard !layout.communities.isEmpty || !layout.bands.isEmpty else { return }
        var placement = HeadingPlacement(network, camera: camera, avoiding: avoiding, measure: measure)
        placement.add(layout.bands)
        placement.add(layout.communities, at: places, opacity: strength(camera).showsCommunities ? 1 : 0)
        placed = placement.placed
        shifts = placed.map { heading in
            middle(heading.subject, camera).map { heading.box.centre - $0 } ?? .zero
        }
    }

    /// As they were placed, where the camera sees what they name.
    func seen(by camera: DiagramCamera) -> [PlacedHeading] {
        // While the picture zooms they fade before they are gone.
        let strength = min(1, 2 * strength(camera).communities)
        return zip(placed, shifts).compactMap { heading, shift in
            var heading = heading
            switch heading.subject {
            case .band(let number):
                let size = Size(heading.box.width, heading.box.height)
                heading.box = HeadingPlacement.box(size, of: layout.bands[number], camera)
            case .community(let number):
                guard strength > 0, let middle = middle(heading.subject, camera) else { return nil }
                heading.box.x = middle.x + shift.x - heading.box.width / 2
                heading.box.y = middle.y + shift.y - heading.box.height / 2
                heading.opacity = strength
                heading.isPointedAt = number == pointedAt
                heading.isFocused = number == focused
            }
            return heading
        }
    }

    private func middle(_ subject: PlacedHeading.Subject, _ camera: DiagramCamera) -> Point? {
        guard case .community(let number) = subject, places.indices.contains(number) else { return nil }
        return places[number].map { camera.toCanvas($0.centre) }
    }

    /// The community whose heading is at a point of the canvas, and can be read.
    func community(at point: Point, _ camera: DiagramCamera) -> Int? {
        seen(by: camera).lazy.filter { $0.opacity > 0.4 && $0.box.contains(point) }.compactMap { heading in
            if case .community(let number) = heading.subject { number } else { nil }
        }.first
    }
}
