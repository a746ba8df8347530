import GtkKit
import Model
import Network
import Report
import Workspace

/// One relation with its stroke, its clause, who says so, and its sentence.
final class EvidenceRow: ListBoxRow {
    let relation: Relation.ID
    let document: Document.ID
    private let group: EvidenceList.Group

    init(_ row: EvidenceList.Row, group: EvidenceList.Group, appearance: Appearance) {
        relation = row.id
        document = group.document
        self.group = group
        super.init(nil)
        child = Self.content(row, appearance: appearance)
        setAccessibleName(row.spoken)
    }

    private static func content(_ row: EvidenceList.Row, appearance: Appearance) -> Widget {
        let theme = appearance.theme
        let clause = Label(runs: [LabelRun(row.source + " ", TextLook(weight: 700)), LabelRun(row.phrase)])
        clause.setEllipsis(.end)
        clause.xalign = 0
        clause.hexpand = true
        clause.tooltip = "\(row.source) \(row.phrase)."
        let pill = Label(row.attribution, classes: ["pill"])
        pill.valign = .center
        let top = Box(.horizontal, spacing: 8, [clause, pill])
        let words = Label(runs: [
            LabelRun(row.excerpt.before, TextLook(foreground: theme.ink3, family: theme.serif)),
            LabelRun(row.excerpt.passage, TextLook(foreground: theme.ink, family: theme.serif)),
            LabelRun(row.excerpt.after, TextLook(foreground: theme.ink3, family: theme.serif)),
        ])
        words.wraps = true
        words.setLines(2)
        words.setEllipsis(.end)
        words.xalign = 0
        let column = Box(.vertical, spacing: 1, [top, words])
        column.hexpand = true
        let icon = StrokeIcon(
            row.sign, isClaimed: row.isClaimed, pointsAtFirst: row.pointsAtFirst, pointsAtSecond: row.pointsAtSecond,
            appearance: appearance)
        icon.setMargins(top: 4)
        let box = Box(.horizontal, spacing: 8, [icon, column])
        box.setMargins(top: 5, bottom: 6, start: 9, end: 12)
        return box
    }

    /// The document's name above its first row.
    func groupHeader() -> Widget {
        let title = Label(runs: [
            LabelRun(group.title, TextLook(weight: 700)), LabelRun(" · " + group.byline),
        ])
        title.setEllipsis(.end)
        title.xalign = 0
        title.hexpand = true
        let count = Label(String(group.rows.count), classes: ["numeric"])
        let box = Box(.horizontal, spacing: 8, [title, count])
        box.addCSSClass("group-header")
        return box
    }
}
