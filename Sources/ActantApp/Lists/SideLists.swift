import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// Documents and entities, filtered as the user types.
final class SideLists: Box {
    private let workspace: Workspace
    private let search = SearchEntry(placeholder: translated("Filter the lists"))
    private let documents: DocumentList
    private let entities: EntityList
    /// Called on Escape where there is no filter left to clear; says whether it was used.
    var onEscape: (() -> Bool)?

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        documents = DocumentList(workspace: workspace, review: review)
        entities = EntityList(workspace: workspace, appearance: appearance, review: review)
        super.init(.vertical)
        addCSSClass("lists")
        search.setMargins(top: 8, bottom: 6, start: 10, end: 10)
        search.setAccessibleName(translated("Filter documents and entities"))
        search.onSearch { [weak self] in self?.filter() }
        search.onStop { [weak self] in self?.escape() }
        onEscapeKey { [weak self] in self?.onEscape?() ?? false }
        let split = Paned(.vertical)
        split.setStart(documents, resizes: false, shrinks: true)
        split.setEnd(entities, resizes: true, shrinks: true)
        split.position = 372
        split.vexpand = true
        append(search)
        append(split)
    }

    /// What F6 stops at.
    var panes: [Widget] { [documents, entities] }

    func focusSearch() {
        search.grabFocus()
        search.select()
    }

    private func escape() {
        if search.text.isEmpty { _ = onEscape?() }
        search.text = ""
        filter()
    }

    private func filter() {
        documents.filter = search.text
        entities.filter = search.text
    }
}

extension Box {
    /// A section's heading: its name, and a count at the right.
    static func sectionHead(_ title: String, _ count: Label) -> Box {
        let name = Label(title, classes: ["section"])
        name.hexpand = true
        name.xalign = 0
        count.addCSSClass("section")
        count.addCSSClass("numeric")
        let box = Box(.horizontal, spacing: 8, [name, count])
        box.setMargins(top: 6, bottom: 4, start: 12, end: 12)
        return box
    }
}
