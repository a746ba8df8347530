import GtkKit
import Model
import Network
import Translation
import Workspace

/// What all rows of a list of entities have in common.
struct EntityRowLook: Equatable {
    /// The greatest number of relations that a row has, which fills its bar.
    var most = 1
    /// Whether a lens leaves out those that are not in it.
    var hasNetwork = false
    /// Whether rows have sums of cooperation and conflict.
    var hasSums = false
}

/// One entity: its shape, its name, both sums as a bar, and how often it is named.
final class EntityRowView: Box {
    private let icon: KindIcon
    private let name = Label("", classes: ["row-title"])
    private let bar: SumBar
    private let number = Label("", classes: ["numeric", "caption"])
    private var entity: Entity.ID?
    private var spoken = ""
    private var fullName: String?
    private var note: String?
    /// Called where the row is clicked to be chosen besides others.
    var onToggle: (@MainActor (Entity.ID) -> Void)?
    /// Called with a place of the row when its menu is asked for by the pointer.
    var onMenu: (@MainActor (Double, Double) -> Void)?

    init(appearance: Appearance) {
        icon = KindIcon(appearance: appearance)
        bar = SumBar(appearance: appearance)
        super.init(.horizontal)
        name.setEllipsis(.end)
        name.xalign = 0
        name.hexpand = true
        number.setWidth(characters: 3)
        number.xalign = 1
        let box = Box(.horizontal, spacing: 6, [icon, name, bar, number])
        box.setMargins(top: 4, bottom: 4, start: 8, end: 12)
        box.hexpand = true
        append(box)
        name.onTooltip { [weak self] in
            guard let self else { return nil }
            let words = fullName ?? (name.isCut ? name.text : nil)
            return note.map { note in words.map { "\($0)\n\(note)" } ?? note } ?? words
        }
        connectPointer()
    }

    func show(_ row: EntityRow, _ look: EntityRowLook) {
        entity = row.id
        let isOutside = look.hasNetwork && !row.isInLens
        spoken =
            [
                row.name, Wording.kind(row.kind), translated("named {1}", Wording.times(row.namings)),
                row.isInLens ? Wording.cooperation(row.cooperation) : isOutside ? translated("not in this lens") : nil,
                row.isInLens ? Wording.conflict(row.conflict) : nil,
                row.isTentative ? translated("found automatically") : nil,
                row.note == nil ? nil : Wording.withNote,
            ].compactMap(\.self).joined(separator: ", ")
        icon.show(row.kind)
        name.text = row.name
        fullName = row.fullName != row.name ? row.fullName : nil
        note = row.note
        number.text = Wording.digits(row.namings)
        bar.show(cooperation: row.cooperation, conflict: row.conflict, most: look.most)
        // What has no sums leaves its room to the name.
        bar.isVisible = look.hasSums
        parent?.setCSSClass("outside", isOutside)
        parent?.setCSSClass("tentative", row.isTentative)
    }

    func setChosen(_ isChosen: Bool) {
        parent?.setCSSClass("chosen", isChosen)
        parent?.setAccessibleName(isChosen ? translated("{1}, selected", spoken) : spoken)
    }

    private func connectPointer() {
        let click = ClickGesture(button: 1)
        click.onPress { [weak self, weak click] press in
            guard let self, let entity, press.modifiers.contains(.control) || press.modifiers.contains(.shift) else {
                return
            }
            click?.claim()
            onToggle?(entity)
        }
        click.setPhase(.capture)
        add(click)
        let secondary = ClickGesture(button: 3)
        secondary.onPress { [weak self, weak secondary] press in
            secondary?.claim()
            self?.onMenu?(press.x, press.y)
        }
        add(secondary)
    }
}

/// Both sums left and right of a line.
final class SumBar: DrawingArea {
    private var sums = (cooperation: 0, conflict: 0, most: 1)

    init(appearance: Appearance) {
        super.init()
        setContentSize(width: 44, height: 12)
        valign = .center
        canTarget = false
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let sums = self?.sums, let theme = appearance?.theme, sums.cooperation + sums.conflict > 0 else {
                return
            }
            let unit = width / Double(max(sums.most, 1))
            let middle = width * 0.45
            let tall = height - 4
            let (left, right) = (unit * Double(sums.cooperation), unit * Double(sums.conflict))
            canvas.rectangle(middle - left, 2, left, tall)
            canvas.fill(theme.cooperation)
            canvas.rectangle(middle, 2, right, tall)
            canvas.fill(theme.conflict)
            canvas.rectangle(middle - 0.5, 0, 1, height)
            canvas.fill(theme.ink2)
        }
    }

    func show(cooperation: Int, conflict: Int, most: Int) {
        sums = (cooperation, conflict, most)
        queueDraw()
    }
}
