import Model
import Network

/// A change of the dossier's annotations that was done.
struct EditCommand: Command {
    let title: String
    let edit: DossierEdit
    /// Where nodes were held of entities that the edit takes out, which go with them.
    let lostPins: [Entity.ID: Point]

    init(title: String, edit: DossierEdit, pins: [Entity.ID: Point] = [:]) {
        self.title = title
        self.edit = edit
        let gone = Set(edit.entities.compactMap { $0.new == nil ? $0.old?.id : nil })
        lostPins = pins.filter { gone.contains($0.key) }
    }

    var change: DossierChange { .edit(edit, pins: [:]) }
    var inverse: DossierChange { .edit(edit.inverse, pins: lostPins) }
}
