import GtkKit
import Model
import Network
import Translation
import Workspace

/// The nodes as assistive technology meets them, and what stands where there are none.
extension DiagramView {
    // MARK: Handles

    func refreshHandles() {
        // Thousands of widgets would slow every frame down: whoever else is asked for gets one then.
        let nodes = picture.isLarge ? picture.network.nodes.prefix(Self.mostHandles) : picture.network.nodes[...]
        let present = Set(nodes.map(\.id))
        for (id, handle) in handles where !present.contains(id) {
            removeChild(handle)
            handles[id] = nil
        }
        for node in nodes {
            name(handles[node.id] ?? makeHandle(node.id), node)
        }
        refreshCommunityHandles()
    }

    private func name(_ handle: NodeHandle, _ node: NetworkNode) {
        guard let index = workspace.state.index else { return }
        handle.setAccessibleName(Wording.description(node, in: picture.network.projection, index))
    }

    func makeHandle(_ entity: Entity.ID) -> NodeHandle {
        let handle = NodeHandle(entity) { [weak self] in self?.press(entity) }
        let focus = FocusController()
        focus.onEnter { [weak self] in self?.setFocused(entity) }
        focus.onLeave { [weak self] in self?.setFocused(nil) }
        handle.add(focus)
        addChild(handle)
        handles[entity] = handle
        return handle
    }

    /// Chooses a node; what is chosen already opens its evidence.
    private func press(_ entity: Entity.ID) {
        if workspace.state.selection == .entities([entity]) {
            activateAction(AppAction.showEvidence.detailedName)
        } else {
            workspace.select(.entities([entity]))
        }
    }

    func setFocused(_ entity: Entity.ID?) {
        picture.emphasis.focused = entity
        if let entity, let position = picture.position(of: entity), !picture.isFitted {
            picture.camera.reveal(position)
        }
        changed()
    }

    func focusHandle(_ entity: Entity.ID) {
        if handles[entity] == nil, picture.isLarge, let place = picture.place(of: entity) {
            let handle = makeHandle(entity)
            name(handle, picture.network.nodes[place])
            placeChildren()
        }
        handles[entity]?.grabFocus()
    }

    /// Nodes of a large network that have handles from the beginning.
    private static let mostHandles = 150

    // MARK: Empty state

    func updateEmptyState() {
        let state = workspace.state
        let isEmpty = state.network.nodes.isEmpty
        empty.isVisible = isEmpty && !state.isOpening
        zoomButtons.isVisible = !isEmpty
        hidden.show(isEmpty ? 0 : state.hiddenCount)
        updateObstacles()
        guard isEmpty else { return }
        let hasQuotations = state.index?.dossier.quotations.isEmpty == false
        if state.opened == nil {
            empty.show(
                translated("Open a dossier, or drop one here or articles, to see who stands where."),
                action: translated("Open…"), .open, or: .newFromFiles)
        } else if state.lens.projection == .relations, state.index?.dossier.relations.isEmpty == true {
            empty.show(
                translated("No relations are annotated in this dossier yet. Its articles are read on the right."),
                action: hasQuotations ? translated("Show Who Speaks about Whom") : nil, .resetLens)
        } else if state.hiddenCount > 0 {
            empty.show(
                translated("All actors of this lens are hidden."), action: AppAction.showHidden.title, .showHidden)
        } else {
            empty.show(
                translated("Nothing is left under this lens."), action: translated("Reset the Lens"), .resetLens)
        }
        queueAllocate()
    }
}
