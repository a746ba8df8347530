internal import CGtk

extension UnsafeMutableRawPointer {
    /// The one unsafe cast: C's downcast macros without their check. The Swift type that owns the pointer vouches for it.
    func unsafeCast<Instance>(to _: Instance.Type = Instance.self) -> UnsafeMutablePointer<Instance> {
        assumingMemoryBound(to: Instance.self)
    }

    var object: UnsafeMutablePointer<GObject> { unsafeCast() }
    var opaque: OpaquePointer { OpaquePointer(self) }
}

extension Object {
    /// The pointer for functions that take an incomplete C type.
    var opaque: OpaquePointer { raw.opaque }

    /// The pointer for functions that take a complete C type.
    func instance<Instance>(_: Instance.Type = Instance.self) -> UnsafeMutablePointer<Instance> { raw.unsafeCast() }
}
