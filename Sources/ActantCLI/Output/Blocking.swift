import Dispatch
import Synchronization

/// Waits for background work from a command, which has nothing else to do meanwhile.
enum Blocking {
    static func wait<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let done = DispatchSemaphore(value: 0)
        let result = Box<Value>()
        Task {
            let value = await work()
            result.put(value)
            done.signal()
        }
        while true {
            done.wait()
            if let value = result.value { return value }
        }
    }

    private final class Box<Value: Sendable>: Sendable {
        private let state = Mutex<Value?>(nil)
        var value: Value? { state.withLock { $0 } }
        func put(_ value: Value) { state.withLock { $0 = value } }
    }
}
