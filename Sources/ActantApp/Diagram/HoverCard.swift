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
    func show(_ node: NetworkNode, edges: [NetworkEdge], projection: Lens.Projection, index: DossierIndex) {
        begin(node.name, kind: node.kind, caption: caption(node, projection, index))
        sums(node.cooperation, node.conflict, in: projection)
        let first = edges.prefix(Self.sentences).compactMap(\.grounds.first)
        first.forEach { row($0, projection: projection, index: index) }
    }

    private func caption(_ node: NetworkNode, _ projection: Lens.Projection, _ index: DossierIndex) -> String {
        let kind = Wording.capitalized(Wording.kind(node.kind))
        guard node.kind != .topic else {
            return [
                kind, Wording.count(node.partnerCount, .speaker),
                Wording.count(node.relationCount, Wording.noun(of: projection)),
            ].joined(separator: ", ")
        }
        let mentions = index.mentionsOfEntity[node.id] ?? []
        let documents = Set(mentions.map(\.anchor.document)).count
        let names = mentions.count { $0.form.isNaming }
        return counted(
            "{1}, named {2} in {n} document", "{1}, named {2} in {n} documents", documents, kind, Wording.times(names))
    }

    func show(_ edge: NetworkEdge, network: ActorNetwork, index: DossierIndex) {
        var caption = Wording.extent(
            grounds: edge.relationCount, of: network.projection, documents: edge.documentCount)
        if network.projection.isOneMode { caption += "; " + translated("weight {1}", Wording.decimal(edge.weight)) }
        begin(
            Wording.pair(index.label(ofNode: edge.id.first), index.label(ofNode: edge.id.second)), kind: nil,
            caption: caption)
        sums(edge.cooperation.count, edge.conflict.count, in: network.projection)
        edge.grounds.prefix(Self.sentences).forEach { row($0, projection: network.projection, index: index) }
    }

    func show(_ community: Community, network: ActorNetwork, index: DossierIndex) {
        let names = community.main.map { index.label(ofNode: network.nodes[Int($0)].id) }
        begin(
            Wording.list(names), kind: nil,
            caption: counted(
                "Main actors of a community of {n} member; a click shows it nearer",
                "Main actors of a community of {n} members; a click shows it nearer", community.members.count))
    }

    private func begin(_ title: String, kind: NodeKind?, caption: String) {
        removeAll()
        // While it is hidden GTK keeps the height of what it held before.
        queueResize()
        let head = Box(.horizontal, spacing: 6)
        if let kind { head.append(KindIcon(node: kind, appearance: appearance)) }
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

    private func sums(_ cooperation: Int, _ conflict: Int, in projection: Lens.Projection) {
        guard projection != .comention else { return }
        let theme = appearance.theme
        let label = Label(runs: [
            LabelRun(
                Wording.sum(cooperation, .cooperation, in: projection),
                TextLook(foreground: theme.cooperationText, weight: 700)),
            LabelRun("   "),
            LabelRun(
                Wording.sum(conflict, .conflict, in: projection),
                TextLook(foreground: theme.conflictText, weight: 700)),
        ])
        label.xalign = 0
        append(label)
    }

    private func note(_ words: String) {
        let label = Label(words, classes: ["caption", "note"])
        label.wraps = true
        label.xalign = 0
        label.setLines(4)
        label.setEllipsis(.end)
        label.setMaxWidth(characters: 46)
        append(label)
    }

    private func row(_ ground: Ground, projection: Lens.Projection, index: DossierIndex) {
        guard let document = ground.anchors(in: index).first.flatMap({ index.document[$0.document] }),
            let row = EvidenceList.row(ground, in: projection, index: index)
        else { return }
        let theme = appearance.theme
        let box = Box(.vertical)
        let clause = Label(runs: [
            LabelRun(row.source + " ", TextLook(weight: 700)), LabelRun(row.phrase),
        ])
        let words = Label(runs: [LabelRun(row.excerpt.plain, TextLook(family: theme.serif))])
        let source = Label(
            [row.attribution, document.byline, document.published.date?.short]
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
