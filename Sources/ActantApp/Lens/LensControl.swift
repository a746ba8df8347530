import Model
import Network
import Workspace

/// A lens that choices change: the window's own, or one of a comparison.
@MainActor
struct LensControl {
    enum Target { case shown, first, second }

    let workspace: Workspace
    var target = Target.shown

    var index: DossierIndex? { workspace.state.index }
    var selection: Selection { workspace.state.selection }

    var lens: Lens {
        switch target {
        case .shown: workspace.state.lens
        case .first: workspace.state.comparison?.first ?? workspace.state.lens
        case .second: workspace.state.comparison?.second ?? workspace.state.lens
        }
    }

    func update(_ change: (inout Lens) -> Void) {
        switch target {
        case .shown: workspace.updateLens(change)
        case .first: workspace.updateFirstLens(change)
        case .second: workspace.updateSecondLens(change)
        }
    }
}
