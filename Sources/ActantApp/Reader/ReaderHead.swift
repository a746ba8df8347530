import GtkKit
import Model
import Network
import Workspace

/// The line over the article: where it comes from, and which mention of the selected actor the reader stands on.
final class ReaderHead: Box {
    private let workspace: Workspace
    private let origin = Box(.horizontal)
    private let actor = Label("", classes: ["caption"])
    private let count = Label("", classes: ["caption", "numeric"])
    private let steps = Box(.horizontal)

    init(workspace: Workspace) {
        self.workspace = workspace
        super.init(.horizontal, spacing: 8)
        addCSSClass("reader-head")
        origin.hexpand = true
        origin.valign = .center
        append(origin)
        actor.setEllipsis(.end)
        steps.append(actor)
        steps.append(count)
        for (icon, action) in [("go-up-symbolic", AppAction.previousMention), ("go-down-symbolic", .nextMention)] {
            let button = Button(icon: icon, name: action.title)
            button.hasFrame = false
            button.addCSSClass("flat-button")
            button.valign = .center
            button.setAction(action.detailedName)
            steps.append(button)
        }
        append(steps)
        workspace.observe([.passage, .selection, .document, .dossier]) { [weak self] _ in self?.refresh() }
        refresh()
    }

    private func refresh() {
        let state = workspace.state
        // Beside an actor's mentions there is room for a short date only.
        showOrigin(
            of: state.place.document.flatMap { state.index?.document[$0] },
            isShort: state.selection.mainEntity != nil)
        guard let index = state.index, let entity = state.selection.mainEntity else {
            steps.isVisible = false
            return
        }
        steps.isVisible = true
        let position = workspace.mentionPosition(of: entity)
        actor.text = index.shortName(entity)
        actor.tooltip = index.name(entity)
        actor.setMaxWidth(characters: index.shortName(entity).count > 20 ? 20 : nil)
        count.text =
            ", "
            + (position.current.map { Wording.place($0 + 1, of: position.count) }
                ?? Wording.count(position.count, .mention))
        steps.setAccessibleName(actor.text + count.text)
    }

    private func showOrigin(of document: Document?, isShort: Bool) {
        origin.removeAll()
        guard let document else { return }
        var parts = [document.byline]
        if let place = document.place { parts.append(place) }
        if document.publisher != nil, let author = document.author { parts.append(author) }
        let words = parts.joined(separator: " · ")
        let name = Label(words, classes: ["caption"])
        name.setEllipsis(.end)
        name.setTooltipWhereCut()
        origin.append(name)
        if let date = document.published.date {
            origin.append(Label(" · ", classes: ["caption"]))
            origin.append(Label.dated(isShort ? date.short : date.long, document.published))
        }
    }
}
