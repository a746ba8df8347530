import GtkKit
import Workspace

/// An actor's profile.
final class ProfileView: Box {
    init(workspace: Workspace, appearance: Appearance) { super.init(.horizontal) }
}
