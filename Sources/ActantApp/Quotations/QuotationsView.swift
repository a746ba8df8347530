import GtkKit
import Workspace

/// The table of quotations with its facets.
final class QuotationsView: Box {
    init(workspace: Workspace, appearance: Appearance) { super.init(.horizontal) }
    func focusSearch() {}
}
