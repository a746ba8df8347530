/// An arrangement of a network with a label at each node, and what it costs the reader.
///
/// One crossing of two thin strokes costs 1; everything else is weighed against that.
struct Picture: Sendable {
    let plan: LayoutPlan
    private(set) var position: [Point]
    /// On which side of its node each label stands.
    private(set) var side: [LabelSide]
    private(set) var box: [Rect]
    private var segment: [Segment]
    /// How much it weighs that a stroke or a node lies over a node: little while all is in motion, much at the end.
    var strictness = 1.0
    /// Where nodes that the reader has already seen belong.
    private let anchor: [Point?]

    enum LabelSide: Int, Sendable, CaseIterable { case below, right, left, above }

    /// A link where it runs, with the box about it.
    struct Segment: Sendable {
        let one: Int
        let other: Int
        let halfWidth: Double
        let from: Point
        let to: Point
        let low: Point
        let high: Point

        init(_ link: LayoutPlan.Link, _ from: Point, _ to: Point) {
            one = link.one
            other = link.other
            halfWidth = link.halfWidth
            self.from = from
            self.to = to
            low = Point(min(from.x, to.x), min(from.y, to.y))
            high = Point(max(from.x, to.x), max(from.y, to.y))
        }

        /// Whether two points lie on different sides of the line through the link.
        func parts(_ one: Point, _ other: Point) -> Bool {
            let way = to - from
            let first = way.x * (one.y - from.y) - way.y * (one.x - from.x)
            let second = way.x * (other.y - from.y) - way.y * (other.x - from.x)
            return first * second < 0
        }

        func sharesEnd(with segment: Segment) -> Bool {
            one == segment.one || one == segment.other || other == segment.one || other == segment.other
        }
    }

    init(plan: LayoutPlan, position: [Point], anchor: [Point?]) {
        self.plan = plan
        self.position = position
        self.anchor = anchor
        side = Array(repeating: .below, count: position.count)
        box = position.indices.map { Self.box(plan, $0, position[$0], .below) }
        segment = plan.links.map { Segment($0, position[$0.one], position[$0.other]) }
    }

    /// Puts a node and its label somewhere.
    mutating func place(_ node: Int, at point: Point, _ side: LabelSide) {
        self.side[node] = side
        box[node] = Self.box(plan, node, point, side)
        guard point != position[node] else { return }
        position[node] = point
        for place in plan.incident[node] {
            let link = plan.links[place]
            segment[place] = Segment(link, position[link.one], position[link.other])
        }
    }

    private static func box(_ plan: LayoutPlan, _ node: Int, _ point: Point, _ side: LabelSide) -> Rect {
        let size = plan.label[node]
        let off = plan.radius[node] + 3
        let corner =
            switch side {
            case .below: Point(point.x - size.width / 2, point.y + off)
            case .above: Point(point.x - size.width / 2, point.y - off - size.height)
            case .right: Point(point.x + off + 1, point.y - size.height / 2)
            case .left: Point(point.x - off - 1 - size.width, point.y - size.height / 2)
            }
        return Rect(x: corner.x, y: corner.y, width: size.width, height: size.height)
    }

    /// All that a node, its label and its strokes cost where they are, or any sum above `limit` where it is more.
    func cost(_ node: Int, limit: Double = .infinity) -> Double {
        var sum = placeCost(node) + nearness(node)
        if sum > limit { return sum }
        sum += labelCost(node)
        if sum > limit { return sum }
        sum += otherStrokes(node)
        for rank in plan.incident[node].indices {
            if sum > limit { return sum }
            sum += ownStroke(node, rank)
        }
        return sum
    }

    /// What the label alone costs; enough to compare its sides.
    func labelCost(_ node: Int) -> Double {
        let label = box[node]
        var sum = side[node] == .below ? 0 : 0.05
        for other in position.indices where other != node {
            sum += PictureWeights.overlap(label, box[other])
            sum += PictureWeights.covering(label, position[other], plan.radius[other])
        }
        for segment in segment { sum += PictureWeights.struck(label, segment) }
        return sum
    }

