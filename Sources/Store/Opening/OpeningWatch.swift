import Synchronization

/// How far the opening of a dossier is, and the means to end it; shared between who opens and who waits.
public final class OpeningWatch: Sendable {
    private let done = Atomic(0)
    private let total = Atomic(0)
    private let isStopped = Atomic(false)
    private let interrupts = Mutex<[@Sendable () -> Void]>([])

    public init() {}

    /// The part that has been read, from 0 to 1; nil while it is not known how much there is.
    public var fraction: Double? {
        let total = total.load(ordering: .relaxed)
        return total > 0 ? min(Double(done.load(ordering: .relaxed)) / Double(total), 1) : nil
    }

    public var isCancelled: Bool { isStopped.load(ordering: .relaxed) }

    /// Ends the opening soon; it then fails with ``StoreError/cancelled(path:)``.
    public func cancel() {
        isStopped.store(true, ordering: .relaxed)
        interrupts.withLock { all in all.forEach { $0() } }
    }

    /// Throws where the opening is ended.
    func check(_ path: String) throws(StoreError) { if isCancelled { throw .cancelled(path: path) } }

    /// Says how many rows will be read.
    func expect(_ rows: Int) { total.store(rows, ordering: .relaxed) }

    func advance(by rows: Int) { _ = done.add(rows, ordering: .relaxed) }

    /// Calls `interrupt` where the opening is ended.
    func onCancel(_ interrupt: @escaping @Sendable () -> Void) {
        interrupts.withLock { $0.append(interrupt) }
        if isCancelled { interrupt() }
    }
}
