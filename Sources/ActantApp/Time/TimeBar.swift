import GtkKit
import Model
import Network
import Translation
import Workspace

/// The time line under the diagram: a window over the steps in which something is dated, moved by hand or by playing.
final class TimeBar: Box {
    private let workspace: Workspace
    private let track: TimeTrack
    private let play = Button(icon: "media-playback-start-symbolic", name: "")
    private let earlier = Button(icon: "go-previous-symbolic", name: translated("Earlier"))
    private let later = Button(icon: "go-next-symbolic", name: translated("Later"))
    private let speed = Button(label: "")
    private let words = Label("", classes: ["numeric"])
    private let reset = Button(icon: "edit-clear-symbolic", name: translated("Of Any Date"))
    private var playing: LoopToken?
    private var isGrowing = false
    private var pace = Pace.usual
    /// The window that playing asked for last: another one is the user's, and ends it.
    private var expected: ClosedRange<Int>?

    /// Steps a second.
    private enum Pace: Double, CaseIterable {
        case slow = 0.5
        case usual = 1
        case fast = 2
        case fastest = 4

        var next: Pace { Self.allCases[(Self.allCases.firstIndex(of: self).map { $0 + 1 } ?? 0) % Self.allCases.count] }
        var words: String { translated("{1}×", Wording.decimal(rawValue)) }
    }

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        track = TimeTrack(appearance: appearance)
        super.init(.horizontal, spacing: 2)
        addCSSClass("time-bar")
        setAccessibleRole(.group)
        setAccessibleName(translated("Time line"))
        isVisible = false
        for button in [play, earlier, later, speed, reset] {
            button.addCSSClass("flat-button")
            button.hasFrame = false
            button.valign = .center
        }
        words.setMargins(start: 8, end: 4)
        words.setEllipsis(.end)
        words.setTooltipWhereCut()
        words.setAccessibleName("")
        for part in [play, speed, earlier, track, later, words, reset] as [Widget] { append(part) }
        play.onClick { [weak self] in self?.togglePlaying() }
        speed.onClick { [weak self] in self?.changePace() }
        earlier.onClick { [weak self] in self?.change { $0.move(by: -1) } }
        later.onClick { [weak self] in self?.change { $0.move(by: 1) } }
        reset.onClick { [weak self] in self?.showWhole() }
        track.onChange = { [weak self] window in
            self?.stop()
            self?.workspace.setTimeWindow(window)
        }
        track.onPlay = { [weak self] in self?.togglePlaying() }
        track.onReset = { [weak self] in self?.showWhole() }
        workspace.observe([.time, .lens, .dossier]) { [weak self] _ in self?.refresh() }
        refresh()
    }

    private func refresh() {
        guard let scale = workspace.state.timeScale, let window = workspace.timeWindow, scale.steps.count > 1 else {
            stop()
            isVisible = false
            return
        }
        isVisible = true
        if playing != nil, window.range != expected { stop() }
        track.show(scale, window)
        words.text = Self.words(scale, window)
        words.setAccessibleName(words.text)
        reset.isSensitive = !window.isWhole
        earlier.isSensitive = window.range.lowerBound > 0
        later.isSensitive = !window.isAtEnd
        let name = playing == nil ? translated("Play") : translated("Pause")
        play.setIcon(playing == nil ? "media-playback-start-symbolic" : "media-playback-pause-symbolic")
        play.tooltip = name
        play.setAccessibleName(name)
        speed.label = pace.words
        speed.tooltip = translated("Steps a second")
        speed.setAccessibleName(translated("Speed: {1}", pace.words))
    }

    private static func words(_ scale: TimeScale, _ window: TimeWindow) -> String {
        let (first, last) = (scale.steps[window.range.lowerBound].date, scale.steps[window.range.upperBound].date)
        return first == last ? first.short : translated("{1} – {2}", first.short, last.short)
    }

    private func change(_ step: (inout TimeWindow) -> Void) {
        guard var window = workspace.timeWindow else { return }
        stop()
        step(&window)
        workspace.setTimeWindow(window)
    }

    private func showWhole() {
        guard let window = workspace.timeWindow else { return }
        stop()
        workspace.setTimeWindow(TimeWindow(count: window.count, range: 0...window.count - 1))
    }

    // MARK: Playing

    private func togglePlaying() {
        guard playing == nil else {
            stop()
            return refresh()
        }
        guard var window = workspace.timeWindow else { return }
        isGrowing = window.isWhole || window.range.lowerBound == 0
        window.beginPlaying()
        schedule()
        set(window)
        refresh()
    }

    private func schedule() {
        playing?.cancel()
        playing = onTimeout(seconds: 1 / pace.rawValue, repeats: true) { [weak self] in self?.advance() }
    }

    private func advance() {
        guard var window = workspace.timeWindow, window.advance(isGrowing: isGrowing) else {
            stop()
            return refresh()
        }
        set(window)
    }

    private func set(_ window: TimeWindow) {
        expected = window.range
        workspace.setTimeWindow(window)
    }

    private func stop() {
        playing?.cancel()
        playing = nil
    }

    private func changePace() {
        pace = pace.next
        if playing != nil { schedule() }
        refresh()
    }
}
