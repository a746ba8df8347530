import Model
import Network
import Translation

/// Holds a node of the diagram where the user put it.
struct PinCommand: Command {
    let entity: Entity.ID
    let name: String
    let position: Point
    let previous: Point?

    init?(_ entity: Entity.ID, name: String, at position: Point, previous: Point?) {
        guard previous != position else { return nil }
        self.entity = entity
        self.name = name
        self.position = position
        self.previous = previous
    }

    var title: String { translated("Pin {1}", name) }
    var change: DossierChange { .setPin(entity, position) }
    var inverse: DossierChange { previous.map { .setPin(entity, $0) } ?? .removePin(entity) }
}

/// Lets a pinned node go.
struct UnpinCommand: Command {
    let entity: Entity.ID
    let name: String
    let previous: Point

    init?(_ entity: Entity.ID, name: String, previous: Point?) {
        guard let previous else { return nil }
        self.entity = entity
        self.name = name
        self.previous = previous
    }

    var title: String { translated("Unpin {1}", name) }
    var change: DossierChange { .removePin(entity) }
    var inverse: DossierChange { .setPin(entity, previous) }
}

/// Lets all pinned nodes go.
struct UnpinAllCommand: Command {
    let pins: [Entity.ID: Point]

    init?(_ pins: [Entity.ID: Point]) {
        guard !pins.isEmpty else { return nil }
        self.pins = pins
    }

    var title: String { translated("Unpin all") }
    var change: DossierChange { .removePins(pins) }
    var inverse: DossierChange { .setPins(pins) }
}
