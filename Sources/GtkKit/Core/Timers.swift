internal import CGtk

/// A pending callback of the main loop. Dropping the token changes nothing; `cancel` ends it.
@MainActor
public final class LoopToken {
    fileprivate var source: UInt32 = 0

    /// Ends the callback and lets go of its closure; harmless when it has run already.
    public func cancel() {
        guard source != 0 else { return }
        g_source_remove(source)
        source = 0
    }

    /// Whether the callback is still to come.
    public var isPending: Bool { source != 0 }
}

/// Runs `body` once, when the main loop has nothing more urgent to do.
@MainActor
@discardableResult
public func onIdle(_ body: @escaping @MainActor () -> Void) -> LoopToken {
    let token = LoopToken()
    let box = ClosureBox<TimerBody>(repeating(token, false, body))
    token.source = g_idle_add_full(G_PRIORITY_DEFAULT_IDLE, tick, box.retained(), releaseBox)
    return token
}

/// Runs `body` after so many seconds, once or again and again.
@MainActor
@discardableResult
public func onTimeout(
    seconds: Double, repeats: Bool = false, _ body: @escaping @MainActor () -> Void
) -> LoopToken {
    let token = LoopToken()
    let box = ClosureBox<TimerBody>(repeating(token, repeats, body))
    let milliseconds = UInt32(clamping: Int((seconds * 1000).rounded()))
    token.source = g_timeout_add_full(G_PRIORITY_DEFAULT, milliseconds, tick, box.retained(), releaseBox)
    return token
}

/// True to be called again.
private typealias TimerBody = @MainActor () -> Bool

@MainActor
private func repeating(_ token: LoopToken, _ repeats: Bool, _ body: @escaping @MainActor () -> Void) -> TimerBody {
    {
        if !repeats { token.source = 0 }
        body()
        return repeats && token.isPending
    }
}

private let tick: GSourceFunc = { data in
    guard let data else { return 0 }
    return onMain(data) { ClosureBox<TimerBody>.from($0).closure().gboolean }
}
