import CLayout

/// A live layout of a large network: ForceAtlas2's forces, each tick in milliseconds for ten thousand nodes.
///
/// A value: the same graph, seed and calls give the same positions, to the byte, on any machine and number of threads.
/// Positions are in the layout's own unit, around the origin.
public struct ScaleLayout: Sendable {
    public let graph: FlatGraph
    /// x and y of each place in turn.
    public private(set) var positions: [Float]
    /// 1 as long as all is in motion; from `cool()` on it falls, and at 0 nothing moves any more.
    public private(set) var heat: Float = 1
    private let threads: Int32
    private let level = cl_level()
    private var pace = ClPace(speed: 1, efficiency: 1, ticks: 0, room: 0, movement: 0)
    private var pushes: [Float]
    private let mass: [Float]
    private var mobility: [Float]
    private var held: Set<Int> = []
    private var order: [Int32]
    private var scratch: [Float]
    private var isCooling = false

    /// Gephi's settings of ForceAtlas2 for a large network.
    public struct Forces: Sendable, Hashable {
        public var repulsion: Float = 2
        public var gravity: Float = 1
        /// A group of nodes acts as one beyond its width divided by this.
        public var theta: Float = 1.2

        public init() {}
    }

    public var forces = Forces()

    /// - Parameters:
    ///   - positions: x and y of each place; whoever has none (missing, or no finite number) appears beside its
    ///     neighbours. Without it all start anywhere.
    ///   - threads: how many compute a tick together.
    public init(graph: FlatGraph, seed: UInt64 = 1, positions: [Float] = [], threads: Int = 2) {
        self.graph = graph
        self.threads = Int32(clamping: min(max(threads, 1), 16))
        var generator = SeededGenerator(seed: seed)
        self.positions = StartPlaces(graph: graph, given: positions).filled(&generator)
        mass = (0..<graph.count).map { Float(1 + graph.degree($0)) }
        mobility = Array(repeating: 1, count: graph.count)
        pushes = Array(repeating: 0, count: 2 * graph.count)
        order = (0..<graph.count).map { Int32($0) }
        scratch = Array(repeating: 0, count: graph.count == 0 ? 0 : Int(cl_scratch(Int32(graph.count))))
    }

    /// Mean way of a node in the last tick.
    public var movement: Double { pace.movement }

    public var ticks: Int { Int(pace.ticks) }

    public var isSettled: Bool { graph.count < 2 || heat <= 0 }

    /// One step of all nodes that may move.
    public mutating func tick() {
        guard !isSettled else { return }
        let current = ClForces(
            repulsion: forces.repulsion, gravity: forces.gravity, theta: forces.theta, heat: heat)
        graph.weights.isEmpty ? tickAlike(current) : tickWeighted(current)
        if isCooling {
            heat *= Self.cooling
            if heat < Self.leastHeat { heat = 0 }
        }
    }

    private static let cooling: Float = 0.95
    private static let leastHeat: Float = 0.02

    private mutating func tickAlike(_ forces: ClForces) {
        cl_tick(
            level, threads, Int32(graph.count), forces, &pace, &positions, &pushes, mass, mobility, graph.offsets,
            graph.neighbours, nil, &order, &scratch)
    }

    private mutating func tickWeighted(_ forces: ClForces) {
        cl_tick(
            level, threads, Int32(graph.count), forces, &pace, &positions, &pushes, mass, mobility, graph.offsets,
            graph.neighbours, graph.weights, &order, &scratch)
    }

    /// Brings the layout to rest within some eighty ticks.
    public mutating func cool() { isCooling = true }

    /// Holds a node at a place until it is released; a place that is no finite number changes nothing.
    public mutating func hold(_ node: Int, x: Float, y: Float) {
        guard positions.indices.contains(2 * node), x.isFinite, y.isFinite else { return }
        positions[2 * node] = x
        positions[2 * node + 1] = y
        mobility[node] = 0
        held.insert(node)
        pace.room = 0
    }

    public mutating func release(_ node: Int) {
        guard held.remove(node) != nil else { return }
        mobility[node] = 1
    }

    /// Lets what stands within `reach` of a node make room for it; what is farther stays where it is.
    public mutating func reheat(around node: Int, reach: Float) {
        guard positions.indices.contains(2 * node), reach > 0 else { return }
        let (x, y) = (positions[2 * node], positions[2 * node + 1])
        for other in 0..<graph.count {
            let (wayX, wayY) = (positions[2 * other] - x, positions[2 * other + 1] - y)
            let part = 1 - (wayX * wayX + wayY * wayY).squareRoot() / reach
            mobility[other] = held.contains(other) ? 0 : max(0, part)
        }
        heat = max(heat, 0.5)
        pace.speed = min(pace.speed, 1)
        isCooling = true
    }

    /// Lets all nodes move again that are not held.
    public mutating func reheat() {
        for node in 0..<graph.count { mobility[node] = held.contains(node) ? 0 : 1 }
        heat = 1
        isCooling = false
    }
}

extension ScaleLayout {
    /// The first picture of a network whose communities are known, at rest.
    ///
    /// - Parameter groups: the community of each node.
    public static func picture(
        _ graph: FlatGraph, groups: [Int32], seed: UInt64 = 1, threads: Int = 2
    ) -> ScaleLayout {
        let known = groups.count == graph.count ? groups : Array(repeating: 0, count: graph.count)
        let places = CommunityPicture(graph: graph, groups: known).positions(seed: seed)
        var layout = ScaleLayout(graph: graph, seed: seed, positions: places, threads: threads)
        layout.heat = 0
        return layout
    }

    /// A hundred ticks from any start, and then as many as it takes to come to a halt.
    public static func settled(_ graph: FlatGraph, seed: UInt64 = 1, threads: Int = 2) -> ScaleLayout {
        var layout = ScaleLayout(graph: graph, seed: seed, threads: threads)
        for _ in 0..<100 { layout.tick() }
        layout.cool()
        while !layout.isSettled { layout.tick() }
        return layout
    }
}
