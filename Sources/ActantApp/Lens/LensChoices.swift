import GtkKit
import Model
import Network
import Workspace

/// All choices of the lens in a column, behind "Lens…" where the window is too narrow for the sentence.
@MainActor
enum LensChoices {
    static func popover(_ edited: LensControl) -> Popover {
        let column = Box(.vertical, spacing: 4)
        column.addCSSClass("lens-choices")
        column.setMargins(8)
        guard let index = edited.index else { return Popover(column) }
        let whole = LensSentence.of(lens: edited.lens, index: index, network: .empty)
        for piece in whole.pieces {
            guard let control = piece.control else { continue }
            let name = Label(control.spokenName + ": ")
            name.setWidth(characters: 22)
            name.xalign = 0
            let button = LensWordButton { LensPopover.make(for: control, edited) }
            button.show(piece.text, name: "\(control.spokenName): \(piece.text)", isChanged: piece.isChanged)
            column.append(Box(.horizontal, [name, button]))
        }
        return Popover(column)
    }
}
