import Model
import Network
import Report

/// What stands out of a large network and is drawn mark by mark: what is selected or pointed at with its neighbours, and
/// the most important actors in view with their names.
struct LargeForeground {
    /// Places in the network of nodes that have names.
    var named: [Int] = []

    /// More edges of what is selected than these are left in the background.
    private static let mostEdges = 300
    /// Pixels of the canvas for each name.
    private static let roomOfName = 9_000.0
    private static let mostNames = 160

    static let leastScale = 0.5

    /// How many names a canvas has room for.
    static func names(on canvas: Size) -> Int {
        max(12, min(mostNames, Int(canvas.width * canvas.height / roomOfName)))
    }

    /// The part of a network that stands out, and where its nodes are among all.
    func part(of plan: DiagramPlan, _ emphasis: DiagramFrame.Emphasis) -> (network: ActorNetwork, places: [Int]) {
        let network = plan.network
        var edges: [NetworkEdge] = []
        // Beside what is selected nobody else has a name but those it has to do with.
        var wanted = emphasis.entities.isEmpty && emphasis.edge == nil ? Set(named) : []
        for entity in emphasis.entities.sorted() {
            guard let place = plan.place(of: entity) else { continue }
            wanted.insert(place)
            for number in plan.edges(of: place).prefix(Self.mostEdges) {
                edges.append(network.edges[Int(number)])
            }
        }
        edges += ([emphasis.edge, emphasis.hoveredEdge] + emphasis.chain.sorted()).compactMap { $0.flatMap(plan.edge) }
        for edge in edges {
            for end in [edge.id.first, edge.id.second] { if let place = plan.place(of: end) { wanted.insert(place) } }
        }
        for entity in [emphasis.hoveredNode, emphasis.focused].compactMap({ $0 }) + emphasis.pinned.sorted() {
            if let place = plan.place(of: entity) { wanted.insert(place) }
        }
        let places = wanted.sorted()
        // An edge between two that are selected was taken twice.
        var seen = Set<EdgeID>()
        edges.removeAll { !seen.insert($0.id).inserted }
        let shown = ActorNetwork(
            nodes: places.map { network.nodes[$0] }, edges: edges, projection: network.projection,
            normalization: network.normalization)
        return (shown, places)
    }
}
