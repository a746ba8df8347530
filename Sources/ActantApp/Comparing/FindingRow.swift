import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// One pair with what each side tells of it: all that is contested, else one sentence for all.
final class FindingRow: ListBoxRow {
    let finding: Comparison.Finding
    private let count: Int
    private static let mostContested = 3

    init(
        _ finding: Comparison.Finding, _ count: Int, projection: Lens.Projection, index: DossierIndex,
        appearance: Appearance, onOpen: @escaping @MainActor (Ground) -> Void
    ) {
        self.finding = finding
        self.count = count
        super.init(nil)
        let names = Wording.pair(index.label(ofNode: finding.id.first), index.label(ofNode: finding.id.second))
        let most = finding.verdict == .contested ? Self.mostContested : 1
        let chosen = FindingChoice(most: most).choose(finding)
        func side(_ told: [Comparison.Told], of all: Int) -> Widget {
            let column = Box(.vertical)
            column.hexpand = true
            for told in told {
                guard let row = EvidenceList.row(told.ground, in: projection, index: index) else { continue }
                column.append(Self.line(row, told, appearance) { onOpen(told.ground) })
            }
            if all > told.count, !told.isEmpty { column.append(Self.more(all - told.count)) }
            return column
        }
        let sides = Box(
            .horizontal, spacing: 12,
            [side(chosen.first, of: finding.first.count), side(chosen.second, of: finding.second.count)])
        sides.isHomogeneous = true
        let box = Box(.vertical, spacing: 2, [head(names), sides])
        box.setMargins(top: 5, bottom: 6, start: 9, end: 12)
        child = box
        setAccessibleName("\(names): \(Wording.verdict(finding.verdict))")
    }

    private func head(_ names: String) -> Widget {
        let title = Label(names, classes: ["strong"])
        title.setEllipsis(.end)
        title.xalign = 0
        let head = Box(.horizontal, spacing: 8, [title])
        if let reason = finding.contests.first?.reason {
            let words = Label(Wording.reason(reason), classes: ["caption"])
            words.setEllipsis(.end)
            head.append(words)
        }
        return head
    }

    private static func more(_ number: Int) -> Widget {
        let more = Label(translated("and {1} more", Wording.digits(number)), classes: ["caption"])
        more.xalign = 0
        more.setMargins(start: 6)
        return more
    }

    private static func line(
        _ row: EvidenceList.Row, _ told: Comparison.Told, _ appearance: Appearance,
        onOpen: @escaping @MainActor () -> Void
    ) -> Button {
        let theme = appearance.theme
        let icon = StrokeIcon(appearance: appearance)
        icon.show(
            told.sign, isClaimed: row.isClaimed, atFirst: false, atSecond: true,
            isTie: told.sign == .neutral && told.ground.relation != nil)
        icon.setMargins(top: 3)
        let clause = Label(runs: [
            LabelRun(row.source + " ", TextLook(weight: 700)), LabelRun(row.phrase),
            LabelRun("  " + row.attribution, TextLook(foreground: theme.ink2)),
        ])
        clause.asFlowing(lines: 3)
        let words = Label(runs: [LabelRun(row.excerpt.passage, TextLook(foreground: theme.ink2, family: theme.serif))])
        words.addCSSClass("source")
        words.asFlowing(lines: 4)
        let column = Box(.vertical, [clause, words])
        column.hexpand = true
        let button = Button(child: Box(.horizontal, spacing: 6, [icon, column]), onClick: onOpen)
        button.asLine(row.spoken)
        return button
    }

    /// The verdict above its first row, with how many there are.
    func heading() -> Widget {
        let title = Label(Wording.verdict(finding.verdict), classes: ["strong"])
        title.xalign = 0
        title.hexpand = true
        let number = Label(Wording.digits(count), classes: ["numeric"])
        let box = Box(.horizontal, spacing: 8, [title, number])
        box.addCSSClass("group-header")
        return box
    }
}
