import ArgumentParser
import Model
import Network
import Translation

/// Who is put out of the network, or brought into it, as in the window.
struct ScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Leave this actor out of the network; may be repeated.", valueName: "entity"))
    var hide: [String] = []

    @Option(
        help: ArgumentHelp(
            "With --focus: also all neighbours of this actor, however far they are; may be repeated.",
            valueName: "entity"))
    var expand: [String] = []

    var isEmpty: Bool { hide.isEmpty && expand.isEmpty }

    func scope(on index: DossierIndex) throws(Failure) -> NetworkScope {
        let lookup = EntityLookup(index.dossier)
        var scope = NetworkScope()
        for name in hide { scope.hidden.insert(try lookup.entity(name).id) }
        for name in expand { scope.expanded.insert(try lookup.entity(name).id) }
        return scope
    }
}
