import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// How much is dated in each step, as bars, with the window over them. Ends and middle of the window are dragged; with the
/// keyboard, Left and Right move it, with Shift its end, with Control its beginning.
final class TimeTrack: DrawingArea {
    var onChange: ((TimeWindow) -> Void)?
    var onPlay: (() -> Void)?
    var onReset: (() -> Void)?
    private let appearance: Appearance
    private let text = TextContext()
    private var scale: TimeScale?
    private var shown = TimeWindow(count: 1, range: 0...0)
    private var grip: (part: Part, start: TimeWindow, at: Double)?

    private enum Part { case start, end, whole }

    private static let labelHeight = 13.0
    private static let margin = 8.0

    init(appearance: Appearance) {
        self.appearance = appearance
        super.init()
        setContentSize(width: 120, height: 44)
        hexpand = true
        isFocusable = true
        addCSSClass("time-track")
        setDraw { [weak self] canvas, width, height in self?.draw(on: canvas, width, height) }
        let drag = DragGesture(button: 1)
        drag.onBegin { [weak self] x, _ in self?.take(x) }
        drag.onUpdate { [weak self] dx, _ in self?.pull(dx) }
        drag.onEnd { [weak self] _, _ in self?.grip = nil }
        add(drag)
        let keys = KeyController()
        keys.onPress { [weak self] key in self?.press(key) ?? false }
        add(keys)
        appearance.onChange { [weak self] in self?.queueDraw() }
    }

    func show(_ scale: TimeScale, _ shown: TimeWindow) {
        self.scale = scale
        self.shown = shown
        let (first, last) = (scale.steps[shown.range.lowerBound].date, scale.steps[shown.range.upperBound].date)
        setAccessibleName(translated("Period: {1} to {2}", first.long, last.long))
        tooltip = translated(
            "Drag the ends or the middle. Left and Right move the window, with Shift its end, with Control its beginning; "
                + "Space plays.")
        queueDraw()
    }

    // MARK: Pointer

    private func stepWidth(_ width: Double) -> Double { (width - 2 * Self.margin) / Double(shown.count) }

    private func step(at x: Double) -> Int {
        Int(((x - Self.margin) / stepWidth(Double(self.width))).rounded(.down))
    }

    private func take(_ x: Double) {
        grabFocus()
        let unit = stepWidth(Double(width))
        let left = Self.margin + Double(shown.range.lowerBound) * unit
        let right = Self.margin + Double(shown.range.upperBound + 1) * unit
        var part = Part.whole
        if abs(x - left) < 7 || x < left { part = .start }
        if abs(x - right) < min(7, (right - left) / 2) || x > right { part = .end }
        grip = (part, shown, x)
        if x < left - 7 || x > right + 7 { pull(0) }
    }

    private func pull(_ way: Double) {
        guard let grip else { return }
        var moved = grip.start
        switch grip.part {
        case .start: moved.moveStart(to: step(at: grip.at + way + stepWidth(Double(width)) / 2))
        case .end: moved.moveEnd(to: step(at: grip.at + way - stepWidth(Double(width)) / 2))
        case .whole: moved.move(by: Int((way / stepWidth(Double(width))).rounded()))
        }
        if moved != shown { onChange?(moved) }
    }

    // MARK: Keys

    private func press(_ key: Key) -> Bool {
        guard !key.modifiers.contains(.alt) else { return false }
        var moved = shown
        let (shift, control) = (key.modifiers.contains(.shift), key.modifiers.contains(.control))
        func go(_ way: Int) {
            if shift {
                moved.moveEnd(to: moved.range.upperBound + way)
            } else if control {
                moved.moveStart(to: moved.range.lowerBound + way)
            } else {
                moved.move(by: way)
            }
        }
        switch key.name {
        case "Left", "Down": go(-1)
        case "Right", "Up": go(1)
        case "Page_Down": go(-max(shown.count / 10, 2))
        case "Page_Up": go(max(shown.count / 10, 2))
        case "Home": go(-shown.count)
        case "End": go(shown.count)
        case "space":
            onPlay?()
            return true
        case "Escape" where !shown.isWhole:
            onReset?()
            return true
        default: return false
        }
        if moved != shown { onChange?(moved) }
        return true
    }

    // MARK: Drawing

    private func draw(on canvas: Canvas, _ width: Double, _ height: Double) {
        guard let scale, scale.steps.count == shown.count else { return }
        let theme = appearance.theme
        let unit = stepWidth(width)
        let (top, base) = (4.0, height - Self.labelHeight - 3)
        let left = Self.margin + Double(shown.range.lowerBound) * unit
        let right = Self.margin + Double(shown.range.upperBound + 1) * unit
        canvas.newPath()
        canvas.rectangle(left, top - 2, right - left, base - top + 3)
        canvas.fill(theme.selectedRow)
        let most = scale.steps.map(\.count).max() ?? 1
        for (place, step) in scale.steps.enumerated() {
            // Roots, so that a day with one relation is seen beside one with a hundred.
            let share = (Double(step.count) / Double(max(most, 1))).squareRoot()
            let high = max(2, share * (base - top - 2))
            canvas.newPath()
            canvas.rectangle(
                Self.margin + Double(place) * unit + min(1, unit * 0.1), base - high, max(unit - min(2, unit * 0.2), 1),
                high)
            canvas.fill(shown.range.contains(place) ? theme.ink2 : theme.tie.opacity(0.55))
        }
        canvas.rule(
            from: Self.margin, base + 0.5, to: width - Self.margin, base + 0.5, theme.border, LineStyle(width: 1))
        for x in [left, right] {
            canvas.rule(from: x, top - 3, to: x, base + 2, theme.ink, LineStyle(width: 2, cap: .round))
            canvas.newPath()
            canvas.circle(x, base + 2, radius: 3.2)
            canvas.fill(theme.ink)
        }
        drawLabels(scale, unit, base + 4, width, on: canvas)
    }

    /// Years where they begin, else months or days, as many as have room.
    private func drawLabels(_ scale: TimeScale, _ unit: Double, _ y: Double, _ width: Double, on canvas: Canvas) {
        let theme = appearance.theme
        var free = 0.0
        var year: Int?
        for (place, step) in scale.steps.enumerated() {
            let words = step.date.year == year ? step.date.short : String(step.date.year)
            let isWorthIt = step.date.year != year || scale.precision != .year
            let layout = text.layout(words, theme.sans(9.5).tabular())
            let x = Self.margin + (Double(place) + 0.5) * unit - layout.width / 2
            guard isWorthIt, x >= free, x + layout.width <= width else { continue }
            layout.draw(on: canvas, x: x, y: y, color: theme.ink2)
            free = x + layout.width + 10
            year = step.date.year
        }
    }
}
