import Extraction
import Model
import Store
import Translation

/// Where an open dossier is changed: commands and extraction wait here for their turn, each change reaches the file as one
/// transaction before it counts. Nothing of it runs on the main thread.
actor DossierDesk {
    private let store: Store
    private var contents: Contents

    /// The tables of a draft are made when something is first asked or changed: who only reads does not want them.
    private enum Contents {
        case opened(Dossier)
        case draft(DossierDraft)
    }

    init(store: Store, dossier: Dossier) {
        self.store = store
        contents = .opened(dossier)
    }

    private var draft: DossierDraft {
        switch contents {
        case .draft(let draft): return draft
        case .opened(let dossier):
            let draft = DossierDraft(dossier)
            contents = .draft(draft)
            return draft
        }
    }

    /// Changes the draft in place: a copy of a large dossier for each document would be most of the work.
    private func change(by edit: DossierEdit) throws(StaleEdit) {
        var draft = draft
        contents = .opened(Dossier(title: ""))
        defer { contents = .draft(draft) }
        try draft.apply(edit)
    }

    /// All that the dossier holds now; its lenses are the workspace's.
    var dossier: Dossier {
        switch contents {
        case .opened(let dossier): dossier
        case .draft(let draft): draft.dossier
        }
    }

    /// Does what a person decided; nil where it changes nothing.
    func perform(_ command: any ReviewCommand) throws(ReviewRefusal) -> (title: String, edit: DossierEdit)? {
        guard let edit = try command.edit(dossier)?.placed(in: dossier), !edit.isEmpty else { return nil }
        let title = command.title(in: dossier)
        try apply(edit)
        return (title, edit)
    }

    /// Applies an edit to the file and to the dossier in memory, or to neither.
    func apply(_ edit: DossierEdit) throws(ReviewRefusal) {
        do throws(StaleEdit) { try edit.check(against: dossier) } catch { throw ReviewRefusal(error.description) }
        do throws(StoreError) { try store.apply(edit) } catch { throw ReviewRefusal(error.message) }
        do throws(StaleEdit) { try change(by: edit) } catch { throw ReviewRefusal(error.description) }
    }

    /// Takes in what was found in a document.
    func take(_ found: ExtractedDocument) throws(ReviewRefusal) {
        try apply(DossierMerge.edit(taking: found, into: draft))
    }

    /// What the dossier teaches extraction.
    var lexicon: ProjectLexicon { ProjectLexicon(dossier) }
}
