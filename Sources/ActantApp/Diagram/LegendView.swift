import GtkKit
import Model
import Network
import Report
import Workspace

/// What the diagram's marks mean; never for marks that are not there.
final class LegendView: DrawingArea {
    var isShort = false {
        didSet {
            guard isShort != oldValue else { return }
            setContentSize(width: 200, height: isShort ? 32 : 61)
            queueDraw()
        }
    }

    init(workspace: Workspace, appearance: Appearance) {
        super.init()
        addCSSClass("legend")
        setContentSize(width: 200, height: 61)
        setAccessibleName("Legend")
        let painter = LegendPainter(theme: appearance.theme)
        setDraw { [weak self, weak workspace, weak appearance] canvas, width, height in
            guard let self, let workspace, let appearance else { return }
            painter.theme = appearance.theme
            painter.draw(workspace.state.network, isShort: isShort, in: Rect(x: 0, y: 0, width: width, height: height), on: canvas)
        }
        workspace.observe([.network, .dossier]) { [weak self, weak workspace] _ in
            self?.isVisible = workspace?.state.network.nodes.isEmpty == false
            self?.queueDraw()
        }
        appearance.onChange { [weak self] in self?.queueDraw() }
    }
}
