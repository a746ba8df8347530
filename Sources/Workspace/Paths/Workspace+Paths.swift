import Model
import Network
import Translation

extension Workspace {
    /// Shows how two actors are connected under the lens: chooses the best chain. A notice tells where there is none.
    public func connect(_ start: Entity.ID, to end: Entity.ID) {
        guard start != end, let index = state.index else { return }
        findWays(from: start, to: end) { workspace, ways in
            if let best = ways.paths.first {
                if workspace.state.notice?.weight == .information { workspace.show(nil as Notice?) }
                workspace.select(.path(best))
            } else {
                workspace.show(
                    Notice(
                        translated(
                            "No chain of relations under this lens connects {1} and {2}.", index.label(ofNode: start),
                            index.label(ofNode: end)), weight: .information))
            }
        }
    }

    /// The chosen chain's place among those that were found.
    public var shownWay: Int? {
        guard case .path(let path) = state.selection else { return nil }
        return state.ways?.paths.firstIndex(of: path)
    }

    /// Chooses the next chain that connects the same two, or the one before; around the ends.
    public func stepWay(forward: Bool) {
        guard let ways = state.ways, let shown = shownWay, ways.paths.count > 1 else { return }
        select(.path(ways.paths[(shown + (forward ? 1 : ways.paths.count - 1)) % ways.paths.count]))
    }

    /// Finds the chains anew when the lens leaves others, or when an old one was chosen again.
    func followWays(_ aspects: Set<Aspect>) {
        guard case .path(let path) = state.selection, let start = path.actors.first, let end = path.actors.last else {
            return
        }
        let isKnown = state.ways.map { $0.start == start && $0.end == end } ?? false
        guard !isKnown || aspects.contains(.network) else { return }
        findWays(from: start, to: end) { _, _ in }
    }

    private func findWays(
        from start: Entity.ID, to end: Entity.ID, then: @escaping @MainActor (Workspace, WaysState) -> Void
    ) {
        waysGeneration += 1
        let generation = waysGeneration
        let network = state.network
        Task {
            let paths = await Self.paths(network, start, end)
            guard generation == waysGeneration else { return }
            let ways = WaysState(start: start, end: end, paths: paths)
            state.ways = ways
            then(self, ways)
            changed([.ways])
        }
    }

    @concurrent private nonisolated static func paths(
        _ network: ActorNetwork, _ start: Entity.ID, _ end: Entity.ID
    ) async -> [ActorPath] {
        PathFinder(network).paths(from: start, to: end)
    }
}
