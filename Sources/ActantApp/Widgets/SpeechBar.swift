import Drawing
import GtkKit
import Model
import Report

/// The bar beside somebody's words: solid for direct and mixed speech, dotted for indirect.
final class SpeechBar: DrawingArea {
    private var kind = Quotation.Kind.direct

    init(appearance: Appearance) {
        super.init()
        setContentSize(width: 3, height: 12)
        canTarget = false
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let theme = appearance?.theme else { return }
            let style = LineStyle(width: width, dash: kind == .indirect ? [3, 3] : [])
            canvas.rule(from: width / 2, 0, to: width / 2, height, theme.ink2, style)
        }
    }

    func show(_ kind: Quotation.Kind) {
        self.kind = kind
        queueDraw()
    }
}
