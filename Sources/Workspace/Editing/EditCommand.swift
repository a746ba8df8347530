import Model

/// A change of the dossier's annotations that was done.
struct EditCommand: Command {
    let title: String
    let edit: DossierEdit

    var change: DossierChange { .edit(edit) }
    var inverse: DossierChange { .edit(edit.inverse) }
}
