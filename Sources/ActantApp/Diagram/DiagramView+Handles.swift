import GtkKit
import Model
import Network
import Translation
import Workspace

/// The nodes as assistive technology meets them, and what stands where there are none.
extension DiagramView {
    // MARK: Handles

    /// Nodes with a handle: those with most evidence. Nobody tabs through more, the list of entities has all of them, and
    /// each costs the assistive technology a message.
    var handled: ArraySlice<NetworkNode> { picture.network.nodes.prefix(400) }

    func refreshHandles() {
        let present = Set(handled.map(\.id))
        for (id, handle) in handles where !present.contains(id) {
            removeChild(handle)
            handles[id] = nil
        }
        for node in handled {
            let handle = handles[node.id] ?? makeHandle(node.id)
            handle.setAccessibleName(Wording.description(node))
        }
    }

    func makeHandle(_ entity: Entity.ID) -> NodeHandle {
        let handle = NodeHandle(entity) { [weak self] in self?.workspace.select(.entities([entity])) }
        let focus = FocusController()
        focus.onEnter { [weak self] in self?.setFocused(entity) }
        focus.onLeave { [weak self] in self?.setFocused(nil) }
        handle.add(focus)
        addChild(handle)
        handles[entity] = handle
        return handle
    }

    func setFocused(_ entity: Entity.ID?) {
        picture.emphasis.focused = entity
        if let entity, let place = picture.frame.place(of: entity), !picture.isFitted {
            picture.camera.reveal(picture.positions[place])
        }
        changed()
    }

    func focusHandle(_ entity: Entity.ID) { handles[entity]?.grabFocus() }

    // MARK: Empty state

    func updateEmptyState() {
        let state = workspace.state
        let isEmpty = state.network.nodes.isEmpty
        empty.isVisible = isEmpty && !state.isOpening
        zoomButtons.isVisible = !isEmpty
        guard isEmpty else { return }
        if state.opened == nil {
            empty.show(
                translated("Open a dossier, or drop one here, to see who stands where."), action: translated("Open…"),
                .open)
        } else if state.index?.dossier.relations.isEmpty == true {
            empty.show(
                translated("No relations are annotated in this dossier yet. Its articles are read on the right."))
        } else {
            empty.show(
                translated("No relation is left under this lens."), action: translated("Reset the Lens"), .resetLens)
        }
        queueAllocate()
    }
}
