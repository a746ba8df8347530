import Drawing
import Model
import Network

extension NetworkPainter {
    /// Draws both sides of a comparison in one picture; the frame's network is the union of both.
    public func draw(_ frame: DiagramFrame, _ overlay: ComparisonOverlay, on canvas: Canvas) {
        labels.beginPicture()
        drawStrokes(frame, overlay, on: canvas)
        let nodes = NodePainter(theme: theme.withoutKinds)
        nodes.draw(frame, on: canvas)
        for edge in frame.network.edges {
            guard let dispute = overlay.dispute(on: edge.id), let place = overlay.disputePlace(on: edge.id, in: frame)
            else { continue }
            OverlayStrokes.drawDispute(
                dispute, at: place, scale: ComparisonOverlay.disputeScale(frame.scale), theme: theme, on: canvas)
        }
        let painter = LabelPainter(theme: theme, cache: labels, pixelScale: pixelScale)
        for label in frame.labels { painter.draw(label, of: frame, on: canvas) }
        nodes.drawFocus(frame, on: canvas)
    }

    private func drawStrokes(_ frame: DiagramFrame, _ overlay: ComparisonOverlay, on canvas: Canvas) {
        var (faded, full): ([[ComparisonOverlay.Stroke]], [[ComparisonOverlay.Stroke]]) = ([], [])
        for edge in frame.edgesInDrawingOrder where edge.id != frame.emphasis.edge {
            let strokes = overlay.strokes(of: edge.id, in: frame)
            guard strokes.contains(where: { frame.shows($0.geometry) }) else { continue }
            if frame.isFaded(edge.id) { faded.append(strokes) } else { full.append(strokes) }
        }
        if !faded.isEmpty {
            canvas.group(alpha: 0.45) { for strokes in faded { draw(strokes, on: canvas) } }
        }
        for strokes in full { draw(strokes, on: canvas) }
        guard let selected = frame.emphasis.edge else { return }
        let strokes = overlay.strokes(of: selected, in: frame)
        if let band = theme.selectionBand, let first = strokes.first, let last = strokes.last {
            let scale = frame.scale
            let gaps = DiagramMetrics.strokeGap * scale * Double(strokes.count - 1)
            let width = strokes.reduce(gaps) { $0 + OverlayStrokes.drawnWidth($1) } + DiagramMetrics.bandMargin * scale
            let from = (first.geometry.from + last.geometry.from) * 0.5
            let to = (first.geometry.to + last.geometry.to) * 0.5
            canvas.rule(from: from.x, from.y, to: to.x, to.y, band, LineStyle(width: width, cap: .round))
        }
        for stroke in strokes { OverlayStrokes.draw(stroke, theme: theme, on: canvas) }
    }

    private func draw(_ strokes: [ComparisonOverlay.Stroke], on canvas: Canvas) {
        for stroke in strokes { OverlayStrokes.drawCasing(stroke, theme: theme, on: canvas) }
        for stroke in strokes { OverlayStrokes.draw(stroke, theme: theme, on: canvas) }
    }
}

extension Theme {
    /// Colour says whose account it is, so kinds are told by shape alone.
    fileprivate var withoutKinds: Theme {
        var theme = self
        let plain = KindStyle(tint: canvas, deep: ink)
        theme.kinds = KindStyles(person: plain, state: plain, collective: plain, context: plain)
        return theme
    }
}
