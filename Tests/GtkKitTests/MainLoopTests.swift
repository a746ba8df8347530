import CGtk
import Testing

@testable import GtkKit

extension OnScreen {
    /// Tasks on the main actor go on while GTK's loop runs.
    @MainActor
    @Suite struct MainLoopTests {
        @Test func tasksRunUnderTheApplication() {
            let application = Application(id: "org.example.Loop", isUnique: false)
            var seen: [Int] = []
            application.onActivate {
                application.hold()
                let (stream, input) = AsyncStream.makeStream(of: Int.self)
                Task {
                    for await number in stream { seen.append(number) }
                    application.release()
                }
                Task {
                    input.yield(1)
                    try await Task.sleep(for: .milliseconds(5))
                    input.yield(await Task.detached { 2 }.value)
                    input.finish()
                }
            }
            let guardian = onTimeout(seconds: 10) { application.quit() }
            let code = application.run(["loop"])
            guardian.cancel()
            #expect(code == 0)
            #expect(seen == [1, 2])
        }
    }
}
