import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// One facet of the quotations: its values with how many quotations each has; a click leaves those of one value.
final class FacetSection<Value: Hashable>: Box {
    struct Entry {
        let value: Value
        let name: String
        let kind: Entity.Kind?
        let direct: Int
        let indirect: Int
        /// Whether direct and indirect are told apart by a bar.
        let hasBar: Bool

        var count: Int { direct + indirect }
    }

    private let appearance: Appearance
    private let onToggle: @MainActor (Value) -> Void
    private let list = ListBox(selection: .none)
    private let more = Button(label: "")
    private var entries: [Entry] = []
    private var chosen: Value?
    private var isLong = false
    private var rows: [(value: Value, row: FacetRow)] = []
    /// How many are shown at first, and how many at most: who is further down is found by typing.
    private let (first, most) = (12, 300)

    init(
        _ title: String, legend: Widget? = nil, appearance: Appearance, onToggle: @escaping @MainActor (Value) -> Void
    ) {
        self.appearance = appearance
        self.onToggle = onToggle
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(title)
        let name = Label(title, classes: ["section"])
        name.hexpand = true
        name.xalign = 0
        let head = Box(.horizontal, [name] + [legend].compactMap { $0 })
        head.setMargins(top: 8, bottom: 4, start: 12, end: 12)
        append(head)
        append(list)
        list.setAccessibleName(title)
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in
            guard let self, let found = rows.first(where: { $0.row === row }) else { return }
            onToggle(found.value)
        }
        more.hasFrame = false
        more.addCSSClass("flat-button")
        more.addCSSClass("caption")
        more.halign = .start
        more.setMargins(start: 6)
        more.onClick { [weak self] in
            self?.isLong.toggle()
            self?.refill()
        }
        append(more)
    }

    func show(_ entries: [Entry], chosen: Value?) {
        self.entries = entries
        self.chosen = chosen
        refill()
    }

    /// Marks another value without making the rows again, so that the keyboard stays where it is.
    func mark(_ chosen: Value?) {
        self.chosen = chosen
        if let chosen, !rows.contains(where: { $0.value == chosen }) { refill() }
        for entry in rows { entry.row.setChosen(entry.value == chosen) }
    }

    private func refill() {
        list.removeAll()
        let greatest = entries.map(\.count).max() ?? 1
        var shown = Array(entries.prefix(isLong ? most : first))
        if let chosen, !shown.contains(where: { $0.value == chosen }) {
            shown += entries.filter { $0.value == chosen }
        }
        rows = shown.map { entry in
            let row = FacetRow(
                entry.name, kind: entry.kind, direct: entry.direct, indirect: entry.indirect,
                greatest: entry.hasBar ? greatest : nil, appearance: appearance)
            row.setChosen(entry.value == chosen)
            list.append(row)
            return (entry.value, row)
        }
        more.isVisible = entries.count > first
        more.label = isLong ? translated("Show fewer") : translated("Show all {1}", Wording.digits(entries.count))
        isVisible = !entries.isEmpty
    }
}

/// One value: shape, name, a bar of direct and indirect, count.
final class FacetRow: CountedRow {
    init(
        _ name: String, kind: Entity.Kind?, direct: Int, indirect: Int, greatest: Int?, appearance: Appearance
    ) {
        let count = direct + indirect
        let spoken =
            "\(name), \(Wording.count(count, .quotation))"
            + (greatest == nil ? "" : translated(", {1} direct", Wording.digits(direct)))
        super.init(
            name, kind: kind,
            bar: greatest.map {
                SpeechSum(direct: direct, indirect: indirect, greatest: $0, appearance: appearance)
            }, count: count, spoken: spoken, spokenChosen: translated("{1}, chosen", spoken), appearance: appearance)
    }
}

/// How many quotations are direct (filled) and indirect (outlined).
final class SpeechSum: DrawingArea {
    init(direct: Int, indirect: Int, greatest: Int, appearance: Appearance) {
        super.init()
        setContentSize(width: 54, height: 12)
        valign = .center
        canTarget = false
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme, direct + indirect > 0 else { return }
            let unit = (width - 1) / Double(max(greatest, 1))
            let (top, tall) = (2.5, height - 5)
            let whole = max(unit * Double(direct + indirect), 3)
            canvas.rectangle(0.5, top, whole, tall)
            canvas.stroke(theme.ink2, width: 1)
            canvas.rectangle(0, top - 0.5, whole * Double(direct) / Double(direct + indirect), tall + 1)
            canvas.fill(theme.ink2)
        }
    }
}

/// "■ direct □ indirect".
final class SpeechLegend: DrawingArea {
    init(isFilled: Bool, appearance: Appearance) {
        super.init()
        setContentSize(width: 9, height: 9)
        valign = .center
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme else { return }
            canvas.rectangle(1.5, 1.5, width - 3, height - 3)
            if isFilled { canvas.fill(theme.ink2, keepsPath: true) }
            canvas.stroke(theme.ink2, width: 1)
        }
    }
}
