import Model
import Network

extension Workspace {
    /// Shows the comparison: with what it was last made with, else with the two accounts that differ most.
    public func showComparison() {
        guard let index = state.index else { return }
        show(.comparison)
        if let kept = state.comparison?.following(state.lens) {
            state.comparison = kept
            changed([.comparison])
            return refreshComparison(isEntered: true)
        }
        state.comparison = nil
        changed([.comparison])
        comparisonGeneration += 1
        let generation = comparisonGeneration
        let (lens, scope) = (state.lens, state.scope)
        Task {
            let choice = await Self.camps(index, lens, scope)
            guard generation == comparisonGeneration, state.index != nil else { return }
            state.comparison = ComparisonState(choice, base: lens)
            changed([.comparison])
            refreshComparison(isEntered: true)
        }
    }

    @concurrent private nonisolated static func camps(
        _ index: DossierIndex, _ lens: Lens, _ scope: NetworkScope
    ) async -> CampChoice { Camps(index, under: lens, scope: scope).choice() }

    /// Sets two lenses beside each other.
    public func compare(_ first: Lens, with second: Lens) {
        guard state.opened != nil else { return }
        let isEntered = state.place.view != .comparison
        state.comparison = ComparisonState(first, second, base: state.lens, result: state.comparison?.result)
        show(.comparison)
        changed([.comparison])
        refreshComparison(isEntered: isEntered)
    }

    /// Changes one part of the first lens of the comparison; the window's own stays as it is.
    public func updateFirstLens(_ change: (inout Lens) -> Void) {
        guard let compared = state.comparison else { return }
        var first = compared.first
        change(&first)
        if first != compared.first { compare(first, with: compared.second) }
    }

    /// Changes one part of the second lens.
    public func updateSecondLens(_ change: (inout Lens) -> Void) {
        guard let compared = state.comparison else { return }
        var second = compared.second
        change(&second)
        if second != compared.second { compare(compared.first, with: second) }
    }

    /// Holds another lens against the first one.
    public func compareSecond(with second: Lens) {
        compare(state.comparison?.first ?? state.lens, with: second)
    }

    /// Exchanges the two sides.
    public func swapComparison() {
        guard let compared = state.comparison else { return }
        compare(compared.second, with: compared.first)
    }

    /// Shows the two sides in one picture or in two.
    public func setComparisonStyle(_ style: ComparisonStyle) {
        guard style != state.comparisonStyle else { return }
        state.comparisonStyle = style
        changed([.comparison])
    }

    /// What the window's own lens has become is carried over while the comparison is on screen.
    func followComparison(_ aspects: Set<Aspect>) {
        guard state.place.view == .comparison, let compared = state.comparison else { return }
        if compared.base != state.lens { return showComparison() }
        if aspects.contains(.dossier) || (compared.result.map { $0.scope != state.scope } ?? false) {
            refreshComparison()
        }
    }

    /// Finds the comparison anew.
    ///
    /// - Parameter isEntered: Whether nodes go back to where the network has them.
    func refreshComparison(isEntered: Bool = false) {
        guard let index = state.index, let compared = state.comparison, state.place.view == .comparison else { return }
        comparisonGeneration += 1
        let generation = comparisonGeneration
        let (scope, pins, network) = (state.scope, state.pins, layout.places)
        let shown = compared.result?.places ?? [:]
        let aspect = state.comparisonStyle.aspect
        let places = isEntered ? shown.merging(network) { $1 } : network.merging(shown) { $1 }
        Task {
            let result = await Self.comparison(compared.first, compared.second, index, scope, aspect, places, pins)
            guard generation == comparisonGeneration, state.comparison != nil else { return }
            state.comparison?.result = result
            changed([.comparison])
        }
    }

    @concurrent private nonisolated static func comparison(
        _ first: Lens, _ second: Lens, _ index: DossierIndex, _ scope: NetworkScope, _ aspect: Double,
        _ places: [Entity.ID: Point], _ pins: [Entity.ID: Point]
    ) async -> PlacedComparison {
        PlacedComparison(first, second, index: index, scope: scope, aspect: aspect, places: places, pinned: pins)
    }
}
