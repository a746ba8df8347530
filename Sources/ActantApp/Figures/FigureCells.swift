import GtkKit
import Network
import Workspace

/// Who it is: shape and name.
final class ActorCell: Box {
    private let icon: KindIcon
    private let name = CellText(lines: 1, classes: ["row-title"])

    init(appearance: Appearance) {
        icon = KindIcon(appearance: appearance)
        super.init(.horizontal, spacing: 6)
        name.valign = .center
        name.hexpand = true
        append(icon)
        append(name)
    }

    func show(_ actor: ActorFigures) {
        icon.show(node: actor.node.kind)
        name.text = actor.node.label
        tooltip = actor.node.name
    }
}

/// A figure, its digits flush right; shares over a bar, so that they are compared at a glance.
final class FigureCell: Box {
    private let words = Label("", classes: ["caption", "numeric", "ink"])
    private let bar: DrawingArea
    private var share = 0.0

    init(isNumber: Bool, appearance: Appearance) {
        bar = DrawingArea()
        super.init(.vertical, spacing: 1)
        words.xalign = isNumber ? 1 : 0
        words.setEllipsis(.end)
        valign = .center
        bar.setContentSize(width: 20, height: 3)
        bar.hexpand = true
        bar.canTarget = false
        bar.setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let theme = appearance?.theme, share > 0 else { return }
            canvas.rectangle(width * (1 - share), 0, width * share, height)
            canvas.fill(theme.ink3)
        }
        append(words)
        append(bar)
    }

    /// - Parameter most: the greatest of the column, where it has bars.
    func show(_ column: FigureColumn, of actor: ActorFigures, most: Double?) {
        words.text = Wording.figure(column, of: actor)
        let value: Double? =
            switch column {
            case .betweenness: actor.betweenness
            case .pageRank: actor.pageRank
            default: nil
            }
        bar.isVisible = most != nil
        share = value.map { $0 / max(most ?? 0, .leastNormalMagnitude) } ?? 0
        bar.queueDraw()
        tooltip = column == .community ? words.text : nil
    }
}
