import Dispatch

internal import CGtk

/// Lets the GLib main loop serve the dispatch main queue, on which `MainActor` runs.
///
/// Without it no task ever resumes on the main actor while GTK's loop runs. The handle is an event descriptor which
/// becomes readable when something is queued; Foundation's run loop uses it the same way.
@MainActor
enum MainLoopBridge {
    private static var source: UInt32 = 0

    /// Attaches the queue to the default main context; harmless when it is attached already.
    static func attach() {
        guard source == 0 else { return }
        let handle = _dispatch_get_main_queue_handle_4CF()
        source = g_unix_fd_add_full(G_PRIORITY_DEFAULT, handle, G_IO_IN, drain, nil, nil)
    }

    private static let drain: GUnixFDSourceFunc = { descriptor, _, _ in
        // The counter must be read, or the descriptor stays readable and the loop spins.
        var counter: UInt64 = 0
        _ = read(descriptor, &counter, MemoryLayout<UInt64>.size)
        _dispatch_main_queue_callback_4CF(nil)
        return 1
    }
}
