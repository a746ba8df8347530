import Model
import Network
import Translation

/// Puts actors out of the picture, or brings them into it.
struct ScopeCommand: Command {
    let title: String
    let scope: NetworkScope
    let previous: NetworkScope

    /// Nil where it changes nothing.
    init?(_ title: String, to scope: NetworkScope, from previous: NetworkScope) {
        guard scope != previous else { return nil }
        self.title = title
        self.scope = scope
        self.previous = previous
    }

    var change: DossierChange { .setScope(scope) }
    var inverse: DossierChange { .setScope(previous) }
}
