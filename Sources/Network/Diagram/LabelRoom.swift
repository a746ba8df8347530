import Model

/// The room that nodes, strokes and placed labels leave for labels.
struct LabelRoom {
    private let frame: DiagramFrame
    private let nodes: [(centre: Point, radius: Double)]
    private let strokes: [StrokeGeometry]
    /// The selected edge with its band, which labels keep off.
    private let band: (from: Point, to: Point, halfWidth: Double)?
    private let avoiding: [Rect]
    private(set) var labels: [(text: LabelText, label: PlacedLabel, isForced: Bool)] = []

    init(_ frame: DiagramFrame, avoiding: [Rect]) {
        self.frame = frame
        self.avoiding = avoiding
        nodes = frame.positions.indices.prefix(frame.network.nodes.count).map { place in
            (frame.positions[place], frame.radius(place) + (frame.isRinged(frame.network.nodes[place].id) ? 5 : 1))
        }
        strokes = frame.network.edges.flatMap { EdgeStrokes.of($0, in: frame) }
        let selected = frame.network.edges.first { $0.id == frame.emphasis.edge }
        if let selected, let stroke = EdgeStrokes.of(selected, in: frame).first {
            let width = EdgeStrokes.width(of: selected) * frame.scale + DiagramMetrics.bandMargin
            band = (stroke.from, stroke.to, width / 2)
        } else {
            band = nil
        }
    }

    /// Gives a label its best place; where none is free only a forced one gets in, where it hurts least.
    mutating func add(_ text: LabelText, isForced: Bool) {
        guard let best = best(text, among: labels.map(\.label.box), isForced: isForced) else { return }
        labels.append((text, best, isForced))
    }

    /// Asks each label once more, now that all others are there.
    mutating func improve() {
        for rank in labels.indices {
            let (text, _, isForced) = labels[rank]
            var others = labels.map(\.label.box)
            others.remove(at: rank)
            if let better = best(text, among: others, isForced: isForced) { labels[rank].label = better }
        }
    }

    private func best(_ text: LabelText, among others: [Rect], isForced: Bool) -> PlacedLabel? {
        for setting in text.settings {
            if let spot = cheapest(text, setting.size, among: others, isForced: false) {
                return label(text, setting.lines, spot)
            }
        }
        guard isForced, let setting = text.settings.first,
            let spot = cheapest(text, setting.size, among: others, isForced: true)
        else { return nil }
        return label(text, setting.lines, spot)
    }

    private func label(_ text: LabelText, _ lines: [String], _ spot: LabelSpot) -> PlacedLabel {
        PlacedLabel(
            node: text.node, lines: lines, box: spot.box, alignment: spot.alignment, size: text.size,
            isBold: text.isBold, isLeaf: text.isLeaf)
    }

    private func cheapest(_ text: LabelText, _ size: Size, among others: [Rect], isForced: Bool) -> LabelSpot? {
        let node = nodes[text.place]
        let spots = LabelSpot.around(node.centre, radius: node.radius, size: size, scale: frame.scale)
        // Only what is near can be in the way.
        let reach = spots.reduce(Rect(x: node.centre.x, y: node.centre.y, width: 0, height: 0)) { $0.union($1.box) }
        let near = (
            boxes: (others + avoiding).filter { $0.intersects(reach.inset(by: -4)) },
            nodes: nodes.filter { reach.inset(by: -$0.radius - 2).contains($0.centre) },
            strokes: strokes.filter { reach.inset(by: -$0.width).covered($0.from, $0.to) > 0 }
        )
        var best: (spot: LabelSpot, cost: Double)?
        for spot in spots {
            let flaws = blocks(spot.box, near.boxes, near.nodes)
            if flaws > 0 && !isForced { continue }
            var cost = spot.cost + flaws * 1000
            for stroke in near.strokes {
                let covered = spot.box.inset(by: -stroke.width / 2).covered(stroke.from, stroke.to)
                if covered > 0 { cost += (1 + covered / (14 * frame.scale)) * (0.6 + 0.5 * stroke.width) }
            }
            if best.map({ cost < $0.cost }) ?? true { best = (spot, cost) }
        }
        return best?.spot
    }

    /// How badly a place is taken; 0 where it is free.
    private func blocks(_ box: Rect, _ boxes: [Rect], _ nodes: [(centre: Point, radius: Double)]) -> Double {
        var sum = 0.0
        for other in boxes where other.intersects(box.inset(by: -1)) { sum += 1 }
        for node in nodes where box.distance(to: node.centre) < node.radius { sum += 2 }
        if box.x < 2 || box.y < 2 || box.maxX > frame.canvas.width - 2 || box.maxY > frame.canvas.height - 2 {
            sum += 4
        }
        if let band, box.inset(by: -band.halfWidth).covered(band.from, band.to) > 0 { sum += 1 }
        return sum
    }
}
