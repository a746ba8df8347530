import Exchange
import Foundation
import Model
import Network
import Store

extension Workspace {
    // MARK: What the user does to the dossier

    /// Keeps the current lens under a name.
    public func keepLens(named name: String) {
        perform(KeepLensCommand(state.lens, name: name, in: state.index?.dossier.keptLenses ?? []))
    }

    public func forget(_ lens: KeptLens) { perform(RemoveLensCommand(kept: lens)) }

    public func pin(_ entity: Entity.ID, at position: Point) {
        perform(PinCommand(entity, name: name(of: entity), at: position, previous: state.pins[entity]))
    }

    public func unpin(_ entity: Entity.ID) {
        perform(UnpinCommand(entity, name: name(of: entity), previous: state.pins[entity]))
    }

    /// Arranges the diagram by something else.
    public func arrange(_ choice: ArrangementChoice) {
        guard let command = ArrangeCommand(choice, previous: state.arrangement) else {
            // Whoever shows the choice shows again what holds.
            return changed([.arrangement])
        }
        perform(command)
    }

    /// Arranges the diagram as a file has it, which is read in the background; a problem becomes a notice.
    public func arrange(from file: URL) {
        guard let index = state.index else { return }
        Task {
            switch await Self.choice(file, index) {
            case .success(let choice): if state.index?.dossier.title == index.dossier.title { arrange(choice) }
            case .failure(let problem):
                show(Notice(problem.description, weight: .problem))
                changed([.arrangement])
            }
        }
    }

    nonisolated static func choice(
        _ file: URL, _ index: DossierIndex
    ) async -> Result<ArrangementChoice, PlaceFileError> {
        do throws(PlaceFileError) {
            return .success(try ArrangementChoice(file: file, in: index))
        } catch {
            return .failure(error)
        }
    }

    public func unpinAll() { perform(UnpinAllCommand(state.pins)) }

    public func undo() {
        putAwayNews()
        revert { $0.undo()?.inverse }
    }

    public func redo() {
        putAwayNews()
        revert { $0.redo()?.change }
    }

    /// What was told of the last command holds no longer; problems stay until they are read.
    private func putAwayNews() {
        if !state.isReadOnly, state.notice?.weight == .information { show(nil) }
    }

    /// At once where that can be; an edit of annotations waits for those before it.
    private func revert(_ take: @escaping @MainActor (inout UndoStack) -> DossierChange?) {
        var stack = undoStack
        guard let change = take(&stack) else { return }
        if !isEditing, !change.isEdit {
            if apply(change) { settle(stack) }
            return
        }
        enqueueEdit { workspace in
            var stack = workspace.undoStack
            guard let change = take(&stack) else { return }
            if case .edit(let edit, let pins) = change {
                await workspace.apply(edit, pins: pins, then: stack)
            } else if workspace.apply(change) {
                workspace.settle(stack)
            }
        }
    }

    func perform(_ command: (any Command)?) {
        guard let command else { return }
        guard apply(command.change) else { return }
        var stack = undoStack
        stack.push(command)
        settle(stack)
    }

    func settle(_ stack: UndoStack) {
        undoStack = stack
        state.undoTitle = stack.undoTitle
        state.redoTitle = stack.redoTitle
        changed([.undo])
    }

    private func name(of entity: Entity.ID) -> String { state.index?.shortName(entity) ?? entity.rawValue }

    /// Stores a change and shows it; in a dossier that cannot be written, pins hold until it is closed.
    private func apply(_ change: DossierChange) -> Bool {
        do throws(StoreError) {
            if let store, !store.isReadOnly { try write(change, to: store) } else { try refuseUnlessPin(change) }
        } catch {
            show(Notice(error.message, weight: .problem))
            return false
        }
        reflect(change)
        return true
    }

    private func refuseUnlessPin(_ change: DossierChange) throws(StoreError) {
        switch change {
        case .keepLens, .removeLens, .edit:
            throw .readOnly(path: state.opened?.url.path ?? "", reason: store?.readOnlyReason ?? .requested)
        case .setPin, .removePin, .removePins, .setPins, .setScope, .arrange: return
        }
    }

    private func write(_ change: DossierChange, to store: Store) throws(StoreError) {
        switch change {
        case .keepLens(let kept): try store.keep(kept)
        case .removeLens(let kept): try store.removeLens(kept.id)
        case .setPin(let entity, let point): try store.setPins(stored([entity: point]))
        case .setPins(let pins): try store.setPins(stored(pins))
        case .removePin(let entity): try store.removePins([entity])
        case .removePins(let pins): try store.removePins(Set(pins.keys))
        case .edit(let edit, _): try store.apply(edit)
        case .setScope, .arrange: return
        }
    }

    /// A topic's node is held until the dossier is closed: it is no entity that a pin could name.
    private func stored(_ pins: [Entity.ID: Point]) -> [Pin] {
        pins.filter { state.index?.entity[$0.key] != nil }
            .map { Pin(entity: $0.key, x: $0.value.x, y: $0.value.y) }
    }

    private func reflect(_ change: DossierChange) {
        switch change {
        case .keepLens(let kept): replaceLenses { $0.filter { $0.id != kept.id } + [kept] }
        case .removeLens(let kept): replaceLenses { $0.filter { $0.id != kept.id } }
        case .setPin(let entity, let point): state.pins[entity] = point
        case .setPins(let pins): state.pins.merge(pins) { $1 }
        case .removePin(let entity): state.pins[entity] = nil
        case .removePins(let pins): pins.keys.forEach { state.pins[$0] = nil }
        case .arrange(let choice): state.arrangement = choice
        // The desk applies edits and shows them.
        case .edit: return
        case .setScope(let scope): return reflect(scope)
        }
        switch change {
        case .keepLens, .removeLens: changed([.lens])
        case .setPin, .setPins, .removePin, .removePins: changed([.pins])
        case .arrange: changed([.arrangement])
        case .edit, .setScope: break
        }
    }

    private func replaceLenses(_ change: ([KeptLens]) -> [KeptLens]) {
        guard let opened = state.opened else { return }
        var dossier = opened.dossier
        dossier.keptLenses = change(dossier.keptLenses).sorted { $0.id < $1.id }
        state.opened = OpenedDossier(
            url: opened.url, index: DossierIndex(dossier, after: opened.index), isReadOnly: opened.isReadOnly)
    }
}

extension DossierChange {
    /// Whether annotations are edited, which the desk does.
    var isEdit: Bool { if case .edit = self { true } else { false } }
}
