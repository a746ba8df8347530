import GtkKit

/// The keys as the shortcuts window lists them.
extension AppAction {
    /// Actions that belong together, in the order of the window; every action that has keys is in one of them.
    static let keyGroups: [(title: String, actions: [AppAction])] = [
        ("Dossier", [.open, .print, .export, .undo, .redo, .closeWindow, .quit]),
        (
            "Views",
            [
                .showNetwork, .showQuotations, .showProfile, .nextPane, .previousPane, .toggleLists, .toggleReader,
                .freeze, .fullscreen,
            ]
        ),
        ("Finding", [.search, .findInText, .findNext, .findPrevious, .nextMention, .previousMention]),
        ("Going and Citing", [.back, .forward, .copyCitation]),
        ("Lens", [.focusSelection, .keepLens, .resetLens]),
        ("Network and Article", [.zoomIn, .zoomOut, .zoomReset, .fit, .unpinAll]),
        ("Help", [.shortcuts, .menu]),
    ]

    /// The keys worth telling, as GTK writes them: without those of the number pad and other ways to type the same sign.
    var toldKeys: [String] {
        accelerators.filter { key in !["KP_", "equal", "slash"].contains { key.contains($0) } }
    }

    /// The actions' keys, and those of the network and the print window, which are no actions.
    static var shortcutGroups: [ShortcutsWindow.Group] {
        keyGroups.map { title, actions in
            ShortcutsWindow.Group(
                title,
                actions.map { ShortcutsWindow.Shortcut($0.title, $0.toldKeys.joined(separator: " ")) })
        } + [
            ShortcutsWindow.Group(
                "In the Network",
                [
                    .init("Next actor", "Tab"), .init("Actor in a direction", "Left Right Up Down"),
                    .init("Choose the actor", "Return"), .init("Add to the selection", "space"),
                    .init("Clear the selection", "Escape"), .init("Menu of the actor", "Menu"),
                ]),
            ShortcutsWindow.Group(
                "In the Print Window",
                [
                    .init("Turn the page", "Page_Up Page_Down"),
                    .init("First and last page", "<Control>Home <Control>End"),
                    .init("Print…", "Return"), .init("Close", "Escape"),
                ]),
        ]
    }
}
