import GtkKit
import Model
import Network
import Translation
import Workspace

/// What can be done about the chosen actor beyond review.
extension MainWindow {
    private var chosenActor: Entity.ID? { workspace.state.selection.mainEntity }

    /// Asks for the other end, or takes the second of two chosen actors as it.
    func connectActors() {
        if case .entities(let chosen) = workspace.state.selection, chosen.count == 2 {
            return workspace.connect(chosen[0], to: chosen[1])
        }
        guard let start = chosenActor, let index = workspace.state.index else { return }
        askActor(translated("Connect {1} to…", index.label(ofNode: start)), excluding: [start]) { [workspace] end in
            workspace.connect(start, to: end)
        }
    }

    /// Asks for an actor of the network, and goes there.
    func findActor() {
        guard !workspace.state.network.nodes.isEmpty else { return }
        askActor(translated("Find an actor in the network"), excluding: []) { [weak self] entity in
            guard let self else { return }
            workspace.select(.entities([entity]))
            switch workspace.state.place.view {
            case .network: onIdle { [weak self] in self?.diagram.walk(to: entity) }
            case .list: onIdle { [weak self] in self?.networkList.takeFocus() }
            case .figures: onIdle { [weak self] in self?.figures.takeFocus() }
            case .quotations, .profile, .comparison: break
            }
        }
    }

    private func askActor(
        _ question: String, excluding excluded: Set<Entity.ID>, _ then: @escaping @MainActor (Entity.ID) -> Void
    ) {
        guard let index = workspace.state.index else { return }
        let shown = Set(workspace.state.network.nodes.map(\.id))
        let others = Set(index.dossier.entities.map(\.id)).subtracting(shown)
        let chooser = ActorChooser(
            question, index: index, excluding: excluded.union(others), appearance: appearance
        ) { choice in
            if case .entity(let entity)? = choice { then(entity) }
        }
        show(chooser)
        chooser.start()
    }

    /// Asks for a note on the chosen actor.
    func editNote() {
        guard let actor = chosenActor, let entity = workspace.state.index?.entity[actor] else { return }
        let editor = NoteEditor(on: entity.shortName, note: entity.note ?? "") { [workspace] in
            workspace.review(SetNote($0, to: actor))
        }
        show(editor)
        editor.start()
    }

    /// Over the node where there is one, else over the view.
    private func show(_ popover: Popover) {
        let before = focusedWidget
        let view = shownView
        popover.attach(to: view)
        popover.setSide(.bottom)
        popover.point(to: placeOfActor ?? Bounds(x: Double(view.width) / 2, y: 24, width: 1, height: 1))
        popover.onClosed { [weak popover, weak before] in
            before?.grabFocus()
            onIdle { popover?.unparent() }
        }
    }

    private var placeOfActor: Bounds? {
        guard workspace.state.place.view == .network, let actor = chosenActor,
            let place = diagram.place(of: actor)
        else { return nil }
        return Bounds(x: place.x, y: place.y, width: 1, height: 1)
    }

    /// The view in the centre. Questions float over it, not over the stack: GTK 4.8 ends the program when an accessible
    /// stack has a child that is no page.
    var shownView: Widget {
        switch workspace.state.place.view {
        case .network: diagram
        case .quotations: quotations
        case .profile: profile
        case .figures: figures
        case .list: networkList
        case .comparison: comparison
        }
    }

    func hideChosen() {
        guard case .entities(let chosen) = workspace.state.selection, let first = chosen.first else { return }
        // The keyboard goes to a neighbour before its node goes.
        let heir = DiagramNavigation.neighbours(of: first, in: workspace.state.network).first { !chosen.contains($0) }
        if let heir, focusedWidget.map({ $0.isAncestor(inOrIs: diagram) }) == true { diagram.walk(to: heir) }
        workspace.select(.nothing)
        workspace.hide(chosen)
    }

    /// Moves the keyboard to the evidence of what is chosen.
    func enterEvidence() {
        if !side.isVisible { toggleReader() }
        side.showEvidence()
        onIdle { [weak self] in self?.evidence.takeFocus() }
    }

    func refreshActorActions() {
        let state = workspace.state
        let hasActor = state.selection.mainEntity.map { state.index?.hasNode($0) ?? false } ?? false
        let isWritable = !state.isReadOnly
        for action in [AppAction.connect, .focusWider, .expand, .hideLonely, .showEvidence] {
            actions[action]?.isEnabled = hasActor
        }
        if case .entities = state.selection {
            actions[.hide]?.isEnabled = true
        } else {
            actions[.hide]?.isEnabled = false
        }
        actions[.note]?.isEnabled =
            isWritable && state.selection.mainEntity.map { state.index?.entity[$0] != nil } ?? false
        actions[.showHidden]?.isEnabled = state.hiddenCount > 0
        for action in [AppAction.nextWay, .previousWay] {
            actions[action]?.isEnabled = workspace.shownWay != nil && (state.ways?.paths.count ?? 0) > 1
        }
        actions[.findActor]?.isEnabled = !state.network.nodes.isEmpty
    }
}
