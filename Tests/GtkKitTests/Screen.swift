import CGtk
import Foundation

/// Whether there is a screen to test on, and its main loop.
@MainActor
enum Screen {
    nonisolated static let isThere = ProcessInfo.processInfo.environment["DISPLAY"] != nil

    /// Turns the GLib main loop until `condition` holds; false when it does not within the time.
    static func waits(seconds: Double = 5, until condition: () -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while !condition() {
            guard Date() < end else { return false }
            g_main_context_iteration(nil, 0)
        }
        return true
    }
}
