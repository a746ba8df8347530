import GtkKit
import Model
import Network
import Translation
import Workspace

/// What two lenses make of each pair, contested ones first; a row chooses the pair in both pictures, a sentence opens its
/// passage.
final class FindingList: Box {
    private let workspace: Workspace
    private let appearance: Appearance
    private let list = ListBox(selection: .single)
    private let scroller: ScrolledWindow
    private let rest = Label("", classes: ["caption"])
    private var rows: [EdgeID: FindingRow] = [:]
    private var shown: [Comparison.Finding] = []
    private var filling: LoopToken?
    /// More rows than anybody reads would take longer to make than they are worth.
    private static let most = 400
    private static let rowsAtOnce = 16

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        scroller = ScrolledWindow(Box(.vertical, [list, rest]), horizontal: .never, vertical: .automatic)
        super.init(.vertical)
        list.addCSSClass("hairlines")
        list.setAccessibleName(translated("Findings"))
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in
            if let row = row as? FindingRow { self?.workspace.select(.edge(row.finding.id)) }
        }
        list.setHeader { row, before in
            guard let row = row as? FindingRow else { return nil }
            if let before = before as? FindingRow, before.finding.verdict == row.finding.verdict { return nil }
            return row.heading()
        }
        rest.setMargins(8)
        rest.xalign = 0
        scroller.vexpand = true
        scroller.setContentHeight(minimum: 120)
        append(scroller)
    }

    func show(_ comparison: Comparison, _ index: DossierIndex) {
        guard comparison.findings != shown else { return }
        shown = comparison.findings
        filling?.cancel()
        list.removeAll()
        rows = [:]
        var counts: [Comparison.Verdict: Int] = [:]
        for finding in shown { counts[finding.verdict, default: 0] += 1 }
        let more = shown.count - Self.most
        rest.isVisible = more > 0
        rest.text = translated("and {1} more", Wording.digits(max(more, 0)))
        fill(Array(shown.prefix(Self.most)), counts, comparison.union.projection, index, from: 0)
    }

    private func fill(
        _ findings: [Comparison.Finding], _ counts: [Comparison.Verdict: Int], _ projection: Lens.Projection,
        _ index: DossierIndex, from start: Int
    ) {
        let end = min(start + Self.rowsAtOnce, findings.count)
        for finding in findings[start..<end] {
            let row = FindingRow(
                finding, counts[finding.verdict] ?? 0, projection: projection, index: index, appearance: appearance
            ) { [weak self] in self?.workspace.showEvidence(of: $0) }
            rows[finding.id] = row
            list.append(row)
        }
        mark(workspace.state.selection.edge)
        guard end < findings.count else { return }
        filling = onIdle { [weak self] in self?.fill(findings, counts, projection, index, from: end) }
    }

    /// Marks the row of the pair that is chosen.
    func mark(_ edge: EdgeID?) {
        let row = edge.flatMap { rows[$0] }
        guard list.selectedRow !== row else { return }
        list.selectedRow = row
        if let row { scroller.reveal(row, in: list) { _ in 30 } }
    }
}
