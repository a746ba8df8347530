import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// What the marks of a comparison mean, as high as its words need.
final class ComparisonLegend: DrawingArea {
    private let text = TextContext()
    private var overlay: ComparisonOverlay?
    private var plain: Legend?
    private var index: DossierIndex?
    private var givenHeight = 32
    private static let margin = 14.0

    init(appearance: Appearance) {
        super.init()
        addCSSClass("legend")
        setContentSize(width: 200, height: givenHeight)
        setAccessibleName(translated("Legend"))
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let appearance else { return }
            draw(on: canvas, width: width - 2 * Self.margin, height: height, appearance.theme)
        }
        appearance.onChange { [weak self] in self?.queueDraw() }
    }

    /// - Parameter overlay: nil where the two sides are pictures of their own.
    func show(_ comparison: Comparison, _ overlay: ComparisonOverlay?, _ index: DossierIndex) {
        self.overlay = overlay
        self.index = index
        plain = overlay == nil ? Legend(comparison.union) : nil
        isVisible = !comparison.union.edges.isEmpty
        queueDraw()
    }

    private func draw(on canvas: Canvas, width: Double, height: Double, _ theme: Theme) {
        if let overlay, let index {
            let painter = OverlayLegendPainter(theme: theme, text: text)
            let needed = painter.height(overlay, index, width: width)
            fit(needed)
            painter.draw(overlay, index, on: canvas, x: Self.margin, y: max(0, (height - needed) / 2), width: width)
        } else if let plain {
            let painter = LegendPainter(theme: theme, text: text)
            let needed = painter.height(plain, .oneRow, width: width)
            fit(needed)
            painter.draw(
                plain, .oneRow, on: canvas, x: Self.margin, y: max(0, (height - needed) / 2), width: width)
        }
    }

    private func fit(_ height: Double) {
        let wanted = max(32, Int((height + 8).rounded(.up)))
        guard wanted != givenHeight else { return }
        givenHeight = wanted
        onIdle { [weak self] in self?.setContentSize(width: 200, height: wanted) }
    }
}

/// The stroke of one side, before its words.
final class TellerSwatch: DrawingArea {
    init(_ teller: ComparisonOverlay.Teller, appearance: Appearance) {
        super.init()
        setContentSize(width: 30, height: 14)
        valign = .center
        canTarget = false
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme else { return }
            OverlaySample.draw(
                teller, from: Point(0, height / 2), length: width, scale: 1, theme: theme, on: canvas)
        }
        appearance.onChange { [weak self] in self?.queueDraw() }
    }
}
