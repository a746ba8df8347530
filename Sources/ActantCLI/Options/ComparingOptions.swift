import ArgumentParser
import Model
import Network
import Translation

/// What a lens is compared with.
struct ComparingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Compare with another account: anyone, reporters, an entity, outlet:NAME, affiliated:ENTITY, or with the kept \
            lens lens:NAME. Without it the two accounts that contradict each other most are chosen, or to --account the \
            one that contradicts it most.
            """, valueName: "account"))
    var versus: String?

    /// Two lenses to compare, and why it is these where nobody has named the second.
    struct Chosen {
        let first: Lens
        let second: Lens
        let suggestion: CampChoice?
    }

    /// The second lens: the first with another account, or a kept one; without any both are chosen.
    func chosen(beside lens: Lens, on index: DossierIndex, _ scope: NetworkScope) throws(Failure) -> Chosen {
        guard let versus else {
            let choice = Camps(index, under: lens, scope: scope).choice()
            var (first, second) = (lens, lens)
            first.account = choice.first
            second.account = choice.second
            return Chosen(first: first, second: second, suggestion: choice)
        }
        return Chosen(first: lens, second: try second(versus, beside: lens, on: index), suggestion: nil)
    }

    private func second(_ versus: String, beside first: Lens, on index: DossierIndex) throws(Failure) -> Lens {
        guard versus.hasPrefix("lens:") else {
            var second = first
            second.account = try LensOptions.filter(versus, on: index)
            return second
        }
        let name = String(versus.dropFirst("lens:".count))
        guard let kept = index.dossier.keptLenses.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw Failure(
                translated(
                    "No lens “{1}” is kept in the dossier; there are: {2}.", name,
                    index.dossier.keptLenses.map(\.name).joined(separator: ", ")))
        }
        return kept.lens
    }
}
