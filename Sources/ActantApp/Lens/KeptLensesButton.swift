import GtkKit
import Model
import Translation
import Workspace

/// The lenses that were given a name: choose, keep the present one, forget.
final class KeptLensesButton: MenuButton {
    private let workspace: Workspace

    init(workspace: Workspace) {
        self.workspace = workspace
        super.init()
        setIcon("user-bookmarks-symbolic")
        tooltip = translated("Kept lenses")
        setAccessibleName(translated("Kept lenses"))
        addCSSClass("flat-button")
        hasFrame = false
        valign = .center
        onOpen { [weak self] in self?.fill() }
    }

    private func fill() {
        let box = Box(.vertical, spacing: 6)
        box.setMargins(8)
        let heading = Label(translated("Kept lenses"), classes: ["section"])
        heading.xalign = 0
        box.append(heading)
        let kept = workspace.state.index?.dossier.keptLenses ?? []
        if kept.isEmpty {
            box.append(Label(translated("None yet: name what you see and keep it."), classes: ["caption"]))
        }
        kept.forEach { box.append(row($0)) }
        let name = Entry(placeholder: translated("Name of this lens"))
        name.setAccessibleName(translated("Name of this lens"))
        let keep = Button(label: translated("Keep")) { [weak self, weak name] in self?.keep(name?.text ?? "") }
        name.onActivate { [weak self, weak name] in self?.keep(name?.text ?? "") }
        name.hexpand = true
        box.append(Box(.horizontal, spacing: 6, [name, keep]))
        let reset = Button(label: AppAction.resetLens.title)
        reset.setAction(AppAction.resetLens.detailedName)
        box.append(reset)
        setPopover(Popover(box))
    }

    private func row(_ kept: KeptLens) -> Widget {
        let choose = Button(label: kept.name) { [weak self] in
            self?.workspace.setLens(kept.lens)
            self?.popdown()
        }
        choose.hasFrame = false
        choose.hexpand = true
        let forget = Button(icon: "user-trash-symbolic", name: translated("Forget {1}", kept.name)) { [weak self] in
            self?.workspace.forget(kept)
            self?.popdown()
        }
        forget.hasFrame = false
        return Box(.horizontal, [choose, forget])
    }

    private func keep(_ name: String) {
        workspace.keepLens(named: name)
        popdown()
    }
}
