import GtkKit
import Model
import Translation
import Workspace

/// What can be done about an actor of the network, the same in the diagram, the list and the table of figures. The actor is
/// chosen when the menu opens.
@MainActor
enum ActorMenu {
    static func menu(for entity: Entity.ID, workspace: Workspace) -> Menu {
        let menu = Menu()
        menu.appendSection { section in
            for action in [AppAction.showProfile, .showEvidence, .nextMention, .note] { add(action, to: section) }
        }
        menu.appendSection { section in
            for action in [AppAction.connect, .focusSelection, .focusWider] { add(action, to: section) }
        }
        menu.appendSection { section in
            for action in [AppAction.expand, .hide, .hideLonely] { add(action, to: section) }
            if workspace.state.hiddenCount > 0 { add(.showHidden, to: section) }
            if workspace.state.pins[entity] != nil {
                section.append(translated("Unpin"), action: "win.unpin", target: .string(entity.rawValue))
            }
        }
        menu.appendSection { section in
            for action in [AppAction.confirm, .reject, .retype, .merge, .rename] { add(action, to: section) }
        }
        return menu
    }

    private static func add(_ action: AppAction, to section: Menu) {
        section.append(action.title, action: action.detailedName)
    }
}
