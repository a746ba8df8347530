import GtkKit
import Network
import Translation

/// The floating buttons of the diagram.
final class ZoomButtons: Box {
    init() {
        super.init(.horizontal)
        addCSSClass("floating")
        let arrangements = MenuButton(
            icon: "view-grid-symbolic", name: translated("Arrangement"), menu: Menu().appendingArrangements())
        arrangements.addCSSClass("flat-button")
        arrangements.hasFrame = false
        append(arrangements)
        let entries: [(String, AppAction)] = [
            ("zoom-out-symbolic", .zoomOut), ("zoom-fit-best-symbolic", .fit), ("zoom-in-symbolic", .zoomIn),
        ]
        for (icon, action) in entries {
            let button = Button(icon: icon, name: action.title)
            button.addCSSClass("flat-button")
            button.setAction(action.detailedName)
            append(button)
        }
    }
}

extension Menu {
    /// The action that is told one of ``Arrangement``.
    static let arrange = "win.arrange"

    /// A radio item for each way to arrange the diagram.
    func appendingArrangements() -> Menu {
        for arrangement in Arrangement.allCases {
            append(arrangement.title, action: Self.arrange, target: .string(arrangement.rawValue))
        }
        return self
    }
}
