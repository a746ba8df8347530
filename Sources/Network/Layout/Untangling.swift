/// Improves a picture by trying other places for one node at a time, boldly at first and finely at the end.
struct Untangling: Sendable {
    private(set) var picture: Picture
    private let movable: [Int]
    /// The farthest first try, in the layout's unit.
    private let reach: Double
    private let rounds: Int
    private var tried = 0

    /// Tries a node has in all.
    static let rounds = 260

    init(_ picture: Picture, movable: [Int], reach: Double, rounds: Int = Untangling.rounds) {
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
        for _ in 0..<tries where progress < 1 {
            tried += 1
            let node = movable[generator.below(movable.count)]
            switch generator.unit() {
            case ..<0.2: turn(node, &generator)
            case ..<0.3: swap(node, movable[generator.below(movable.count)], &generator)
            default: move(node, &generator)
            }
        }
    }

    /// How much worse a picture may become for the time being.
    private var tolerance: Double { 2.2 * (1 - progress) * (1 - progress) }

    private func isAccepted(_ change: Double, _ generator: inout SeededGenerator) -> Bool {
        // Threshold accepting with a random threshold: as good as Metropolis, and no exponential.
        change < 0 || change < tolerance * generator.unit() * generator.unit()
    }

    private mutating func turn(_ node: Int, _ generator: inout SeededGenerator) {
        let old = picture.side[node]
        let side = Picture.LabelSide.allCases[generator.below(4)]
        guard side != old else { return }
        let before = picture.labelCost(node)
        picture.place(node, at: picture.position[node], side)
        if !isAccepted(picture.labelCost(node) - before, &generator) {
            picture.place(node, at: picture.position[node], old)
        }
    }

    private mutating func move(_ node: Int, _ generator: inout SeededGenerator) {
        let (old, side) = (picture.position[node], picture.side[node])
        let target = candidate(node, &generator)
        let turned = generator.unit() < 0.5 ? side : Picture.LabelSide.allCases[generator.below(4)]
        let before = picture.cost(node)
        picture.place(node, at: target, turned)
        if !isAccepted(picture.cost(node) - before, &generator) { picture.place(node, at: old, side) }
    }

    private func candidate(_ node: Int, _ generator: inout SeededGenerator) -> Point {
        let cool = 1 - progress
        let step = 5 + reach * cool * cool
        let jitter = Point(generator.signedUnit() * step, generator.signedUnit() * step)
        let links = picture.plan.incident[node]
        // Sometimes beside a neighbour rather than beside itself.
        guard progress < 0.7, !links.isEmpty, generator.unit() < 0.25 else { return picture.position[node] + jitter }
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
        if !isAccepted(change, &generator) {
            picture.place(one, at: here, sides.0)
            picture.place(other, at: there, sides.1)
        }
    }
}
