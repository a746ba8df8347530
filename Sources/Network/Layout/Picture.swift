/// An arrangement of a network with a label at each node, and what it costs the reader.
///
/// One crossing of two thin strokes costs 1; everything else is weighed against that.
struct Picture: Sendable {
    let plan: LayoutPlan
    var position: [Point]
    /// On which side of its node each label stands.
    var side: [LabelSide]
    /// Where nodes that the reader has already seen belong.
    var anchor: [Point?]
    private(set) var box: [Rect]

    enum LabelSide: Int, Sendable, CaseIterable { case below, right, left, above }

    init(plan: LayoutPlan, position: [Point], anchor: [Point?]) {
        self.plan = plan
        self.position = position
        self.anchor = anchor
        side = Array(repeating: .below, count: position.count)
        box = position.indices.map { Self.box(plan, $0, position[$0], .below) }
    }

    /// Puts a node and its label somewhere.
    mutating func place(_ node: Int, at point: Point, _ side: LabelSide) {
        position[node] = point
        self.side[node] = side
        box[node] = Self.box(plan, node, point, side)
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

    /// All that a node, its label and its strokes cost where they are.
    func cost(_ node: Int) -> Double {
        labelCost(node) + nearness(node) + ownStrokes(node) + otherStrokes(node) + placeCost(node)
    }

    /// What the label alone costs; enough to compare its sides.
    func labelCost(_ node: Int) -> Double {
        let label = box[node]
        var sum = side[node] == .below ? 0 : 0.05
        for other in 0..<position.count where other != node {
            sum += PictureWeights.overlap(label, box[other])
            sum += PictureWeights.covering(label, position[other], plan.radius[other])
        }
        for link in plan.links {
            sum += PictureWeights.struck(label, position[link.one], position[link.other], link.halfWidth)
        }
        return sum
    }

    /// Distance from other nodes, and their labels on this one.
    private func nearness(_ node: Int) -> Double {
        let centre = position[node]
        let radius = plan.radius[node]
        var sum = 0.0
        for other in 0..<position.count where other != node {
            let distance = centre.distance(to: position[other])
            let clearance = plan.clearance(node, other)
            if distance < clearance { sum += 8 + 30 * (1 - distance / clearance) }
            let spread = radius + plan.radius[other] + PictureWeights.spread
            if distance < spread { sum += 2.5 * (1 - distance / spread) * (1 - distance / spread) }
            sum += PictureWeights.covering(box[other], centre, radius)
        }
        return sum
    }

    /// The strokes of a node: their lengths, what they cross, run over, and how close they lie together.
    private func ownStrokes(_ node: Int) -> Double {
        var sum = 0.0
        for (rank, place) in plan.incident[node].enumerated() {
            let link = plan.links[place]
            let far = link.one == node ? link.other : link.one
            let (from, to) = (position[node], position[far])
            sum += PictureWeights.length(link, from.distance(to: to))
            sum += crossings(of: place, from, to) + run(over: link, from, to)
            sum += PictureWeights.struck(box[far], from, to, link.halfWidth)
            for other in plan.incident[node][..<rank] {
                sum += PictureWeights.fork(from, to, position[farEnd(other, of: node)])
            }
            for other in plan.incident[far] where other != place {
                sum += PictureWeights.fork(to, from, position[farEnd(other, of: far)])
            }
        }
        return sum
    }

    private func farEnd(_ link: Int, of node: Int) -> Int {
        plan.links[link].one == node ? plan.links[link].other : plan.links[link].one
    }

    private func crossings(of place: Int, _ from: Point, _ to: Point) -> Double {
        let link = plan.links[place]
        let low = Point(min(from.x, to.x), min(from.y, to.y))
        let high = Point(max(from.x, to.x), max(from.y, to.y))
        var sum = 0.0
        for other in plan.links {
            let (start, end) = (position[other.one], position[other.other])
            if start.x < low.x && end.x < low.x || start.x > high.x && end.x > high.x { continue }
            if start.y < low.y && end.y < low.y || start.y > high.y && end.y > high.y { continue }
            if other.one == link.one || other.one == link.other || other.other == link.one || other.other == link.other
            {
                continue
            }
            if PictureWeights.cross(from, to, start, end) {
                sum += PictureWeights.crossing(link.halfWidth, other.halfWidth)
            }
        }
        return sum
    }

    /// Nodes and labels that a stroke runs over, without those at its ends.
    private func run(over link: LayoutPlan.Link, _ from: Point, _ to: Point) -> Double {
        var sum = 0.0
        for other in 0..<position.count where other != link.one && other != link.other {
            sum += PictureWeights.pressed(position[other], plan.radius[other], from, to, link.halfWidth)
            sum += PictureWeights.struck(box[other], from, to, link.halfWidth)
        }
        return sum
    }

    /// Strokes that are not the node's and run over it.
    private func otherStrokes(_ node: Int) -> Double {
        var sum = 0.0
        for link in plan.links where link.one != node && link.other != node {
            sum += PictureWeights.pressed(
                position[node], plan.radius[node], position[link.one], position[link.other], link.halfWidth)
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
