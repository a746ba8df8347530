import Model
import Network

/// A change to the dossier that can be undone. It captures the values it needs; making one that changes nothing gives nil.
protocol Command: Sendable {
    /// "Keep lens “Conflict”": after Undo or Redo in the menu.
    var title: String { get }
    /// The change itself, as what is to be stored.
    var change: DossierChange { get }
    /// What takes it back.
    var inverse: DossierChange { get }
}

/// One transaction on the dossier.
enum DossierChange: Sendable, Hashable {
    case keepLens(KeptLens)
    case removeLens(KeptLens)
    case setPin(Entity.ID, Point)
    case removePin(Entity.ID)
    case removePins([Entity.ID: Point])
    case setPins([Entity.ID: Point])
    /// Of the session, not of the file.
    case arrange(ArrangementChoice)
    /// An edit of annotations, and pins of entities that it brings back.
    case edit(DossierEdit, pins: [Entity.ID: Point])
    /// What the picture shows; nothing that the file keeps.
    case setScope(NetworkScope)
}

/// Done and undone commands.
struct UndoStack {
    private var done: [any Command] = []
    private var undone: [any Command] = []

    var undoTitle: String? { done.last?.title }
    var redoTitle: String? { undone.last?.title }

    mutating func push(_ command: any Command) {
        done.append(command)
        undone.removeAll()
    }

    /// The command to take back, moved to the undone ones.
    mutating func undo() -> (any Command)? {
        guard let command = done.popLast() else { return nil }
        undone.append(command)
        return command
    }

    mutating func redo() -> (any Command)? {
        guard let command = undone.popLast() else { return nil }
        done.append(command)
        return command
    }
}
