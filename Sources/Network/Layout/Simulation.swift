import Model

/// A layout on its way: forces first, then single nodes try better places, until it is settled.
///
/// A value: the same network, seed and ticks give the same positions, to the byte, and time lives elsewhere.
public struct Simulation: Sendable {
    public let network: ActorNetwork
    private let plan: LayoutPlan
    private let places: [Entity.ID: Int]
    private var particles: Particles
    private var generator: SeededGenerator
    private var stage: Stage
    /// Nodes that may move; all of them but when one was moved by hand.
    private var active: [Int]
    private var reach: Double
    private var rounds: Int

    private enum Stage: Sendable {
        case forces(temperature: Double)
        case untangling(Untangling)
        case settled
    }

    /// - Parameters:
    ///   - aspect: width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    ///   - labelSizes: of each node's label at scale 1, in the order of `network.nodes`; guessed where it is nil.
    ///   - previous: where entities stood before; they keep their places as far as can be, and new ones appear beside
    ///     their neighbours.
    ///   - pinned: where entities stand that must not move.
    public init(
        network: ActorNetwork, seed: UInt64 = 1, aspect: Double = 1.4, labelSizes: [Size]? = nil,
        previous: [Entity.ID: Point] = [:], pinned: [Entity.ID: Point] = [:]
    ) {
        self.network = network
        plan = LayoutPlan(network, aspect: aspect, labelSizes: labelSizes)
        places = Dictionary(network.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        generator = SeededGenerator(seed: seed)
        active = Array(network.nodes.indices)
        let isKept = network.nodes.contains { previous[$0.id] != nil }
        let start = LayoutStart(network: network, plan: plan, previous: previous, pinned: pinned)
        particles = isKept ? start.beside() : start.best(&generator)
        stage = network.nodes.isEmpty ? .settled : .forces(temperature: isKept ? 0.1 : 0.5)
        reach = isKept ? 40 : 350
        rounds = min(isKept ? 120 : .max, Untangling.rounds(plan))
    }

    /// Centres of the nodes in the order of `network.nodes`, in the layout's unit.
    public var positions: [Point] { particles.position }

    /// From 1, all in motion, to 0, settled.
    public var temperature: Double {
        switch stage {
        case .forces(let temperature): 0.5 + temperature / 2
        case .untangling(let untangling): max(0.01, 0.5 * (1 - untangling.progress))
        case .settled: 0
        }
    }

    public var isSettled: Bool {
        if case .settled = stage { true } else { false }
    }

    /// One step; under a millisecond for a hundred nodes.
    public mutating func tick() {
        switch stage {
        case .forces(let temperature): apply(temperature)
        case .untangling(var untangling):
            untangling.run(Untangling.triesPerTick(plan), &generator)
            settle(untangling)
        case .settled: break
        }
    }

    /// Holds a node at a place until it is unpinned.
    public mutating func pin(_ entity: Entity.ID, at point: Point) {
        guard let place = places[entity], point.x.isFinite, point.y.isFinite else { return }
        particles.isHeld[place] = true
        particles.position[place] = point
        particles.velocity[place] = .zero
        particles.anchor[place] = point
        reheat(around: entity)
    }

    public mutating func unpin(_ entity: Entity.ID) {
        guard let place = places[entity] else { return }
        particles.isHeld[place] = false
    }

    /// Lets what stands around an entity make room for it; the rest of the picture stays.
    public mutating func reheat(around entity: Entity.ID) {
        guard let place = places[entity] else { return }
        let centre = particles.position[place]
        active = network.nodes.indices.filter { particles.position[$0].distance(to: centre) < 170 }
        for node in network.nodes.indices {
            particles.anchor[node] = particles.anchor[node] ?? particles.position[node]
        }
        stage = .forces(temperature: 0.12)
        reach = 30
        rounds = min(60, Untangling.rounds(plan))
    }

    private mutating func apply(_ temperature: Double) {
        var moved = particles
        LayoutStart.push(&moved, plan, temperature: temperature)
        moved.step()
        for node in active {  // Only they move, so that a drag disturbs its surroundings alone.
            particles.position[node] = moved.position[node]
            particles.velocity[node] = moved.velocity[node]
        }
        let next = temperature * 0.965
        guard next < 0.02 else {
            stage = .forces(temperature: next)
            return
        }
        let movable = active.filter { !particles.isHeld[$0] }
        let picture = Picture(plan: plan, position: particles.position, anchor: particles.anchor)
        stage = .untangling(Untangling(picture, movable: movable, reach: reach, rounds: rounds))
    }

    /// Follows the picture that is being untangled, gently, so that nothing jumps.
    private mutating func settle(_ untangling: Untangling) {
        var farthest = 0.0
        for (node, target) in untangling.picture.position.enumerated() {
            let way = target - particles.position[node]
            farthest = max(farthest, way.length)
            particles.position[node] = particles.position[node] + way * 0.3
        }
        stage = .untangling(untangling)
        if untangling.isDone, farthest < 0.5 {
            particles.position = untangling.picture.position
            particles.velocity = Array(repeating: .zero, count: particles.count)
            stage = .settled
        }
    }
}
