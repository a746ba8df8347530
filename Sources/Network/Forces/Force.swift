/// One of the forces that arrange a network; each adds to the nodes' velocities.
protocol Force: Sendable {
    /// - Parameter temperature: from 1 at the start to 0 when settled; a force scales with it.
    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double)
}

/// Where the nodes of a layout are and where they are going.
struct Particles: Sendable {
    var position: [Point]
    var velocity: [Point]
    /// Nodes that no force moves.
    var isHeld: [Bool]
    /// Where nodes that were there before belong, so that the reader's mental map holds.
    var anchor: [Point?]

    init(count: Int) {
        position = Array(repeating: .zero, count: count)
        velocity = Array(repeating: .zero, count: count)
        isHeld = Array(repeating: false, count: count)
        anchor = Array(repeating: nil, count: count)
    }

    var count: Int { position.count }

    /// Moves the nodes by their velocities, which wear off.
    mutating func step(friction: Double = 0.6, limit: Double = 60) {
        for node in position.indices {
            guard !isHeld[node] else {
                velocity[node] = .zero
                continue
            }
            var way = velocity[node] * friction
            let speed = way.length
            if !(speed.isFinite) { way = .zero } else if speed > limit { way = way * (limit / speed) }
            velocity[node] = way
            position[node] = position[node] + way
        }
    }

    /// From one node to another, and a small but definite way where both stand on one spot.
    func way(from one: Int, to other: Int) -> (way: Point, distance: Double) {
        let way = position[other] - position[one]
        let distance = way.length
        if distance > 1e-6 { return (way, distance) }
        // The golden angle turns each pair another way.
        let angle = Double(one * 31 + other) * 2.399_963_229_728_653
        return (Trigonometry.direction(angle) * 1e-3, 1e-3)
    }
}
