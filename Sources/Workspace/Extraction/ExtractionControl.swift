import Synchronization

/// By what a run of extraction is paused and cancelled from another thread.
public final class ExtractionControl: Sendable {
    private struct State {
        var isPaused = false
        var isCancelled = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    public init() {}

    public var isPaused: Bool { state.withLock { $0.isPaused } }
    public var isCancelled: Bool { state.withLock { $0.isCancelled } }

    public func setPaused(_ isPaused: Bool) {
        let woken = state.withLock { state in
            state.isPaused = isPaused && !state.isCancelled
            guard !state.isPaused else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        woken.forEach { $0.resume() }
    }

    /// Ends the run after what is being written; what is done stays.
    public func cancel() {
        state.withLock { $0.isCancelled = true }
        setPaused(false)
    }

    /// Returns once the run may go on.
    func waitWhilePaused() async {
        await withCheckedContinuation { continuation in
            let mayGoOn = state.withLock { state in
                if state.isPaused { state.waiting.append(continuation) }
                return !state.isPaused
            }
            if mayGoOn { continuation.resume() }
        }
    }
}
