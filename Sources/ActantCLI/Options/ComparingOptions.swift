import ArgumentParser
import Model
import Translation

/// What a lens is compared with.
struct ComparingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Compare with another account: anyone, reporters, an entity, outlet:NAME, affiliated:ENTITY, or with the kept \
            lens lens:NAME.
            """, valueName: "account"))
    var versus: String?

    /// The second lens: the first with another account, or a kept one.
    func second(beside first: Lens, on index: DossierIndex) throws(Failure) -> Lens {
        let versus = versus ?? "anyone"
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
