// A program of its own, because the test runner holds the main queue: what runs on the main actor under GTK's loop?
// Ends with 0 when all of it did, and prints what did not.
import Dispatch
import Foundation
import GtkKit

@MainActor
final class Probe {
    let application = Application(id: "org.example.Probe", opensFiles: false, isUnique: false)
    private var open: Set<String> = ["task", "sleep", "stream", "hop", "queue", "idle", "rest"]

    func done(_ what: String) {
        open.remove(what)
        if open.isEmpty { application.quit() }
    }

    func run() -> Int32 {
        application.onActivate { [self] in
            application.hold()
            start()
        }
        onTimeout(seconds: 20) { [self] in
            print("never ran:", open.sorted().joined(separator: " "))
            exit(1)
        }
        return application.run(["probe"])
    }

    private func start() {
        Task { done("task") }
        Task {
            try await Task.sleep(for: .milliseconds(20))
            done("sleep")
        }
        let (stream, input) = AsyncStream.makeStream(of: Int.self)
        Task {
            var sum = 0
            for await number in stream { sum += number }
            if sum == 10 { done("stream") }
        }
        Task.detached {
            for number in 1...4 { input.yield(number) }
            input.finish()
            await self.done("hop")
        }
        DispatchQueue.main.async { MainActor.assumeIsolated { self.done("queue") } }
        onIdle { self.done("idle") }
        measureRest()
    }

    /// A loop that spins would use the whole half second.
    private func measureRest() {
        onTimeout(seconds: 0.3) {
            let before = clock()
            onTimeout(seconds: 0.5) {
                let used = Double(clock() - before) / Double(CLOCKS_PER_SEC)
                if used < 0.2 { self.done("rest") } else { print("busy while idle:", used, "s") }
            }
        }
    }
}

exit(Probe().run())
