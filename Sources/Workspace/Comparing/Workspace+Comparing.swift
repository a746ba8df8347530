import Model
import Network

extension Workspace {
    /// Sets the present lens beside another one and shows both.
    public func compare(with second: Lens) {
        guard state.opened != nil else { return }
        state.comparison = ComparisonState(second: second, result: state.comparison?.result)
        changed([.comparison])
        show(.comparison)
        refreshComparison(always: true)
    }

    /// Shows the comparison: with what it was last made with, else with the account that suggests itself.
    public func showComparison() {
        guard let index = state.index else { return }
        compare(with: state.comparison?.second ?? Self.counterpart(of: state.lens, in: index))
    }

    /// Changes one part of the second lens.
    public func updateSecondLens(_ change: (inout Lens) -> Void) {
        guard var second = state.comparison?.second else { return }
        change(&second)
        guard second != state.comparison?.second else { return }
        compare(with: second)
    }

    /// Exchanges the two sides.
    public func swapComparison() {
        guard let second = state.comparison?.second else { return }
        let first = state.lens
        state.comparison?.second = first
        setLens(second)
        changed([.comparison])
        refreshComparison(always: true)
    }

    /// The lens that differs in its account: of two sides that many speak for the other one, else what reporters state.
    static func counterpart(of lens: Lens, in index: DossierIndex) -> Lens {
        var other = lens
        if case .affiliated(let side) = lens.account {
            other.account =
                AccountSides.of(index).first { $0.entity != side }.map { .affiliated($0.entity) } ?? .reporters
        } else {
            other.account = lens.account == .reporters ? .anyone : .reporters
        }
        return other
    }

    /// Finds the comparison anew after the dossier or the first lens changed, while it is on screen.
    func refreshComparison(always: Bool = false) {
        guard let index = state.index, let compared = state.comparison else { return }
        guard always || state.place.view == .comparison else {
            // It is found when it is shown again.
            return
        }
        comparisonGeneration += 1
        let generation = comparisonGeneration
        let first = state.lens
        let places = compared.result?.places ?? [:]
        Task {
            let result = await Self.comparison(first, compared.second, index, places)
            guard generation == comparisonGeneration, state.comparison != nil else { return }
            state.comparison?.result = result
            changed([.comparison])
        }
    }

    private nonisolated static func comparison(
        _ first: Lens, _ second: Lens, _ index: DossierIndex, _ places: [Entity.ID: Point]
    ) async -> PlacedComparison {
        PlacedComparison(first, second, index: index, places: places)
    }
}
