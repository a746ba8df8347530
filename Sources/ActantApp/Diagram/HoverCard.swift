import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// What is pointed at, in a few lines: names in full, both sums, and the first sentences.
final class HoverCard: Box {
    static let width = 330
    private let appearance: Appearance
    static let sentences = 3

    init(appearance: Appearance) {
        self.appearance = appearance
        super.init(.vertical, spacing: 6)
        addCSSClass("card")
        canTarget = false
    }

    /// - Parameter edges: of the node, the first of which give sentences.
    func show(_ node: NetworkNode, edges: [NetworkEdge], index: DossierIndex) {
        let mentions = index.mentionsOfEntity[node.id] ?? []
        let documents = Set(mentions.map(\.anchor.document)).count
        let names = mentions.count { $0.form.isNaming }
        begin(
            node.name, kind: node.kind,
            caption: counted(
                "{1}, named {2} in {n} document", "{1}, named {2} in {n} documents", documents,
                Wording.capitalized(Wording.kind(node.kind)), Wording.times(names)))
        sums(node.cooperation, node.conflict)
        let relations = edges.prefix(Self.sentences).compactMap { $0.relations.first }
        relations.forEach { row($0, index: index) }
    }

    func show(_ edge: NetworkEdge, index: DossierIndex) {
        begin(
            Wording.pair(index.shortName(edge.id.first), index.shortName(edge.id.second)), kind: nil,
            caption: Wording.extent(relations: edge.relationCount, documents: edge.documentCount))
        sums(edge.cooperation.count, edge.conflict.count)
        edge.relations.prefix(Self.sentences).forEach { row($0, index: index) }
    }

    private func begin(_ title: String, kind: Entity.Kind?, caption: String) {
        removeAll()
        // While it is hidden GTK keeps the height of what it held before.
        queueResize()
        let head = Box(.horizontal, spacing: 6)
        if let kind { head.append(KindIcon(kind, appearance: appearance)) }
        let name = Label(title, classes: ["card-title"])
        name.wraps = true
        name.xalign = 0
        name.setMaxWidth(characters: 40)
        head.append(name)
        append(head)
        let words = Label(caption, classes: ["caption"])
        words.xalign = 0
        append(words)
    }

    private func sums(_ cooperation: Int, _ conflict: Int) {
        let theme = appearance.theme
        let label = Label(runs: [
            LabelRun(Wording.cooperation(cooperation), TextLook(foreground: theme.cooperationText, weight: 700)),
            LabelRun("   "),
            LabelRun(Wording.conflict(conflict), TextLook(foreground: theme.conflictText, weight: 700)),
        ])
        label.xalign = 0
        append(label)
    }

    private func row(_ id: Relation.ID, index: DossierIndex) {
        guard let relation = index.relation[id], let anchor = relation.evidence.first,
            let document = index.document[relation.document]
        else { return }
        let theme = appearance.theme
        let box = Box(.vertical)
        let clause = Label(runs: [
            LabelRun(index.shortName(relation.source) + " ", TextLook(weight: 700)), LabelRun(relation.phrase),
        ])
        let words = Label(runs: [
            LabelRun(Excerpt(of: anchor, in: document.text, lead: 20, trail: 60).plain, TextLook(family: theme.serif))
        ])
        let source = Label(
            [Wording.attribution(relation, index), document.byline, document.published.date?.short]
                .compactMap { $0 }.joined(separator: ", "), classes: ["caption"])
        words.addCSSClass("source")
        words.setLines(2)
        for label in [clause, words, source] {
            label.wraps = true
            label.setEllipsis(label === words ? .end : .none)
            label.xalign = 0
            label.setMaxWidth(characters: 46)
            box.append(label)
        }
        append(box)
    }
}
