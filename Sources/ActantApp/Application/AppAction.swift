import Translation

/// Every action of the program, by the name that menus and shortcuts use.
enum AppAction: String, CaseIterable {
    case newFromFiles, newFromFolder, open, addArticles, readAgain, print, export, quit, closeWindow
    case undo, redo, copyCitation
    case confirm, reject, retype, reassign, merge, rename, annotate, quote
    case back, forward, nextMention, previousMention
    case showNetwork, showQuotations, showProfile, showFigures, showList, compare
    case showEvidence, findActor, connect, nextWay, previousWay, focusWider, expand, hide, hideLonely, showHidden, note
    case search, findInText, findNext, findPrevious
    case zoomIn, zoomOut, zoomReset, fit
    case toggleLists, toggleReader, nextPane, previousPane, freeze, menu
    case focusSelection, resetLens, keepLens, unpinAll, clearSelection
    case shortcuts, about, fullscreen

    /// Those that mean nothing until a dossier is open.
    static let needingDossier: [AppAction] = [
        .print, .export, .keepLens, .resetLens, .showQuotations, .showNetwork, .fit, .freeze, .search, .findInText,
        .showFigures, .showList, .compare,
    ]

    /// In the window's action group.
    var detailedName: String { "win.\(rawValue)" }

    /// As in menus and in the shortcuts window.
    var title: String {
        switch self {
        case .newFromFiles: translated("New Dossier from Files…")
        case .newFromFolder: translated("New Dossier from Folder…")
        case .open: translated("Open…")
        case .addArticles: translated("Add Articles…")
        case .readAgain: translated("Read All Articles Again")
        case .print: translated("Print…")
        case .export: translated("Export…")
        case .quit: translated("Quit")
        case .closeWindow: translated("Close Window")
        case .undo: translated("Undo")
        case .redo: translated("Redo")
        case .copyCitation: translated("Copy with Citation")
        case .confirm: translated("Confirm")
        case .reject: translated("Reject")
        case .retype: translated("Change the Kind…")
        case .reassign: translated("Assign to Another Actor…")
        case .merge: translated("Merge the Actor…")
        case .rename: translated("Rename the Actor…")
        case .annotate: translated("Annotate the Selected Words…")
        case .quote: translated("Mark the Selected Words as Said…")
        case .back: translated("Back")
        case .forward: translated("Forward")
        case .nextMention: translated("Next Mention of the Actor")
        case .previousMention: translated("Previous Mention of the Actor")
        case .showNetwork: translated("Network")
        case .showQuotations: translated("Quotations")
        case .showProfile: translated("Profile of the Actor")
        case .compare: translated("Compare Two Lenses")
        case .showFigures: translated("Figures")
        case .showList: inContext("view", "List")
        case .showEvidence: translated("Go to the Evidence")
        case .findActor: translated("Find an Actor in the Network…")
        case .connect: translated("Connect to…")
        case .nextWay: translated("Next Connection")
        case .previousWay: translated("Previous Connection")
        case .focusWider: translated("Focus, Two Steps Wide")
        case .expand: translated("Show All Neighbours")
        case .hide: translated("Hide the Actor")
        case .hideLonely: translated("Hide Neighbours without Other Partners")
        case .showHidden: translated("Show Hidden Actors")
        case .note: translated("Note…")
        case .search: translated("Filter the Lists")
        case .findInText: translated("Find in the Article")
        case .findNext: translated("Find Next")
        case .findPrevious: translated("Find Previous")
        case .zoomIn: translated("Zoom In")
        case .zoomOut: translated("Zoom Out")
        case .zoomReset: translated("Normal Size")
        case .fit: translated("Fit the Network")
        case .toggleLists: translated("Show Lists")
        case .toggleReader: translated("Show Reader")
        case .nextPane: translated("Next Pane")
        case .previousPane: translated("Previous Pane")
        case .freeze: translated("Freeze the View")
        case .menu: translated("Main Menu")
        case .focusSelection: translated("Focus on the Actor")
        case .resetLens: translated("Reset the Lens")
        case .keepLens: translated("Keep the Lens…")
        case .unpinAll: translated("Unpin All Actors")
        case .clearSelection: translated("Clear the Selection")
        case .shortcuts: translated("Keyboard Shortcuts")
        case .about: translated("About Actant")
        case .fullscreen: translated("Full Screen")
        }
    }

    /// GTK accelerator names.
    var accelerators: [String] {
        switch self {
        case .newFromFiles: ["<Control>n"]
        case .newFromFolder: ["<Control><Shift>n"]
        case .open: ["<Control>o"]
        case .addArticles: ["<Control><Shift>o"]
        case .readAgain: []
        case .print: ["<Control>p"]
        case .export: ["<Control>e"]
        case .quit: ["<Control>q"]
        case .closeWindow: ["<Control>w"]
        case .undo: ["<Control>z"]
        case .redo: ["<Control><Shift>z"]
        case .copyCitation: ["<Control><Shift>c"]
        case .confirm: ["<Alt>y"]
        case .reject: ["<Alt>n"]
        case .retype: ["<Alt>k"]
        case .reassign: ["<Alt>a"]
        case .merge: ["<Alt>m"]
        case .rename: ["F2"]
        case .annotate: ["<Alt>i"]
        case .quote: ["<Alt>q"]
        case .back: ["<Alt>Left"]
        case .forward: ["<Alt>Right"]
        case .nextMention: ["<Control>m"]
        case .previousMention: ["<Control><Shift>m"]
        case .showNetwork: ["<Alt>1"]
        case .showQuotations: ["<Alt>2"]
        case .showProfile: ["<Alt>3", "<Alt>Return"]
        case .showFigures: ["<Alt>4"]
        case .showList: ["<Alt>5"]
        case .compare: ["<Alt>6"]
        case .showEvidence: ["<Control>i"]
        case .findActor: ["<Control>l"]
        case .connect: ["<Control>j"]
        case .nextWay: ["<Control>period"]
        case .previousWay: ["<Control>comma"]
        case .focusWider: ["<Control><Shift>Return"]
        case .expand: ["<Control><Shift>h"]
        case .hide: ["<Control>h"]
        case .hideLonely: []
        case .showHidden: ["<Control><Alt>h"]
        case .note: ["F4"]
        case .search: ["<Control>k"]
        case .findInText: ["<Control>f"]
        case .findNext: ["<Control>g"]
        case .findPrevious: ["<Control><Shift>g"]
        case .zoomIn: ["<Control>plus", "<Control>equal", "<Control>KP_Add"]
        case .zoomOut: ["<Control>minus", "<Control>KP_Subtract"]
        case .zoomReset: ["<Control>0", "<Control>KP_0"]
        case .fit: ["<Control>9"]
        case .toggleLists: ["F9"]
        case .toggleReader: ["<Shift>F9"]
        case .nextPane: ["F6"]
        case .previousPane: ["<Shift>F6"]
        case .freeze: ["<Control>d"]
        case .menu: ["F10"]
        case .focusSelection: ["<Control>Return"]
        case .resetLens: ["<Control><Shift>r"]
        case .keepLens: ["<Control><Shift>k"]
        case .unpinAll: ["<Control><Shift>u"]
        case .clearSelection: []
        case .shortcuts: ["<Control>question", "<Control><Shift>slash"]
        case .about: []
        case .fullscreen: ["F11"]
        }
    }
}
