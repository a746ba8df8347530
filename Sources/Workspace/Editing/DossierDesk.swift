import Extraction
import Model
import Store
import Translation

/// Where an open dossier is changed: commands and extraction wait here for their turn, each change reaches the file as one
/// transaction before it counts. Nothing of it runs on the main thread.
actor DossierDesk {
    private let store: Store
    private var draft: DossierDraft

    init(store: Store, dossier: Dossier) {
        self.store = store
        draft = DossierDraft(dossier)
    }

    /// All that the dossier holds now; its lenses are the workspace's.
    var dossier: Dossier { draft.dossier }

    /// Does what a person decided; nil where it changes nothing.
    func perform(_ command: any ReviewCommand) throws(ReviewRefusal) -> (title: String, edit: DossierEdit)? {
        guard let edit = try command.edit(draft.dossier)?.placed(in: draft.dossier), !edit.isEmpty else { return nil }
        let title = command.title(in: draft.dossier)
        try apply(edit)
        return (title, edit)
    }

    /// Applies an edit to the file and to the dossier in memory, or to neither.
    func apply(_ edit: DossierEdit) throws(ReviewRefusal) {
        // In place: a copy of a large dossier for each document would be most of the work.
        do throws(StaleEdit) { try edit.check(against: draft.dossier) } catch { throw ReviewRefusal(error.description) }
        do throws(StoreError) { try store.apply(edit) } catch { throw ReviewRefusal(error.message) }
        do throws(StaleEdit) { try draft.apply(edit) } catch { throw ReviewRefusal(error.description) }
    }

    /// Takes in what was found in a document.
    func take(_ found: ExtractedDocument) throws(ReviewRefusal) {
        try apply(DossierMerge.edit(taking: found, into: draft))
    }

    /// What the dossier teaches extraction.
    var lexicon: ProjectLexicon { ProjectLexicon(draft.dossier) }
}
