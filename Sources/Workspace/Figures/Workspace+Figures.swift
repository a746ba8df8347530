import Analytics
import Network

extension Workspace {
    /// Counts the network while its figures are looked at; what was counted of another network is dropped.
    func followFigures(_ aspects: Set<Aspect>) {
        if !aspects.isDisjoint(with: [.network, .dossier]) {
            counting?.cancel()
            counting = nil
            let order = state.figures.order
            state.figures = FiguresState()
            state.figures.order = order
        }
        guard state.place.view == .figures, counting == nil, !state.figures.isCancelled,
            !(state.figures.figures?.isComplete ?? false), state.opened != nil
        else { return }
        countFigures()
    }

    /// Counts what was given up.
    public func resumeFigures() {
        state.figures.isCancelled = false
        countFigures()
    }

    /// Gives up counting betweenness; the other figures stay.
    public func cancelFigures() {
        guard counting != nil else { return }
        counting?.cancel()
        counting = nil
        state.figures.progress = nil
        state.figures.isCancelled = true
        changed([.figures])
    }

    public func sortFigures(by order: FigureOrder) {
        guard order != state.figures.order else { return }
        state.figures.order = order
        changed([.figures])
    }

    private func countFigures() {
        counting?.cancel()
        let network = state.network
        figuresGeneration += 1
        let generation = figuresGeneration
        let known = state.figures.figures
        state.figures.progress = 0
        changed([.figures])
        counting = Task.detached(priority: .utility) { [weak self] in
            let quick = known ?? NetworkFigures.quick(network)
            guard !Task.isCancelled else { return }
            await self?.take(quick, progress: 0, generation)
            let all = quick.withBetweenness(of: network) { part in
                Task { [weak self] in await self?.advanceFigures(to: part, generation) }
                return !Task.isCancelled
            }
            guard !Task.isCancelled else { return }
            await self?.take(all ?? quick, progress: nil, generation)
        }
    }

    private func take(_ figures: NetworkFigures, progress: Double?, _ generation: Int) {
        guard generation == figuresGeneration, counting != nil else { return }
        state.figures.figures = figures
        state.figures.progress = progress
        if progress == nil {
            counting = nil
            // Without memory for it there is no use in trying again and again.
            state.figures.isCancelled = !figures.isComplete
        }
        changed([.figures])
    }

    private func advanceFigures(to part: Double, _ generation: Int) {
        guard generation == figuresGeneration, counting != nil, part > (state.figures.progress ?? 1) else { return }
        state.figures.progress = part
        changed([.figures])
    }
}
