import GtkKit
import Model
import Network
import Translation
import Workspace

/// From when to when: years, months or days, either end open.
final class PeriodChooser: Box {
    private let edited: LensControl
    private let from = Entry(placeholder: translated("any date"))
    private let until = Entry(placeholder: translated("any date"))
    private let undated = CheckButton(label: translated("Count what has no date by its article’s"))
    private let hint = Label(translated("Dates as 2024, 2024-03 or 2024-03-29"), classes: ["caption"])

    init(_ edited: LensControl) {
        self.edited = edited
        super.init(.vertical, spacing: 6)
        setMargins(8)
        let period = edited.lens.period
        from.text = period?.start?.description ?? ""
        until.text = period?.end?.description ?? ""
        undated.isActive = period?.includesUndated ?? true
        from.setAccessibleName(translated("From"))
        until.setAccessibleName(translated("Until"))
        let title = Label(translated("Period"), classes: ["section"])
        title.xalign = 0
        append(title)
        append(Box(.horizontal, spacing: 6, [caption(translated("From")), from]))
        append(Box(.horizontal, spacing: 6, [caption(translated("Until")), until]))
        append(undated)
        hint.wraps = true
        hint.xalign = 0
        append(hint)
        let apply = Button(label: translated("Apply")) { [weak self] in self?.apply() }
        let reset = Button(label: translated("Of Any Date")) { [weak self] in
            self?.from.text = ""
            self?.until.text = ""
            self?.undated.isActive = true
            self?.apply()
        }
        append(Box(.horizontal, spacing: 6, [apply, reset]))
        from.onActivate { [weak self] in self?.apply() }
        until.onActivate { [weak self] in self?.apply() }
    }

    private func caption(_ words: String) -> Label {
        let label = Label(words)
        label.setWidth(characters: 5)
        label.xalign = 0
        return label
    }

    private func apply() {
        let start = PartialDate(from.text.trimmingCharacters(in: .whitespaces))
        let end = PartialDate(until.text.trimmingCharacters(in: .whitespaces))
        for (entry, date) in [(from, start), (until, end)] where date == nil && !entry.text.isEmpty {
            hint.text = translated(
                "“{1}” is no date. Write 2024, 2024-03 or 2024-03-29.", String(entry.text.prefix(20)))
            return
        }
        if let start, let end, start.earliest > end.latest {
            hint.text = translated("The period ends before it begins.")
            return
        }
        let isOpen = start == nil && end == nil && undated.isActive
        edited.update {
            $0.period =
                isOpen ? nil : Lens.Period(start: start, end: end, includesUndated: self.undated.isActive)
        }
    }
}
