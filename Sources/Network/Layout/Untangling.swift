/// Improves a picture by trying other places for one node at a time, boldly at first and finely at the end.
struct Untangling: Sendable {
    private(set) var picture: Picture
    private let movable: [Int]
    /// The farthest first try, in the layout's unit.
    private let reach: Double
    private let rounds: Int
    private var tried = 0

    /// Tries a node has in all: fewer where each takes longer, so that any network is done in a fraction of a second.
    static func rounds(_ plan: LayoutPlan) -> Int {
        min(600, max(20, 36_000_000 / max(1, plan.count * work(plan))))
    }

    /// Tries in one step of the simulation, well under a millisecond.
    static func triesPerTick(_ plan: LayoutPlan) -> Int { max(6, min(100, 110_000 / work(plan))) }

    /// What one try compares: each stroke of a node and the node itself with all nodes and strokes.
    private static func work(_ plan: LayoutPlan) -> Int {
        let strokes = 1 + 2 * plan.links.count / max(1, plan.count)
        return max(1, strokes * (plan.count + plan.links.count))
    }

    init(_ picture: Picture, movable: [Int], reach: Double, rounds: Int) {
        self.picture = picture
        self.movable = movable
        self.reach = reach
        self.rounds = rounds
    }

    /// From 0 to 1.
    var progress: Double {
        movable.isEmpty ? 1 : min(1, Double(tried) / Double(movable.count * rounds))
    }

    mutating func run(_ tries: Int, _ generator: inout SeededGenerator) {
        let end = tried + tries
        while tried < end && progress < 1 {
            let node = movable[generator.below(movable.count)]
            if generator.unit() < 0.25 {
                tried += 2
                swap(node, movable[generator.below(movable.count)], &generator)
            } else {
                improve(node, &generator)
            }
        }
    }

    /// How much worse a picture may become for the time being.
    private func tolerance(_ generator: inout SeededGenerator) -> Double {
        // Threshold accepting with a random threshold: as good as Metropolis, and no exponential.
        let cool = 1 - progress
        return 14 * cool * cool * generator.unit() * generator.unit()
    }

    /// Several places for one node, so that what it costs now is reckoned once.
    private mutating func improve(_ node: Int, _ generator: inout SeededGenerator) {
        var cost = picture.cost(node)
        for _ in 0..<6 {
            tried += 1
            let (old, side) = (picture.position[node], picture.side[node])
            let isTurn = generator.unit() < 0.5
            let target = isTurn && generator.unit() < 0.4 ? old : candidate(node, &generator)
            picture.place(node, at: target, isTurn ? Picture.LabelSide.allCases[generator.below(4)] : side)
            let limit = cost + tolerance(&generator)
            let tried = picture.cost(node, limit: limit)
            if tried <= limit { cost = tried } else { picture.place(node, at: old, side) }
        }
    }

    private func candidate(_ node: Int, _ generator: inout SeededGenerator) -> Point {
        let cool = 1 - progress
        let step = 5 + reach * cool * cool
        let jitter = Point(generator.signedUnit() * step, generator.signedUnit() * step) * generator.unit()
        let links = picture.plan.incident[node]
        // Sometimes beside a neighbour rather than beside itself.
        guard progress < 0.85, !links.isEmpty, generator.unit() < 0.4 else { return picture.position[node] + jitter }
        let link = picture.plan.links[links[generator.below(links.count)]]
        let way = Trigonometry.direction(generator.unit() * 2 * .pi) * (link.length * (0.9 + 0.5 * generator.unit()))
        let target = picture.position[link.one == node ? link.other : link.one] + way
        return target.distance(to: picture.position[node]) <= reach * 4 ? target : picture.position[node] + jitter
    }

    /// Two nodes change places.
    private mutating func swap(_ one: Int, _ other: Int, _ generator: inout SeededGenerator) {
        let (here, there) = (picture.position[one], picture.position[other])
        guard one != other, here.distance(to: there) <= reach * 2.5 else { return }
        let sides = (picture.side[one], picture.side[other])
        var change = -picture.cost(one)
        picture.place(one, at: there, sides.1)
        change += picture.cost(one) - picture.cost(other)
        picture.place(other, at: here, sides.0)
        change += picture.cost(other)
        if change > tolerance(&generator) {
            picture.place(one, at: here, sides.0)
            picture.place(other, at: there, sides.1)
        }
    }
}
