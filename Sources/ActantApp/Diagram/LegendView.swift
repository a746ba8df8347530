import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// What the diagram's marks mean; never for marks that are not there.
final class LegendView: DrawingArea {
    var isShort = false {
        didSet {
            guard isShort != oldValue else { return }
            givenHeight = isShort ? 32 : 61
            setContentSize(width: 200, height: givenHeight)
            queueDraw()
        }
    }

    /// A narrow legend breaks into more rows and is given the height for them.
    private func fit(_ height: Int) {
        let wanted = isShort ? max(32, height) : max(61, height)
        guard wanted != givenHeight else { return }
        givenHeight = wanted
        onIdle { [weak self] in self?.setContentSize(width: 200, height: wanted) }
    }

    private var givenHeight = 61

    init(workspace: Workspace, appearance: Appearance) {
        super.init()
        addCSSClass("legend")
        setContentSize(width: 200, height: 61)
        setAccessibleName(translated("Legend"))
        isVisible = false
        let text = TextContext()
        setDraw { [weak self, weak workspace, weak appearance] canvas, width, height in
            guard let self, let workspace, let appearance else { return }
            let painter = LegendPainter(theme: appearance.theme, text: text)
            let legend = Legend(workspace.state.network, noted: workspace.state.index?.noted ?? [])
            let arrangement: LegendPainter.Arrangement = isShort ? .oneRow : .rows
            let needed = painter.height(legend, arrangement, width: width - 28)
            fit(Int((needed + 9).rounded(.up)))
            painter.draw(
                legend, arrangement, on: canvas, x: 14,
                y: max(0, (height - needed) / 2),
                width: width - 28)
        }
        isVisible = false
        workspace.observe([.network, .dossier]) { [weak self, weak workspace] _ in
            self?.isVisible = workspace?.state.network.nodes.isEmpty == false
            self?.queueDraw()
        }
        appearance.onChange { [weak self] in self?.queueDraw() }
    }
}
