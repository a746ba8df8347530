import GtkKit
import Testing

/// Everything that needs a screen; GTK is used by one test at a time.
@MainActor
@Suite(.serialized, .enabled(if: Screen.isThere, "there is no screen"))
struct OnScreen {
}
