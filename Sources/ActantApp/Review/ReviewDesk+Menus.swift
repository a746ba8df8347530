import GtkKit
import Model
import Network
import Translation
import Workspace

/// The context menus of what lists and tables show.
extension ReviewDesk {
    /// All that can be done with an actor.
    func menu(of entity: Entity.ID, over widget: Widget, at place: Bounds?) -> ContextMenu {
        let name = workspace.state.index?.name(entity) ?? entity.rawValue
        let isNamed = !(workspace.state.index?.mentionsOfEntity[entity] ?? []).isEmpty
        let speaks = workspace.state.index?.dossier.quotations.contains { $0.speaker == entity } ?? false
        let going = [
            MenuLine(.showProfile) { [workspace] in workspace.showProfile(of: entity) },
            MenuLine(.nextMention, isUsable: isNamed) { [workspace] in
                workspace.select(.entities([entity]))
                workspace.step(to: entity, forward: true)
            },
            MenuLine(translated("Quotations of the Actor"), isUsable: speaks) { [workspace] in
                workspace.showQuotations(by: entity)
            },
            MenuLine(.focusSelection) { [workspace] in workspace.focus(on: entity) },
        ]
        return ContextMenu(
            name: translated("Menu of {1}", name), caption: name,
            sections: [
                going, networkLines(of: entity, over: widget), lines(.entity(entity), over: widget, at: place),
            ])
    }

    /// What the menu of its node offers beside; none where it has no node.
    private func networkLines(of entity: Entity.ID, over widget: Widget) -> [MenuLine] {
        guard workspace.state.network.nodes.contains(where: { $0.id == entity }) else { return [] }
        return [AppAction.connect, .focusWider, .expand, .hide, .note].map { action in
            MenuLine(action) { [workspace, weak widget] in
                workspace.select(.entities([entity]))
                widget?.activateAction(action.detailedName)
            }
        }
    }

    /// All that can be done with a quotation. What is said of its speaker as an actor is offered at the actor.
    func menu(of quotation: Quotation.ID, over widget: Widget, at place: Bounds?) -> ContextMenu {
        let found = workspace.state.index?.quotation[quotation]
        let words = Wording.oneLine(found?.words ?? "")
        var going = [
            MenuLine(translated("Go to the Passage")) { [workspace] in workspace.show(quotation: quotation) },
            MenuLine(.copyCitation) { [weak self, weak widget] in
                if let widget { self?.copyCitation(of: quotation, from: widget) }
            },
        ]
        if let speaker = found?.speaker, let name = workspace.state.index?.shortName(speaker) {
            going.append(
                MenuLine(translated("Profile of {1}", name)) { [workspace] in workspace.showProfile(of: speaker) })
            let isOnly = workspace.state.quotationTable.speaker == speaker
            going.append(
                MenuLine(isOnly ? translated("All Speakers") : translated("Only {1}", name)) { [workspace] in
                    workspace.toggleSpeaker(speaker)
                })
        }
        let steps = lines(
            .quotation(quotation), among: [.confirm, .reject, .reassign], over: widget, at: place)
        return ContextMenu(
            name: translated("Menu of the quotation"), caption: words, sections: [going, steps])
    }

    /// All that can be done with an article.
    func menu(of document: Document.ID, over widget: Widget) -> ContextMenu {
        let found = workspace.state.index?.document[document]
        let isWritable = !workspace.state.isReadOnly
        let isOnly = workspace.state.lens.documents == [document]
        let going = [
            MenuLine(translated("Read the Article")) { [workspace] in workspace.show(document: document) },
            MenuLine(translated("Copy Its Source")) { [weak self, weak widget] in
                if let found, let widget { self?.copy(Citation.text(of: found), from: widget) }
            },
            MenuLine(isOnly ? translated("All Articles in the Lens") : translated("Only This Article in the Lens")) {
                [workspace] in
                var lens = workspace.state.lens
                lens.documents = isOnly ? nil : [document]
                workspace.setLens(lens)
            },
        ]
        let tentative = workspace.tentative(in: document)
        let deciding = [
            MenuLine(translated("Confirm All That Was Found in It"), isUsable: !tentative.isEmpty) { [workspace] in
                workspace.review(Confirm(tentative))
            },
            MenuLine(translated("Read It Again")) { [workspace] in workspace.extract(.documents([document])) },
            MenuLine(translated("Remove from the Dossier")) { [workspace] in workspace.remove(document) },
        ]
        return ContextMenu(
            name: translated("Menu of the article"), caption: found?.title.display,
            sections: [going, isWritable ? deciding : []])
    }

    /// The steps about an annotation as lines of a menu; `about` names it where a menu speaks of several.
    func lines(
        _ reference: AnnotationReference, about words: String? = nil, among wanted: Set<Step> = Set(Step.allCases),
        over widget: Widget, at place: Bounds?
    ) -> [MenuLine] {
        steps(for: reference).filter(wanted.contains).map { step in
            let title = step.action.title
            return MenuLine(words.map { "\(title) – \($0)" } ?? title, action: step.action) {
                [weak self, weak widget] in
                if let widget { self?.run(step, on: reference, over: widget, at: place) }
            }
        }
    }

    /// Copies the words of a quotation with where they stand.
    func copyCitation(of quotation: Quotation.ID, from widget: Widget) {
        guard let found = workspace.state.index?.quotation[quotation],
            let document = workspace.state.index?.document[found.document]
        else { return }
        copy(found.content.map { Citation.text($0.range, of: document) }.joined(separator: "\n"), from: widget)
    }

    private func copy(_ text: String, from widget: Widget) {
        Clipboard.of(widget).set(text)
        workspace.show(Notice(translated("Copied with its citation."), weight: .information))
    }
}
