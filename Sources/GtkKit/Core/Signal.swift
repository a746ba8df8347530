internal import CGtk

/// What a signal hands to its handler, by place (0 is the first after the object itself).
@MainActor
struct SignalArguments {
    fileprivate let values: UnsafePointer<GValue>
    fileprivate let count: Int
    fileprivate let result: UnsafeMutablePointer<GValue>?

    private func value(_ index: Int) -> UnsafePointer<GValue> {
        precondition(index + 1 < count, "the signal has no argument \(index)")
        return values + index + 1
    }

    func int(_ index: Int) -> Int { Int(g_value_get_int(value(index))) }
    func uint(_ index: Int) -> Int { Int(g_value_get_uint(value(index))) }
    func enumeration(_ index: Int) -> Int { Int(g_value_get_enum(value(index))) }
    func flags(_ index: Int) -> UInt32 { g_value_get_flags(value(index)) }
    func double(_ index: Int) -> Double { g_value_get_double(value(index)) }
    func bool(_ index: Int) -> Bool { g_value_get_boolean(value(index)) != 0 }
    func string(_ index: Int) -> String? { g_value_get_string(value(index)).map { String(cString: $0) } }
    func object(_ index: Int) -> UnsafeMutableRawPointer? { g_value_get_object(value(index)) }
    func boxed(_ index: Int) -> UnsafeMutableRawPointer? { g_value_get_boxed(value(index)) }
    func pointer(_ index: Int) -> UnsafeMutableRawPointer? { g_value_get_pointer(value(index)) }
    func variant(_ index: Int) -> OpaquePointer? { g_value_get_variant(value(index)) }
    func rawValue(_ index: Int) -> UnsafePointer<GValue> { value(index) }

    /// Answers a signal that asks whether it was handled.
    func reply(_ answer: Bool) {
        if let result { g_value_set_boolean(result, answer ? 1 : 0) }
    }

    func reply(object: Object?) {
        if let result { g_value_set_object(result, object?.raw) }
    }
}

typealias SignalHandler = @MainActor (SignalArguments) -> Void

/// A handler's connection to a signal. It lasts as long as the object, or until `disconnect`; dropping it changes nothing.
@MainActor
public struct SignalConnection {
    fileprivate weak var object: Object?
    fileprivate let id: UInt

    /// Lets go of the handler; harmless when it is gone already.
    public func disconnect() {
        guard let object, g_signal_handler_is_connected(object.raw, id) != 0 else { return }
        g_signal_handler_disconnect(object.raw, id)
    }

    /// Runs `body` with the handler silent, for changes that come from the program itself.
    public func blocked(_ body: () throws -> Void) rethrows {
        guard let object else { return try body() }
        g_signal_handler_block(object.raw, id)
        defer { g_signal_handler_unblock(object.raw, id) }
        try body()
    }
}

extension Object {
    /// Connects a handler that lives as long as the object does.
    @discardableResult
    func connect(_ signal: String, after: Bool = false, _ handler: @escaping SignalHandler) -> SignalConnection {
        let data = ClosureBox(handler).retained()
        let closure = g_closure_new_simple(UInt32(MemoryLayout<GClosure>.stride), data)
        g_closure_set_marshal(closure, marshal)
        g_closure_add_finalize_notifier(closure, data) { data, _ in releaseBox(data) }
        let id = g_signal_connect_closure(raw, signal, closure, after ? 1 : 0)
        precondition(id != 0, "no signal \(signal)")
        return SignalConnection(object: self, id: UInt(id))
    }

    /// Connects a handler that asks nothing.
    @discardableResult
    func connect(_ signal: String, _ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect(signal) { _ in handler() }
    }

    /// Calls `handler` after the property changed.
    @discardableResult
    public func onNotify(_ property: String, _ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("notify::" + property, handler)
    }
}

/// One trampoline for signals of every shape.
private let marshal: GClosureMarshal = { closure, result, count, values, _, _ in
    guard let data = closure?.pointee.data, let values else { return }
    onMain((data, result, count, values)) { data, result, count, values in
        let arguments = SignalArguments(values: values, count: Int(count), result: result)
        ClosureBox<SignalHandler>.from(data).closure(arguments)
    }
}
