internal import CGtk

/// A closure handed to C: retained when it is handed over, released by the destroy notify.
///
/// Unchecked because it is called on the main thread only and released wherever C lets go of it.
final class ClosureBox<Closure>: @unchecked Sendable {
    let closure: Closure

    init(_ closure: Closure) {
        self.closure = closure
    }

    /// The pointer to pass as user data; balanced by `release`.
    func retained() -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(self).toOpaque()
    }

    /// The box behind user data.
    static func from(_ data: UnsafeMutableRawPointer) -> ClosureBox {
        Unmanaged<ClosureBox>.fromOpaque(data).takeUnretainedValue()
    }
}

/// The destroy notify of any retained Swift object.
let releaseBox: @convention(c) (UnsafeMutableRawPointer?) -> Void = { data in
    guard let data else { return }
    Unmanaged<AnyObject>.fromOpaque(data).release()
}
