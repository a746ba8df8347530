import GtkKit
import Model
import Network
import Translation
import Workspace

/// One row of the network's list: an actor with its partners and sums, or an edge, set in.
final class NetworkRowView: Box {
    private let appearance: Appearance
    private let disclosure = Button(icon: "pan-end-symbolic", name: translated("Edges"))
    private let icon: KindIcon
    private let name = CellText(lines: 1, classes: ["row-title"])
    private let remark = CellText(lines: 1, classes: ["caption"])
    private let cooperation = Label("", classes: ["cooperation", "numeric"])
    private let conflict = Label("", classes: ["conflict", "numeric"])
    private var actor: Entity.ID?
    var onToggle: (@MainActor (Entity.ID) -> Void)?
    /// Called with a place of the row when its menu is asked for by the pointer.
    var onMenu: (@MainActor (Double, Double) -> Void)?

    init(appearance: Appearance) {
        self.appearance = appearance
        icon = KindIcon(appearance: appearance)
        super.init(.horizontal, spacing: 8)
        setMargins(top: 3, bottom: 3, start: 6, end: 14)
        disclosure.addCSSClass("flat-button")
        disclosure.hasFrame = false
        disclosure.isFocusable = false
        disclosure.onClick { [weak self] in
            if let self, let actor { onToggle?(actor) }
        }
        name.hexpand = true
        remark.hexpand = true
        for label in [cooperation, conflict] {
            label.xalign = 1
            label.setWidth(characters: 4)
        }
        for part in [disclosure, icon, name, remark, cooperation, conflict] as [Widget] {
            part.valign = .center
            append(part)
        }
        let secondary = ClickGesture(button: 3)
        secondary.onPress { [weak self, weak secondary] press in
            secondary?.claim()
            self?.onMenu?(press.x, press.y)
        }
        add(secondary)
    }

    func show(_ row: NetworkRow, _ index: DossierIndex, in projection: Lens.Projection) {
        switch row {
        case .actor(let node, let isOpen):
            actor = node.id
            setMargins(top: 3, bottom: 3, start: 6, end: 14)
            disclosure.isVisible = true
            disclosure.setIcon(isOpen ? "pan-down-symbolic" : "pan-end-symbolic")
            icon.show(node: node.kind)
            name.text = node.name
            let tenor = projection == .relations ? Wording.tenor(node, index) : nil
            remark.text = [Wording.count(node.partnerCount, .partner), tenor].compactMap { $0 }.joined(separator: ", ")
            sums(node.cooperation, node.conflict, projection)
        case .edge(let edge, let from):
            actor = nil
            setMargins(top: 1, bottom: 1, start: 58, end: 14)
            disclosure.isVisible = false
            let partner = edge.id.other(than: from)
            icon.show(node: index.entity[partner].map { .entity($0.kind) } ?? .topic)
            name.text = index.fullName(ofNode: partner)
            remark.text = Wording.extent(
                grounds: edge.relationCount, of: projection, documents: edge.documentCount)
            sums(edge.cooperation.count, edge.conflict.count, projection)
        }
        setCSSClass("edge-row", actor == nil)
    }

    private func sums(_ cooperation: Int, _ conflict: Int, _ projection: Lens.Projection) {
        self.cooperation.text = Wording.digits(cooperation)
        self.conflict.text = Wording.digits(conflict)
        self.cooperation.tooltip = Wording.sum(cooperation, .cooperation, in: projection)
        self.conflict.tooltip = Wording.sum(conflict, .conflict, in: projection)
    }
}
