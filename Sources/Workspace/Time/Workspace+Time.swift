import Model
import Network

extension Workspace {
    /// Finds the steps of the time line anew, where another dossier or another lens than by its period has changed them.
    func refreshTimeScale() {
        guard let index = state.index else {
            timeScaleLens = nil
            guard state.timeScale != nil else { return }
            state.timeScale = nil
            return changed([.time])
        }
        var lens = state.lens
        if let period = lens.period {
            lens.period = .init(start: nil, end: nil, includesUndated: period.includesUndated)
        }
        guard lens != timeScaleLens || timeScaleDossier !== index.derived else { return }
        timeScaleLens = lens
        timeScaleDossier = index.derived
        timeGeneration += 1
        let generation = timeGeneration
        let wanted = lens
        Task {
            let scale = await Self.timeScale(wanted, index)
            guard generation == timeGeneration, scale != state.timeScale else { return }
            state.timeScale = scale
            changed([.time])
        }
    }

    private nonisolated static func timeScale(_ lens: Lens, _ index: DossierIndex) async -> TimeScale {
        TimeScale(index, lens: lens)
    }

    /// The window of the time line: the steps that the lens's period touches.
    public var timeWindow: TimeWindow? {
        guard let scale = state.timeScale, let range = scale.window(of: state.lens.period) else { return nil }
        return TimeWindow(count: scale.steps.count, range: range)
    }

    /// Looks at some steps of the time line only.
    public func setTimeWindow(_ window: TimeWindow) {
        guard let scale = state.timeScale, scale.steps.count == window.count else { return }
        let includesUndated = state.lens.period?.includesUndated ?? true
        updateLens { $0.period = scale.period(window.range, includesUndated: includesUndated) }
    }
}
