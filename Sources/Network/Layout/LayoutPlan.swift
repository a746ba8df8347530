import Model

/// What a layout knows of a network before it moves anything: sizes, links and how they pull, the frame to fill.
struct LayoutPlan: Sendable {
    let radius: [Double]
    let label: [Size]
    let relationCount: [Int]
    /// Ends of each link as places of the nodes.
    let links: [Link]
    /// Places in `links` at each node.
    let incident: [[Int]]
    /// Where each node is drawn to: the middle, or its own corner for what hangs together with little else.
    let home: [Point]
    let isInMain: [Bool]
    /// Width and height of what the layout should fill.
    let frame: Size

    struct Link: Sendable {
        let one: Int
        let other: Int
        /// Half the width of all its strokes.
        let halfWidth: Double
        /// Between the centres.
        let length: Double
        /// How much harder than a plain relation it pulls.
        let pull: Double
    }

    /// Nodes with at least so many relations are hubs, which keep away from one another.
    static let hubRelations = 60
    /// Between the rims of hubs.
    static let hubDistance = 110.0
    /// Ties pull so many times as hard as relations.
    static let tiePull = 4.0
    /// Room about a node and its label, each way.
    static let spacing = 30.0

    init(_ network: ActorNetwork, aspect: Double, labelSizes: [Size]?) {
        let nodes = network.nodes
        let radius = nodes.map { DiagramMetrics.radius(relations: $0.relationCount) }
        let sizes = labelSizes ?? []
        let label = nodes.enumerated().map { place, node in
            place < sizes.count ? sizes[place] : LabelLines.estimatedSize(node.label, relations: node.relationCount)
        }
        let places = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let relationCount = nodes.map(\.relationCount)
        links = network.edges.compactMap { edge in
            guard let one = places[edge.id.first], let other = places[edge.id.second] else { return nil }
            let isTie = edge.neutral.holdsTie || edge.cooperation.holdsTie || edge.conflict.holdsTie
            let areHubs = min(relationCount[one], relationCount[other]) >= Self.hubRelations
            let clear = areHubs ? Self.hubDistance : isTie ? 26 : 44
            return Link(
                one: one, other: other, halfWidth: EdgeStrokes.width(of: edge) / 2,
                length: radius[one] + radius[other] + clear + 10 * (Double(edge.relationCount).squareRoot() - 1),
                pull: isTie && !areHubs ? Self.tiePull : 1)
        }
        var incident = Array(repeating: [Int](), count: nodes.count)
        for (place, link) in links.enumerated() {
            incident[link.one].append(place)
            incident[link.other].append(place)
        }
        frame = Self.frame(radius, label, aspect)
        let packing = ComponentPacking(nodes: nodes.count, links: links, frame: frame)
        home = packing.home
        isInMain = packing.isInMain
        self.radius = radius
        self.label = label
        self.relationCount = relationCount
        self.incident = incident
    }

    private static func frame(_ radius: [Double], _ label: [Size], _ aspect: Double) -> Size {
        let aspect = LayoutShape(aspect: aspect).aspect
        let area = zip(radius, label).reduce(0) { sum, node in
            sum + (max(2 * node.0, node.1.width) + spacing) * (2 * node.0 + node.1.height + spacing)
        }
        return Size((area * aspect).squareRoot(), (area / aspect).squareRoot())
    }

    /// What a network should fill.
    static func frame(of network: ActorNetwork, aspect: Double) -> Size {
        let label = network.nodes.map { LabelLines.estimatedSize($0.label, relations: $0.relationCount) }
        return frame(network.nodes.map { DiagramMetrics.radius(relations: $0.relationCount) }, label, aspect)
    }

    var count: Int { radius.count }

    /// The least distance between two centres: hubs keep apart, others only off each other.
    func clearance(_ one: Int, _ other: Int) -> Double {
        let rims = radius[one] + radius[other]
        return min(relationCount[one], relationCount[other]) >= Self.hubRelations ? rims + Self.hubDistance : rims + 14
    }
}
