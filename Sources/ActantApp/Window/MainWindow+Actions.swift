import GtkKit
import Model
import Workspace

extension MainWindow {
    /// Gives every action of ``AppAction`` its meaning.
    func installActions() {
        for action in AppAction.allCases where action != .menu {
            let installed = Action(action.rawValue) { [weak self] in self?.perform(action) }
            add(installed)
            actions[action] = installed
        }
        add(
            Action("unpin", parameter: .string("")) { [weak self] parameter in
                if case .string(let entity) = parameter { self?.workspace.unpin(Entity.ID(entity)) }
            })
        addArrangements()
        add(Action("dark", isOn: appearance.theme.isDark) { [weak self] in self?.appearance.prefer(dark: $0) })
        workspace.observe([.history, .undo, .dossier, .selection, .passage, .pins, .network, .ways]) { [weak self] _ in
            self?.refreshActions()
        }
        refreshActions()
    }

    private func refreshActions() {
        refreshReviewActions()
        refreshActorActions()
        let state = workspace.state
        let isOpen = state.opened != nil
        actions[.back]?.isEnabled = state.history.canGoBack
        actions[.forward]?.isEnabled = state.history.canGoForward
        actions[.undo]?.isEnabled = state.undoTitle != nil
        actions[.redo]?.isEnabled = state.redoTitle != nil
        actions[.unpinAll]?.isEnabled = !state.pins.isEmpty
        for action in AppAction.needingDossier { actions[action]?.isEnabled = isOpen }
        let hasActor = state.selection.mainEntity != nil
        for action in [AppAction.showProfile, .focusSelection, .nextMention, .previousMention] {
            actions[action]?.isEnabled = hasActor
        }
    }

    private func perform(_ action: AppAction) {
        switch action {
        case .newFromFiles: newDossierFromFiles()
        case .newFromFolder: newDossierFromFolder()
        case .open: chooseDossier()
        case .addArticles: addArticles()
        case .readAgain: readAgain()
        case .print: printView()
        case .export: exportView()
        case .quit, .closeWindow: close()
        case .undo: workspace.undo()
        case .redo: workspace.redo()
        case .back: workspace.goBack()
        case .forward: workspace.goForward()
        case .showNetwork: workspace.show(.network)
        case .showQuotations: workspace.show(.quotations)
        case .showProfile: workspace.show(.profile)
        case .compare: workspace.showComparison()
        case .showFigures: workspace.show(.figures)
        case .showList: workspace.show(.list)
        case .showEvidence: enterEvidence()
        case .findActor: findActor()
        case .connect: connectActors()
        case .nextWay: workspace.stepWay(forward: true)
        case .previousWay: workspace.stepWay(forward: false)
        case .focusWider: workspace.focus(on: workspace.state.selection.mainEntity, depth: 2)
        case .expand: if let actor = workspace.state.selection.mainEntity { workspace.expand(actor) }
        case .hide: hideChosen()
        case .hideLonely:
            if let actor = workspace.state.selection.mainEntity { workspace.hideLonelyNeighbours(of: actor) }
        case .showHidden: workspace.showHidden()
        case .note: editNote()
        case .clearSelection: workspace.select(.nothing)
        case .freeze: workspace.setFrozen(!workspace.state.isFrozen)
        case .resetLens: workspace.resetLens()
        case .unpinAll: workspace.unpinAll()
        case .keepLens: lensBar.openKeptLenses()
        case .focusSelection: workspace.focus(on: workspace.state.selection.mainEntity)
        case .nextMention: stepMention(forward: true)
        case .previousMention: stepMention(forward: false)
        case .copyCitation: reader.copyWithCitation()
        case .confirm: review(.confirm)
        case .reject: review(.reject)
        case .retype: review(.retype)
        case .reassign: review(.reassign)
        case .merge: review(.merge)
        case .rename: review(.rename)
        case .annotate: reader.annotate()
        case .quote: reader.quote()
        case .search: search()
        case .findInText:
            bringUpReader()
            reader.openFind()
        case .findNext:
            bringUpReader()
            reader.find(forward: true)
        case .findPrevious:
            bringUpReader()
            reader.find(forward: false)
        case .zoomIn: zoom(1.25)
        case .zoomOut: zoom(0.8)
        case .zoomReset: zoom(nil)
        case .fit: workspace.state.place.view == .comparison ? comparison.zoom(by: nil) : diagram.fit()
        case .toggleLists: toggleLists()
        case .toggleReader: toggleReader()
        case .nextPane: stepPane(forward: true)
        case .previousPane: stepPane(forward: false)
        case .fullscreen: isFullscreen.toggle()
        case .shortcuts: showShortcuts()
        case .about: showAbout()
        case .menu: break
        }
    }

    private func stepMention(forward: Bool) {
        if let entity = workspace.state.selection.mainEntity { workspace.step(to: entity, forward: forward) }
    }

    /// Zooms what has the keyboard: the article, else the diagram.
    private func zoom(_ factor: Double?) {
        if workspace.state.place.view == .comparison {
            comparison.zoom(by: factor)
        } else if workspace.state.place.view != .network || focusedWidget.map({ $0.isAncestor(inOrIs: reader) }) == true
        {
            reader.zoom(by: factor)
        } else if let factor {
            diagram.zoomStep(factor)
        } else {
            diagram.fit()
        }
    }

    private func search() {
        if workspace.state.place.view == .quotations { return quotations.focusSearch() }
        if !lists.isVisible { toggleLists() }
        lists.focusSearch()
    }
}

extension Widget {
    /// Whether it is `other` or inside it.
    func isAncestor(inOrIs other: Widget) -> Bool { self === other || other.isAncestor(of: self) }
}