    /// Distance from other nodes, and their labels on this one.
    private func nearness(_ node: Int) -> Double {
        let centre = position[node]
        let radius = plan.radius[node]
        var sum = 0.0
        for other in position.indices where other != node {
            sum += PictureWeights.covering(box[other], centre, radius)
            let way = centre - position[other]
            // Beyond this no two nodes mind each other.
            if abs(way.x) > 180 || abs(way.y) > 180 { continue }
            let distance = way.length
            let clearance = plan.clearance(node, other)
            if distance < clearance { sum += (8 + 30 * (1 - distance / clearance)) * strictness }
            let spread = radius + plan.radius[other] + PictureWeights.spread
            if distance < spread { sum += 2.5 * (1 - distance / spread) * (1 - distance / spread) }
        }
        return sum
    }

    /// One stroke of a node: its length, what it crosses, runs over, and lies close to.
    private func ownStroke(_ node: Int, _ rank: Int) -> Double {
        let place = plan.incident[node][rank]
        let own = segment[place]
        let far = own.one == node ? own.other : own.one
        let (from, to) = (position[node], position[far])
        var sum = PictureWeights.length(plan.links[place], from.distance(to: to))
        sum += PictureWeights.struck(box[far], own) + crossings(of: own) + run(own)
        for other in plan.incident[node][..<rank] {
            sum += PictureWeights.fork(from, to, position[farEnd(other, of: node)])
        }
        for other in plan.incident[far] where other != place {
            sum += PictureWeights.fork(to, from, position[farEnd(other, of: far)])
        }
        return sum
    }

    private func farEnd(_ link: Int, of node: Int) -> Int {
        plan.links[link].one == node ? plan.links[link].other : plan.links[link].one
    }

    private func crossings(of own: Segment) -> Double {
        let way = own.to - own.from
        // Place of a point beside the line through the stroke: its sign tells on which side.
        let level = way.x * own.from.y - way.y * own.from.x
        var sum = 0.0
        for other in segment {
            let start = way.x * other.from.y - way.y * other.from.x - level
            let end = way.x * other.to.y - way.y * other.to.x - level
            guard start * end < 0, other.parts(own.from, own.to), !own.sharesEnd(with: other) else { continue }
            sum += PictureWeights.crossing(own.halfWidth, other.halfWidth)
        }
        return sum
    }

    /// Nodes and labels that a stroke runs over, without those at its ends.
    private func run(_ own: Segment) -> Double {
        var sum = 0.0
        for other in position.indices where other != own.one && other != own.other {
            sum += PictureWeights.pressed(position[other], plan.radius[other], own, strictness)
            sum += PictureWeights.struck(box[other], own)
        }
        return sum
    }

    /// Nodes that lie under a stroke, and the ends of those strokes.
    var overrun: [Int] {
        position.indices.flatMap { node in
            segment.flatMap { stroke -> [Int] in
                guard stroke.one != node, stroke.other != node else { return [] }
                let distance = position[node].distance(toSegmentFrom: stroke.from, to: stroke.to)
                return distance < plan.radius[node] + stroke.halfWidth + 3 ? [node, stroke.one, stroke.other] : []
            }
        }
    }

    /// Strokes that are not the node's and run over it.
    private func otherStrokes(_ node: Int) -> Double {
        let (centre, radius) = (position[node], plan.radius[node])
        var sum = 0.0
        for other in segment where other.one != node && other.other != node {
            sum += PictureWeights.pressed(centre, radius, other, strictness)
        }
        return sum
    }

    /// Distance from the frame, from the node's corner and from where it was before.
    private func placeCost(_ node: Int) -> Double {
        let label = box[node]
        let (centre, radius) = (position[node], plan.radius[node])
        let half = Point(plan.frame.width / 2, plan.frame.height / 2)
        let left = max(0, -half.x - min(label.x, centre.x - radius))
        let right = max(0, max(label.maxX, centre.x + radius) - half.x)
        let top = max(0, -half.y - min(label.y, centre.y - radius))
        let bottom = max(0, max(label.maxY, centre.y + radius) - half.y)
        var sum = (left + right + top + bottom) * 0.15
        if !plan.isInMain[node] { sum += centre.distance(to: plan.home[node]) / 60 }
        if let anchor = anchor[node] {
            let moved = centre.distance(to: anchor) / 30
            sum += moved * moved
        }
        return sum
    }
}
