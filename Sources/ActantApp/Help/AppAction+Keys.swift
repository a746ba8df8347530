import GtkKit
import Translation

/// The keys as the shortcuts window lists them.
extension AppAction {
    /// Actions that belong together, in the order of the window; every action that has keys is in one of them.
    static let keyGroups: [(title: String, actions: [AppAction])] = [
        (
            translated("Dossier"),
            [
                .newFromFiles, .newFromFolder, .open, .addArticles, .print, .export, .undo, .redo, .closeWindow, .quit,
            ]
        ),
        (
            translated("Views"),
            [
                .showNetwork, .showQuotations, .showProfile, .showFigures, .showList, .compare, .nextPane,
                .previousPane,
                .toggleLists, .toggleReader,
                .freeze, .fullscreen,
            ]
        ),
        (translated("Finding"), [.search, .findInText, .findNext, .findPrevious, .nextMention, .previousMention]),
        (
            translated("Actors"),
            [
                .findActor, .showEvidence, .connect, .nextWay, .previousWay, .expand, .hide, .showHidden, .note,
            ]
        ),
        (translated("Going and Citing"), [.back, .forward, .copyCitation]),
        (translated("Review"), [.confirm, .reject, .retype, .reassign, .merge, .rename, .annotate, .quote]),
        (translated("Lens"), [.focusSelection, .focusWider, .keepLens, .resetLens]),
        (translated("Network and Article"), [.zoomIn, .zoomOut, .zoomReset, .fit, .unpinAll]),
        (translated("Help"), [.shortcuts, .menu]),
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
                translated("In the Network"),
                [
                    .init(translated("Next actor"), "Tab"),
                    .init(translated("Actor in a direction"), "Left Right Up Down"),
                    .init(translated("Actor along an edge"), "<Shift>Left <Shift>Right <Shift>Up <Shift>Down"),
                    .init(translated("Edge by edge"), "Page_Down Page_Up"),
                    .init(translated("Choose the actor, then go to the evidence"), "Return"),
                    .init(translated("Find an actor"), "slash"), .init(translated("Add to the selection"), "space"),
                    .init(translated("Clear the selection"), "Escape"), .init(translated("Menu of the actor"), "Menu"),
                ]),
            ShortcutsWindow.Group(
                translated("In the List"),
                [
                    .init(translated("Open and close an actor’s edges"), "Right Left"),
                    .init(translated("Go to the evidence"), "Return"),
                    .init(translated("Find an actor"), "slash"),
                ]),
            ShortcutsWindow.Group(
                translated("In Quotations and Profile"),
                [
                    .init(translated("Clear Filter"), "Escape"),
                    .init(translated("From the profile to the network"), "Escape"),
                ]),
            ShortcutsWindow.Group(
                translated("In the Print Window"),
                [
                    .init(translated("Turn the page"), "Page_Up Page_Down"),
                    .init(translated("First and last page"), "<Control>Home <Control>End"),
                    .init(translated("Print…"), "Return"), .init(translated("Close"), "Escape"),
                ]),
        ]
    }
}
