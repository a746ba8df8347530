import Synchronization

/// Values that were made from one dossier and are shared by all who read it; each is made once, when first asked for.
public final class Derived: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

    init() {}

    /// The value of a type. Who asks while another makes it waits for that one.
    public func value<Value: Sendable>(_ make: () -> Value) -> Value {
        values.withLock { values in
            let key = ObjectIdentifier(Value.self)
            if let made = values[key] as? Value { return made }
            let made = make()
            values[key] = made
            return made
        }
    }
}
