import Model

extension DiagramCamera {
    /// Shows all of a layout, and no node behind what floats over the canvas.
    ///
    /// - Parameter obstacles: what floats, on the canvas: buttons along its lower rim.
    public mutating func fit(_ layout: NetworkLayout, of network: ActorNetwork, clearOf obstacles: [Rect]) {
        fitAll(layout, network)
        guard !obstacles.isEmpty, hides(layout, network, behind: obstacles) else { return }
        for step in 1...Self.steps {
            let part = Double(step) / Double(Self.steps)
            let rooms = rooms(besides: obstacles, part: part)
            let cameras = rooms.map { fitted(layout, network, in: $0) }
            let clear = cameras.filter { step == Self.steps || !$0.hides(layout, network, behind: obstacles) }
            if let best = clear.max(by: { $0.zoom < $1.zoom }) {
                self = best
                return
            }
        }
    }

    /// Parts in which the room is taken from the picture.
    private static let steps = 8

    private mutating func fitAll(_ layout: NetworkLayout, _ network: ActorNetwork) {
        if isFar {
            fit(layout.positions + layout.headings.bands.flatMap(\.corners))
        } else {
            fit(layout, of: network)
        }
    }

    private func fitted(_ layout: NetworkLayout, _ network: ActorNetwork, in room: Rect) -> DiagramCamera {
        var camera = self
        camera.canvas = Size(room.width, room.height)
        camera.fitAll(layout, network)
        camera.canvas = canvas
        let middle = Point(canvas.width / 2, canvas.height / 2)
        camera.centre = camera.centre - (room.centre - middle) * (1 / camera.zoom)
        return camera
    }

    /// What is left when part of the strip that the obstacles stand in is taken away, below or, if they stand at the right,
    /// beside the picture.
    private func rooms(besides obstacles: [Rect], part: Double) -> [Rect] {
        let top = obstacles.reduce(canvas.height) { min($0, $1.y) }
        let left = obstacles.reduce(canvas.width) { min($0, $1.x) }
        var rooms = [Rect(x: 0, y: 0, width: canvas.width, height: canvas.height - (canvas.height - top) * part)]
        if left > canvas.width / 2 {
            rooms.append(Rect(x: 0, y: 0, width: canvas.width - (canvas.width - left) * part, height: canvas.height))
        }
        return rooms.filter { $0.width > 80 && $0.height > 80 }
    }

    private func hides(_ layout: NetworkLayout, _ network: ActorNetwork, behind obstacles: [Rect]) -> Bool {
        let scale = markScale
        let most = DiagramMetrics.radius(relations: network.nodes.reduce(0) { max($0, $1.relationCount) }) * scale
        for (place, position) in layout.positions.enumerated() where place < network.nodes.count {
            let seen = toCanvas(position)
            for obstacle in obstacles where obstacle.distance(to: seen) < most + 3 {
                let radius = DiagramMetrics.radius(relations: network.nodes[place].relationCount) * scale
                if obstacle.distance(to: seen) < radius + 3 { return true }
            }
        }
        return false
    }
}
