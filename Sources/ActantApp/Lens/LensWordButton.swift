import GtkKit
import Model
import Network
import Workspace

/// A word of the lens that is a menu: bold and dotted, with the marker where it differs from the default.
final class LensWordButton: MenuButton {
    /// Called when its choices have been closed again.
    var onClosed: (() -> Void)?
    private(set) var isOpen = false
    private let words = Label()

    /// - Parameter shortens: whether its words give way where there is no room for them; their end says most.
    init(shortens: Bool = false, makePopover: @escaping @MainActor () -> Popover) {
        super.init(child: words)
        if shortens { words.setEllipsis(.start) }
        hasFrame = false
        valign = .center
        setAlwaysShowsArrow(false)
        onOpen { [weak self] in
            guard let self else { return }
            let popover = makePopover()
            popover.onClosed { [weak self] in
                self?.isOpen = false
                // What waits for the closing may take this button away, so it runs after GTK is done with it.
                onIdle { self?.onClosed?() }
            }
            isOpen = true
            setPopover(popover)
        }
    }

    func show(_ text: String, name: String, isChanged: Bool) {
        words.text = text
        setAccessibleName(name)
        setCSSClass("changed", isChanged)
    }
}
