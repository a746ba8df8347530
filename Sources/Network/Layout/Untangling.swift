/// Improves a picture by trying other places for one node at a time, boldly at first and finely at the end.
struct Untangling: Sendable {
    private(set) var picture: Picture
    private let movable: [Int]
    /// The farthest first try, in the layout's unit.
    private let reach: Double
    private let rounds: Int
    private var tried = 0
    /// Nodes to be looked at once more, and how often such nodes are still to be listed.
    private var pending: [Int] = []
    private var repairs = 3
    /// What each node cost when it was last looked at.
    private var trouble: [Double]

    /// Tries a node has in all: fewer where each takes longer, so that any network is done in a fraction of a second.
    static func rounds(_ plan: LayoutPlan) -> Int {
        min(600, max(20, 40_000_000 / max(1, plan.count * work(plan))))
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
        trouble = Array(repeating: .infinity, count: picture.position.count)
    }

    /// From 0 to 1.
    var progress: Double {
        movable.isEmpty ? 1 : min(1, Double(tried) / Double(movable.count * rounds))
    }

    /// Whether there is nothing left to try.
    var isDone: Bool { progress == 1 && repairs == 0 && pending.isEmpty }

    mutating func run(_ tries: Int, _ generator: inout SeededGenerator) {
        if progress == 1 {
            repair()
            return
        }
        let end = tried + tries
        while tried < end && progress < 1 {
            picture.strictness = 1 + 5 * max(0, progress - 0.6)
            let node = troubled(&generator)
            if generator.unit() < 0.25 {
                tried += 2
                swap(node, movable[generator.below(movable.count)], &generator)
            } else {
                improve(node, &generator)
            }
        }
    }

    /// Where the reader's mental map is to be kept nothing strays far, not even for a while.
    private var boldness: Double { 0.04 * reach }

    /// How much worse a picture may become for the time being.
    private func tolerance(_ generator: inout SeededGenerator) -> Double {
        // Threshold accepting with a random threshold: as good as Metropolis, and no exponential.
        let cool = 1 - progress
        return boldness * cool * cool * generator.unit() * generator.unit()
    }

    /// Of two nodes the one that cost more, so that effort goes where it is needed.
    private func troubled(_ generator: inout SeededGenerator) -> Int {
        let (one, other) = (movable[generator.below(movable.count)], movable[generator.below(movable.count)])
        let chosen = trouble[other] > trouble[one] ? other : one
        // A hub takes as long as all its neighbours together and seldom finds a better place.
        let degree = Double(picture.plan.incident[chosen].count)
        return generator.unit() * degree < 7 ? chosen : movable[generator.below(movable.count)]
    }

    /// Several places for one node, so that what it costs now is reckoned once.
    private mutating func improve(_ node: Int, _ generator: inout SeededGenerator) {
        var cost = picture.cost(node)
        for _ in 0..<8 {
            tried += 1
            let (old, side) = (picture.position[node], picture.side[node])
            let isTurn = generator.unit() < 0.5
            let target = isTurn && generator.unit() < 0.4 ? old : candidate(node, &generator)
            picture.place(node, at: target, isTurn ? Picture.LabelSide.allCases[generator.below(4)] : side)
            let limit = cost + tolerance(&generator)
            let tried = picture.cost(node, limit: limit)
            if tried <= limit { cost = tried } else { picture.place(node, at: old, side) }
        }
        trouble[node] = cost / Double(picture.plan.incident[node].count + 1)
    }

    private func candidate(_ node: Int, _ generator: inout SeededGenerator) -> Point {
        let cool = 1 - progress
        let step = generator.unit() < 0.2 ? reach * 0.7 : 5 + reach * cool * cool
        let jitter = Point(generator.signedUnit() * step, generator.signedUnit() * step) * generator.unit()
        let links = picture.plan.incident[node]
        // Sometimes beside a neighbour rather than beside itself.
        guard progress < 0.85, !links.isEmpty, generator.unit() < 0.4 else { return picture.position[node] + jitter }
        let link = picture.plan.links[links[generator.below(links.count)]]
        let way = Trigonometry.direction(generator.unit() * 2 * .pi) * (link.length * (0.9 + 0.5 * generator.unit()))
        let target = picture.position[link.one == node ? link.other : link.one] + way
        return target.distance(to: picture.position[node]) <= reach * 4 ? target : picture.position[node] + jitter
    }

    /// Takes a node that still lies under a stroke, or an end of that stroke, and tries every place around it.
    private mutating func repair() {
        if pending.isEmpty, repairs > 0 {
            repairs -= 1
            let flawed = Set(picture.overrun)
            pending = movable.filter(flawed.contains)
        }
        guard let node = pending.popLast() else { return }
        picture.strictness = 12
        let origin = picture.position[node]
        var best = (point: origin, side: picture.side[node], cost: picture.cost(node))
        for step in 0..<Self.repairPlaces {
            // A sunflower: evenly dense, near places first.
            let way = Trigonometry.direction(Double(step) * 2.399_963_229_728_653)
            let point = origin + way * (reach * 0.75 * (Double(step) / Double(Self.repairPlaces)).squareRoot())
            for side in Picture.LabelSide.allCases {
                picture.place(node, at: point, side)
                let cost = picture.cost(node, limit: best.cost)
                if cost < best.cost { best = (point, side, cost) }
            }
        }
        picture.place(node, at: best.point, best.side)
    }

    private static let repairPlaces = 120

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
