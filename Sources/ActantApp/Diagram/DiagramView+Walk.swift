import GtkKit
import Model
import Network
import Translation
import Workspace

/// Where the keyboard goes along edges.
extension DiagramView {
    /// Where a node stands in the view.
    func place(of entity: Entity.ID) -> Point? { picture.position(of: entity).map(picture.camera.toCanvas) }

    /// The edges of a node, the strongest first, as many as one would walk.
    private func edges(of entity: Entity.ID) -> [NetworkEdge] {
        picture.place(of: entity).map { picture.edges(of: $0, most: 500) } ?? []
    }

    /// Brings the keyboard to a node.
    func walk(to entity: Entity.ID) {
        walker.stop()
        focusHandle(entity)
    }

    /// Keys that walk along edges: Shift and an arrow to the neighbour in a direction; Page Down and Page Up from edge to
    /// edge of the node. Says whether the key was one of them.
    func walkEdges(_ key: Key) -> Bool {
        let directions: [String: DiagramNavigation.Direction] = [
            "Left": .left, "Right": .right, "Up": .up, "Down": .down,
        ]
        if let direction = directions[key.name], key.modifiers == .shift, let start = keyboardNode {
            let partners = edges(of: start).map { $0.id.other(than: start) }
            let others = partners.compactMap { id in self.place(of: id).map { (id, $0) } }
            if let origin = place(of: start), let next = DiagramNavigation.next(from: origin, direction, among: others)
            {
                walk(to: next)
            }
            return true
        }
        switch key.name {
        case "Page_Down", "KP_Page_Down": stepEdge(forward: true)
        case "Page_Up", "KP_Page_Up": stepEdge(forward: false)
        default: return false
        }
        return true
    }

    /// The node that has the keyboard, or from which its edges are walked.
    private var keyboardNode: Entity.ID? { walker.origin ?? picture.emphasis.focused }

    private func stepEdge(forward: Bool) {
        guard let origin = keyboardNode, let index = workspace.state.index else { return }
        guard let edge = walker.step(from: origin, among: edges(of: origin), forward: forward) else { return }
        let other = edge.id.other(than: origin)
        let handle = walker.handle(
            named: translated(
                "Edge to {1}: {2}", index.label(ofNode: other),
                Wording.description(edge, index, in: picture.network.projection)))
        if handle.parent == nil {
            addChild(handle)
            let focus = FocusController()
            focus.onLeave { [weak self] in self?.leaveEdge() }
            handle.add(focus)
            handle.onClick { [weak self] in self?.openEdge() }
        }
        changed()
        handle.grabFocus()
        // The node from which one walks stays marked.
        picture.emphasis.focused = origin
        picture.emphasis.hoveredEdge = edge.id
        changed()
    }

    private func leaveEdge() {
        guard !walker.isMoving else { return }
        walker.stop()
        picture.emphasis.hoveredEdge = nil
        changed()
    }

    /// Chooses the edge and opens its evidence.
    private func openEdge() {
        guard let edge = walker.edge else { return }
        workspace.select(.edge(edge))
        activateAction(AppAction.showEvidence.detailedName)
    }

    /// Where the handle of the walked edge is met: in its middle.
    func placeWalker() {
        guard let edge = walker.edge, let handle = walker.shown else { return }
        guard let one = place(of: edge.first), let other = place(of: edge.second) else { return }
        let middle = (one + other) * 0.5
        place(handle, x: middle.x - 6, y: middle.y - 6, width: 12, height: 12)
    }
}

/// Walks the edges of a node. Two handles take turns, so that a screen reader tells each edge as a new place.
@MainActor
final class EdgeWalker {
    private(set) var origin: Entity.ID?
    private(set) var edge: EdgeID?
    private(set) var shown: Button?
    private var handles: [Button] = []
    private(set) var isMoving = false

    /// The next of a node's edges; around the ends.
    func step(from node: Entity.ID, among edges: [NetworkEdge], forward: Bool) -> NetworkEdge? {
        guard !edges.isEmpty else { return nil }
        let here = origin == node ? edges.firstIndex { $0.id == edge } : nil
        let next = here.map { ($0 + (forward ? 1 : edges.count - 1)) % edges.count } ?? (forward ? 0 : edges.count - 1)
        origin = node
        edge = edges[next].id
        return edges[next]
    }

    /// The handle that is not shown, which takes the other's place.
    func handle(named name: String) -> Button {
        let next = handles.first { $0 !== shown } ?? handles.first
        let handle: Button
        if let next, handles.count == 2 {
            handle = next
        } else {
            handle = Button(label: "")
            handle.hasFrame = false
            handle.canTarget = false
            handle.addCSSClass("node-handle")
            handles.append(handle)
        }
        handle.setAccessibleName(name)
        isMoving = true
        onIdle { [weak self] in self?.isMoving = false }
        shown = handle
        return handle
    }

    func stop() {
        origin = nil
        edge = nil
    }
}
