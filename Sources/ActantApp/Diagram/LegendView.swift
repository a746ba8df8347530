import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// What the diagram's marks mean; never for marks that are not there.
final class LegendView: DrawingArea {
    /// A narrow legend breaks into more rows and is given the height for them.
    ///
    /// It keeps that height while the lens changes: the time line above must not move away under the pointer as it plays.
    private func fit(_ height: Int, width: Int) {
        if width != givenWidth { (givenWidth, tallest) = (width, 0) }
        tallest = max(tallest, height)
        let wanted = max(Self.leastHeight, tallest)
        guard wanted != givenHeight else { return }
        givenHeight = wanted
        onIdle { [weak self] in self?.setContentSize(width: 200, height: wanted) }
    }

    private static let leastHeight = 61
    private var givenHeight = leastHeight
    private var givenWidth = 0
    /// What the legend needed at most at this width.
    private var tallest = 0

    init(workspace: Workspace, appearance: Appearance) {
        super.init()
        addCSSClass("legend")
        setContentSize(width: 200, height: Self.leastHeight)
        setAccessibleName(translated("Legend"))
        isVisible = false
        let text = TextContext()
        setDraw { [weak self, weak workspace, weak appearance] canvas, width, height in
            guard let self, let workspace, let appearance else { return }
            let painter = LegendPainter(theme: appearance.theme, text: text)
            let legend = Legend(workspace.state.network, noted: workspace.state.index?.noted ?? [])
            let needed = painter.height(legend, .rows, width: width - 28)
            fit(Int((needed + 9).rounded(.up)), width: Int(width))
            painter.draw(
                legend, .rows, on: canvas, x: 14, y: max(0, (height - needed) / 2), width: width - 28)
        }
        isVisible = false
        workspace.observe([.network, .dossier]) { [weak self, weak workspace] aspects in
            if aspects.contains(.dossier) { self?.tallest = 0 }
            self?.isVisible = workspace?.state.network.nodes.isEmpty == false
            self?.queueDraw()
        }
        appearance.onChange { [weak self] in self?.queueDraw() }
    }
}
