internal import CGtk

/// A callback a frame. Dropping the token changes nothing; `cancel` ends it.
@MainActor
public final class TickToken {
    fileprivate weak var widget: Widget?
    fileprivate var id: UInt32 = 0

    public func cancel() {
        guard id != 0 else { return }
        if let widget { gtk_widget_remove_tick_callback(widget.widget, id) }
        id = 0
    }
}

extension Widget {
    /// Calls `body` before each frame with the frame clock's time in microseconds, until it returns false or the token
    /// is cancelled.
    @discardableResult
    public func addTickCallback(_ body: @escaping @MainActor (_ microseconds: Int64) -> Bool) -> TickToken {
        let token = TickToken()
        token.widget = self
        let box = ClosureBox<TickBody> { time in
            let goesOn = body(time)
            if !goesOn { token.id = 0 }
            return goesOn
        }
        token.id = gtk_widget_add_tick_callback(widget, tick, box.retained(), releaseBox)
        return token
    }
}

private typealias TickBody = @MainActor (Int64) -> Bool

private let tick: GtkTickCallback = { _, clock, data in
    guard let data else { return 0 }
    return onMain((data, gdk_frame_clock_get_frame_time(clock))) { data, time in
        ClosureBox<TickBody>.from(data).closure(Int64(time)).gboolean
    }
}
