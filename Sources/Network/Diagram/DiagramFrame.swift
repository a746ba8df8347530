import Model

/// One picture of a network: what stands where, ready to be drawn, clicked on and labelled.
///
/// Positions are in the canvas's own unit (pixels or points) and already zoomed and panned; marks are `scale` times the
/// sizes of ``DiagramMetrics``.
public struct DiagramFrame: Sendable {
    public let network: ActorNetwork
    /// Centres of the nodes in the order of `network.nodes`.
    public let positions: [Point]
    /// Size of marks and labels relative to ``DiagramMetrics``.
    public let scale: Double
    public let canvas: Size
    public var labels: [PlacedLabel]
    /// What the parts of the picture are called.
    public var headings: [PlacedHeading] = []
    /// The scale at which the labels were placed, if they are only carried along since.
    public var labelScale: Double?
    /// Of the labels of nodes that are not emphasised, from 0 to 1.
    public var labelOpacity = 1.0
    public var emphasis: Emphasis
    private let places: [Entity.ID: Int]

    public init(
        network: ActorNetwork, positions: [Point], scale: Double, canvas: Size, labels: [PlacedLabel] = [],
        emphasis: Emphasis = Emphasis()
    ) {
        self.network = network
        self.positions = positions
        self.scale = scale
        self.canvas = canvas
        self.labels = labels
        self.emphasis = emphasis
        // A frame with fewer positions than nodes shows the nodes that have one.
        places = Dictionary(
            zip(network.nodes, positions.indices).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
    }

    /// A node's place in `network.nodes` and `positions`.
    public func place(of entity: Entity.ID) -> Int? { places[entity] }

    /// Radius of the node at a place of `network.nodes`, in the canvas's unit.
    public func radius(_ place: Int) -> Double {
        scale * DiagramMetrics.radius(relations: network.nodes[place].relationCount)
    }

    /// Whether a node wears the ring of the selection: strokes then stop further off.
    public func isRinged(_ entity: Entity.ID) -> Bool {
        emphasis.entities.contains(entity) || emphasis.edge?.contains(entity) ?? false
    }

    /// Places of the nodes from the undermost to the topmost: large ones under small ones, selected ones over both.
    public var nodesInDrawingOrder: [Int] {
        let places = Array(0..<min(network.nodes.count, positions.count))
        return places.filter { !isRinged(network.nodes[$0].id) } + places.filter { isRinged(network.nodes[$0].id) }
    }

    /// The edges from the undermost to the topmost: thin ones under heavy ones, the selected one over all.
    public var edgesInDrawingOrder: [NetworkEdge] {
        let widths = Dictionary(network.edges.map { ($0.id, EdgeStrokes.width(of: $0)) }) { first, _ in first }
        return network.edges.sorted { left, right in
            let isSelected = (left.id == emphasis.edge, right.id == emphasis.edge)
            if isSelected.0 != isSelected.1 { return isSelected.1 }
            let width = (widths[left.id] ?? 0, widths[right.id] ?? 0)
            return width.0 != width.1 ? width.0 < width.1 : left.id < right.id
        }
    }

    /// What is selected, pointed at or focused by the keyboard.
    public struct Emphasis: Sendable, Hashable {
        public var entities: Set<Entity.ID>
        public var edge: EdgeID?
        /// The edges of a chosen chain.
        public var chain: Set<EdgeID>
        public var hoveredNode: Entity.ID?
        public var hoveredEdge: EdgeID?
        /// The node that has the keyboard.
        public var focused: Entity.ID?
        public var pinned: Set<Entity.ID>
        /// Those with a note of the user's.
        public var noted: Set<Entity.ID>

        public init(
            entities: Set<Entity.ID> = [], edge: EdgeID? = nil, chain: Set<EdgeID> = [],
            hoveredNode: Entity.ID? = nil, hoveredEdge: EdgeID? = nil, focused: Entity.ID? = nil,
            pinned: Set<Entity.ID> = [], noted: Set<Entity.ID> = []
        ) {
            self.entities = entities
            self.edge = edge
            self.chain = chain
            self.hoveredNode = hoveredNode
            self.hoveredEdge = hoveredEdge
            self.focused = focused
            self.pinned = pinned
            self.noted = noted
        }
    }
}

/// A node's label where it was found room: one to three lines, centred on `box` or flush with the node's side.
public struct PlacedLabel: Sendable, Hashable {
    public let node: Entity.ID
    public let lines: [String]
    public let box: Rect
    public let alignment: Alignment
    /// Font size in the canvas's unit.
    public let size: Double
    public let isBold: Bool
    /// A node with a single relation: set in the context colour.
    public let isLeaf: Bool

    public enum Alignment: Sendable, Hashable { case left, centre, right }

    public init(
        node: Entity.ID, lines: [String], box: Rect, alignment: Alignment, size: Double, isBold: Bool, isLeaf: Bool
    ) {
        self.node = node
        self.lines = lines
        self.box = box
        self.alignment = alignment
        self.size = size
        self.isBold = isBold
        self.isLeaf = isLeaf
    }
}
