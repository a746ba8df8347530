/// Every action of the program, by the name that menus and shortcuts use.
enum AppAction: String, CaseIterable {
    case open, print, export, quit, closeWindow
    case undo, redo, copyCitation
    case back, forward, nextMention, previousMention
    case showNetwork, showQuotations, showProfile
    case search, findInText, findNext, findPrevious
    case zoomIn, zoomOut, zoomReset, fit
    case toggleLists, toggleReader, nextPane, previousPane, freeze, menu
    case focusSelection, resetLens, keepLens, unpinAll, clearSelection
    case shortcuts, about, fullscreen

    /// Those that mean nothing until a dossier is open.
    static let needingDossier: [AppAction] = [
        .print, .export, .keepLens, .resetLens, .showQuotations, .showNetwork, .fit, .freeze, .search, .findInText,
    ]

    /// In the window's action group.
    var detailedName: String { "win.\(rawValue)" }

    /// As in menus and in the shortcuts window.
    var title: String {
        switch self {
        case .open: "Open…"
        case .print: "Print…"
        case .export: "Export…"
        case .quit: "Quit"
        case .closeWindow: "Close Window"
        case .undo: "Undo"
        case .redo: "Redo"
        case .copyCitation: "Copy with Citation"
        case .back: "Back"
        case .forward: "Forward"
        case .nextMention: "Next Mention of the Actor"
        case .previousMention: "Previous Mention of the Actor"
        case .showNetwork: "Network"
        case .showQuotations: "Quotations"
        case .showProfile: "Profile of the Actor"
        case .search: "Filter the Lists"
        case .findInText: "Find in the Article"
        case .findNext: "Find Next"
        case .findPrevious: "Find Previous"
        case .zoomIn: "Zoom In"
        case .zoomOut: "Zoom Out"
        case .zoomReset: "Normal Size"
        case .fit: "Fit the Network"
        case .toggleLists: "Show Lists"
        case .toggleReader: "Show Reader"
        case .nextPane: "Next Pane"
        case .previousPane: "Previous Pane"
        case .freeze: "Freeze the View"
        case .menu: "Main Menu"
        case .focusSelection: "Focus on the Actor"
        case .resetLens: "Reset the Lens"
        case .keepLens: "Keep the Lens…"
        case .unpinAll: "Unpin All Actors"
        case .clearSelection: "Clear the Selection"
        case .shortcuts: "Keyboard Shortcuts"
        case .about: "About Actant"
        case .fullscreen: "Full Screen"
        }
    }

    /// GTK accelerator names.
    var accelerators: [String] {
        switch self {
        case .open: ["<Control>o"]
        case .print: ["<Control>p"]
        case .export: ["<Control>e"]
        case .quit: ["<Control>q"]
        case .closeWindow: ["<Control>w"]
        case .undo: ["<Control>z"]
        case .redo: ["<Control><Shift>z"]
        case .copyCitation: ["<Control><Shift>c"]
        case .back: ["<Alt>Left"]
        case .forward: ["<Alt>Right"]
        case .nextMention: ["<Control>m"]
        case .previousMention: ["<Control><Shift>m"]
        case .showNetwork: ["<Alt>1"]
        case .showQuotations: ["<Alt>2"]
        case .showProfile: ["<Alt>3", "<Alt>Return"]
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
