import GtkKit

extension MainWindow {
    func showShortcuts() {
        let groups: [(String, [AppAction])] = [
            ("Dossier", [.open, .print, .export, .undo, .redo, .quit]),
            (
                "Views",
                [.showNetwork, .showQuotations, .showProfile, .freeze, .toggleLists, .toggleReader, .fullscreen, .menu]
            ),
            ("Finding", [.search, .findInText, .findNext, .findPrevious, .nextMention, .previousMention]),
            ("Going", [.back, .forward, .copyCitation]),
            ("Lens", [.focusSelection, .keepLens, .resetLens]),
            ("Network", [.zoomIn, .zoomOut, .zoomReset, .fit, .unpinAll]),
        ]
        var shown = groups.map { title, actions in
            ShortcutsWindow.Group(
                title,
                actions.compactMap { action in
                    action.accelerators.first.map { ShortcutsWindow.Shortcut(action.title, $0) }
                })
        }
        shown.append(
            ShortcutsWindow.Group(
                "In the network",
                [
                    .init("Next actor", "Tab"), .init("Actor in a direction", "Left Right Up Down"),
                    .init("Choose the actor", "Return"), .init("Add to the selection", "space"),
                    .init("Clear the selection", "Escape"), .init("Menu of the actor", "Menu"),
                ]))
        let window = ShortcutsWindow(shown)
        window.setTransient(for: self)
        window.present()
    }

    func showAbout() {
        let about = AboutDialog()
        about.setProgram(
            name: "Actant", version: Version.current, comments: "See who stands where in the news, and who says so.")
        about.setLicenseGPL3OrLater()
        about.setLogo(icon: "org.actant.Actant")
        about.setTransient(for: self)
        about.isModal = true
        about.present()
    }
}
