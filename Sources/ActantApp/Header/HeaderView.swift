import GtkKit
import Model
import Translation
import Workspace

/// The header bar: back and forward, the dossier's title, the views, search, freeze, print, menu.
final class HeaderView: HeaderBar {
    private let workspace: Workspace
    private let title = Label("Actant", classes: ["title"])
    private var switches: [CentreView: ToggleButton] = [:]
    private var tools: [Widget] = []
    /// The window's width in logical pixels. A narrow bar goes without what is elsewhere: the dossier's title stands in
    /// the window's, and the tools in the menu.
    var room = 0 {
        didSet {
            title.isVisible = room >= Self.titleRoom
            for tool in tools { tool.isVisible = room >= Self.toolRoom }
            setCSSClass("compact", room < Self.toolRoom)
            showSwitches()
        }
    }
    /// Below this width two views have switches, and all stand in the menu.
    private static let viewRoom = 1020
    private static let titleRoom = 900
    private static let toolRoom = 780
    private let freeze = ToggleButton(icon: "view-pin-symbolic", name: AppAction.freeze.title)

    init(workspace: Workspace) {
        self.workspace = workspace
        super.init()
        packStart(button("sidebar-show-symbolic", .toggleLists))
        packStart(button("go-previous-symbolic", .back))
        packStart(button("go-next-symbolic", .forward))
        title.setEllipsis(.end)
        title.setMargins(start: 8)
        packStart(title)
        setTitleWidget(switcher())
        packEnd(menuButton())
        packEnd(button("sidebar-show-right-symbolic", .toggleReader))
        freeze.hasFrame = false
        freeze.onToggle { [weak self] in self?.workspace.setFrozen($0) }
        tools = [button("document-print-symbolic", .print), freeze, button("system-search-symbolic", .search)]
        for tool in tools { packEnd(tool) }
        workspace.observe([.dossier, .view, .frozen]) { [weak self] _ in self?.refresh() }
        refresh()
    }

    private func button(_ icon: String, _ action: AppAction) -> Button {
        let button = Button(icon: icon, name: action.title)
        button.hasFrame = false
        button.setAction(action.detailedName)
        return button
    }

    private func switcher() -> Widget {
        let box = Box(.horizontal)
        box.addCSSClass("switcher")
        box.valign = .center
        box.setAccessibleName(translated("Views"))
        var first: ToggleButton?
        for (view, name) in [
            (CentreView.network, AppAction.showNetwork.title), (.list, AppAction.showList.title),
            (.figures, AppAction.showFigures.title), (.quotations, AppAction.showQuotations.title),
            (.comparison, inContext("view", "Compare")),
        ] {
            let button = ToggleButton(label: name, group: first)
            first = first ?? button
            button.onToggle { [weak self] isOn in
                guard isOn else { return }
                view == .comparison ? self?.workspace.showComparison() : self?.workspace.show(view)
            }
            switches[view] = button
            box.append(button)
        }
        return box
    }

    /// With little room the network keeps its switch, and the view that is shown has one, else the quotations.
    private func showSwitches() {
        let shown = workspace.state.place.view
        let second = switches[shown] == nil || shown == .network ? CentreView.quotations : shown
        for (view, button) in switches {
            button.isVisible = room >= Self.viewRoom || view == .network || view == second
        }
    }

    private func menuButton() -> Widget {
        let menu = Menu()
        menu.appendSection { section in
            for action in [AppAction.newFromFiles, .newFromFolder, .open] {
                section.append(action.title, action: action.detailedName)
            }
        }
        menu.appendSection { section in
            for action in [AppAction.addArticles, .readAgain, .print, .export] {
                section.append(action.title, action: action.detailedName)
            }
        }
        menu.appendSection { section in
            for action in [AppAction.undo, .redo, .unpinAll, .showHidden, .findActor] {
                section.append(action.title, action: action.detailedName)
            }
        }
        menu.appendSection { section in
            section.appendSubmenu(translated("Views")) { submenu in
                for action in [AppAction.showNetwork, .showList, .showFigures, .showQuotations, .compare] {
                    submenu.append(action.title, action: action.detailedName)
                }
            }
            section.appendSubmenu(translated("Review")) { submenu in
                for action in [AppAction.confirm, .reject, .retype, .reassign, .merge, .rename, .annotate, .quote] {
                    submenu.append(action.title, action: action.detailedName)
                }
            }
            for action in [AppAction.search, .freeze] {
                section.append(action.title, action: action.detailedName)
            }
        }
        menu.appendSection { section in
            section.append(translated("Dark Style"), action: "win.dark")
            section.append(AppAction.fullscreen.title, action: AppAction.fullscreen.detailedName)
        }
        menu.appendSection { section in
            for action in [AppAction.shortcuts, .about, .quit] {
                section.append(action.title, action: action.detailedName)
            }
        }
        let button = MenuButton(icon: "open-menu-symbolic", name: AppAction.menu.title, menu: menu)
        button.isPrimary = true
        button.hasFrame = false
        return button
    }

    private func refresh() {
        title.text = workspace.state.opened?.dossier.title ?? "Actant"
        title.tooltip = workspace.state.opened?.url.path
        // The profile belongs to the network: its button stays down, and a click on it returns there.
        freeze.isSensitive = workspace.state.opened != nil
        for (view, button) in switches {
            button.isSensitive = workspace.state.opened != nil
            let shown = workspace.state.place.view
            let isOn = view == shown
            if button.isActive != isOn { button.isActive = isOn }
        }
        showSwitches()
        if freeze.isActive != workspace.state.isFrozen { freeze.isActive = workspace.state.isFrozen }
    }
}
