import GtkKit
import Model
import Network

/// A row of a side list: a shape, a name, a bar and a number.
class CountedRow: ListBoxRow {
    private let spoken: String
    private let spokenChosen: String

    /// `fullName` where `name` is short for it; `spoken` and `spokenChosen` are what a screen reader says of it.
    init(
        _ name: String, fullName: String? = nil, kind: Entity.Kind?, bar: Widget?, count: Int, spoken: String,
        spokenChosen: String,
        appearance: Appearance
    ) {
        self.spoken = spoken
        self.spokenChosen = spokenChosen
        super.init(nil)
        let label = Label(name, classes: ["row-title"])
        label.setEllipsis(.end)
        label.xalign = 0
        label.hexpand = true
        if let fullName, fullName != name { label.tooltip = fullName } else { label.setTooltipWhereCut() }
        let number = Label(Wording.digits(count), classes: ["numeric", "caption"])
        number.setWidth(characters: 3)
        number.xalign = 1
        let icon = kind.map { KindIcon($0, appearance: appearance) }
        let box = Box(.horizontal, spacing: 6, [icon, label, bar, number].compactMap { $0 })
        box.setMargins(top: 4, bottom: 4, start: kind == nil ? 9 : 8, end: 12)
        child = box
        setAccessibleName(spoken)
    }

    func setChosen(_ isChosen: Bool) {
        setCSSClass("chosen", isChosen)
        setAccessibleName(isChosen ? spokenChosen : spoken)
    }
}
