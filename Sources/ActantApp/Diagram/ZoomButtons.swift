import GtkKit

/// The floating buttons of the diagram.
final class ZoomButtons: Box {
    init() {
        super.init(.horizontal)
        addCSSClass("floating")
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
