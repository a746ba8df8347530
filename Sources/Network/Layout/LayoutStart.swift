import Model

/// Where a layout begins.
struct LayoutStart {
    let network: ActorNetwork
    let plan: LayoutPlan
    let previous: [Entity.ID: Point]
    let pinned: [Entity.ID: Point]

    static let ticksPerAttempt = 90

    static let shaping: [any Force] = [Repulsion(), LinkPull(), TiePull(), Gravity(), MentalMap()]
    static let clearing: [any Force] = [StrokeClearance(), BoxCollision()]

    static func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for force in shaping + clearing { force.push(&particles, plan, temperature: temperature) }
    }

    /// Rough layouts from which the best is taken.
    private var attempts: Int { max(1, min(12, 50_000 / max(1, plan.count * plan.count))) }

    /// The least costly of several rough layouts.
    func best(_ generator: inout SeededGenerator) -> Particles {
        var best: (particles: Particles, cost: Double)?
        for _ in 0..<attempts {
            let particles = rough(&generator)
            let picture = Picture(plan: plan, position: particles.position, anchor: particles.anchor)
            let cost = (0..<plan.count).reduce(0) { $0 + picture.cost($1) }
            if best.map({ cost < $0.cost }) ?? true { best = (particles, cost) }
        }
        return best?.particles ?? held(Particles(count: plan.count))
    }

    private func rough(_ generator: inout SeededGenerator) -> Particles {
        var particles = Particles(count: plan.count)
        for node in 0..<plan.count {
            let spot = Point(generator.signedUnit() * plan.frame.width, generator.signedUnit() * plan.frame.height)
            particles.position[node] = plan.home[node] + spot * 0.4
        }
        particles = held(particles)
        var temperature = 1.0
        for _ in 0..<Self.ticksPerAttempt {
            for force in Self.shaping { force.push(&particles, plan, temperature: temperature) }
            particles.step()
            temperature *= 0.975
        }
        return particles
    }

    /// What was there before at its place, what is new beside its neighbours.
    func beside() -> Particles {
        var particles = Particles(count: plan.count)
        var isPlaced = Array(repeating: false, count: plan.count)
        for (node, known) in network.nodes.enumerated() {
            guard let point = previous[known.id], point.x.isFinite, point.y.isFinite else { continue }
            particles.position[node] = point
            particles.anchor[node] = point
            isPlaced[node] = true
        }
        // Nodes come by falling evidence, so a new hub is there before the new leaves that hang on it.
        for node in network.nodes.indices where !isPlaced[node] {
            let neighbours = plan.incident[node].map {
                plan.links[$0].one == node ? plan.links[$0].other : plan.links[$0].one
            }
            .filter { isPlaced[$0] }
            let way = Trigonometry.direction(Double(node) * 2.399_963_229_728_653)
            let middle = neighbours.reduce(Point.zero) { $0 + particles.position[$1] * (1 / Double(neighbours.count)) }
            let isLeaf = neighbours.count == 1
            particles.position[node] =
                neighbours.isEmpty ? plan.home[node] + way * 20 : middle + way * (isLeaf ? 70 : 25)
            isPlaced[node] = true
        }
        return held(particles)
    }

    private func held(_ particles: Particles) -> Particles {
        var particles = particles
        for (node, known) in network.nodes.enumerated() {
            guard let point = pinned[known.id], point.x.isFinite, point.y.isFinite else { continue }
            particles.position[node] = point
            particles.isHeld[node] = true
        }
        return particles
    }
}
