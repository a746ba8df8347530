import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// One relation, quotation or paragraph with its stroke, its clause, who says so, and its sentence. Shows one relation after another.
final class EvidenceRow: ListBoxRow {
    private(set) var ground: Ground?
    private(set) var document: Document.ID = ""
    private var group: EvidenceList.Group?
    private let appearance: Appearance
    private let clause = Label()
    private let pill = Label("", classes: ["pill"])
    private let words = Label("", classes: ["source"])
    private let icon: StrokeIcon

    init(appearance: Appearance) {
        self.appearance = appearance
        icon = StrokeIcon(appearance: appearance)
        super.init(nil)
        clause.wraps = true
        clause.setLines(2)
        clause.setEllipsis(.end)
        clause.xalign = 0
        clause.setTooltipWhereCut()
        clause.hexpand = true
        pill.valign = .start
        words.wraps = true
        words.setLines(2)
        words.setEllipsis(.end)
        words.xalign = 0
        let column = Box(.vertical, spacing: 1, [Box(.horizontal, spacing: 8, [clause, pill]), words])
        column.hexpand = true
        icon.setMargins(top: 4)
        let box = Box(.horizontal, spacing: 8, [icon, column])
        box.setMargins(top: 5, bottom: 6, start: 9, end: 12)
        child = box
    }

    func show(_ row: EvidenceList.Row, group: EvidenceList.Group) {
        let theme = appearance.theme
        ground = row.id
        document = group.document
        self.group = group
        clause.setRuns([LabelRun(row.source + " ", TextLook(weight: 700)), LabelRun(row.phrase)])
        pill.text = row.attribution
        words.setRuns([
            LabelRun(row.excerpt.before, TextLook(foreground: theme.ink3, family: theme.serif)),
            LabelRun(row.excerpt.passage, TextLook(foreground: theme.ink, family: theme.serif)),
            LabelRun(row.excerpt.after, TextLook(foreground: theme.ink3, family: theme.serif)),
        ])
        icon.show(
            row.sign, isClaimed: row.isClaimed, atFirst: row.pointsAtFirst, atSecond: row.pointsAtSecond,
            isTie: row.sign == .neutral && row.id.relation != nil)
        setAccessibleName(row.spoken)
        isVisible = true
    }

    /// The document's name above its first row; over a step of a chain the step, which opens all its evidence.
    func groupHeader(open: @escaping @MainActor (EdgeID) -> Void) -> Widget? {
        guard let group else { return nil }
        let title = Label(runs: [
            LabelRun(group.title, TextLook(weight: 700)), LabelRun(" · " + group.byline),
        ])
        title.setEllipsis(.end)
        title.xalign = 0
        title.hexpand = true
        if let step = group.step {
            let all = Button(label: translated("All Evidence")) { open(step) }
            all.addCSSClass("flat-button")
            all.setAccessibleName(translated("All evidence of {1}", group.title))
            let box = Box(.horizontal, spacing: 8, [title, all])
            box.addCSSClass("group-header")
            return box
        }
        let count = Label(String(group.rows.count), classes: ["numeric"])
        let box = Box(.horizontal, spacing: 8, [title, count])
        box.addCSSClass("group-header")
        return box
    }
}
