import GtkKit
import Model
import Network
import Translation
import Workspace

/// What becomes an edge, each choice with what it means below it and a worked example in its tooltip.
final class ProjectionChooser: Box {
    init(_ edited: LensControl) {
        super.init(.vertical, spacing: 2)
        setMargins(8)
        let heading = Label(translated("What becomes an edge"), classes: ["section"])
        heading.xalign = 0
        append(heading)
        var first: CheckButton?
        for projection in Lens.Projection.allCases {
            let button = CheckButton(label: Wording.projection(projection), group: first)
            first = first ?? button
            button.isActive = projection == edited.lens.projection
            let (meaning, example) = (Wording.meaning(projection), Wording.example(projection))
            button.tooltip = meaning + "\n\n" + example
            button.setAccessibleDescription(meaning + " " + example)
            button.onToggle { isOn in
                if isOn { edited.update { $0.projection = projection } }
            }
            let caption = Label(meaning, classes: ["caption"])
            caption.xalign = 0
            caption.wraps = true
            caption.setMaxWidth(characters: 46)
            caption.setMargins(bottom: 4, start: 26)
            append(button)
            append(caption)
        }
    }
}
