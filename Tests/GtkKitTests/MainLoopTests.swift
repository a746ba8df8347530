import Foundation
import Testing

extension OnScreen {
    /// Tasks on the main actor go on while GTK's loop runs.
    ///
    /// The probe is a program of its own: here the test itself would hold the main queue.
    @MainActor
    @Suite struct MainLoopTests {
        @Test func tasksRunWhileTheApplicationRuns() async throws {
            let probe = Process()
            let folder = Bundle.main.executableURL?.deletingLastPathComponent()
            probe.executableURL = folder?.appendingPathComponent("GtkKitProbe")
            let output = Pipe()
            probe.standardOutput = output
            try probe.run()
            let text = try output.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
            probe.waitUntilExit()
            #expect(probe.terminationStatus == 0, "\(text ?? "")")
        }
    }
}
