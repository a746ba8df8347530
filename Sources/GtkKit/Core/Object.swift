internal import CGtk

/// A GObject and its one Swift face.
///
/// The two live as long as either is held: while GTK holds the object (a widget in a tree, a window on screen) the Swift
/// face stays alive with whatever a subclass stores, and while Swift holds the face the object stays alive. A closure
/// given to an object lives as long as the object, so it should capture the object itself weakly.
@MainActor
open class Object {
    /// The GObject; never null, valid as long as `self`.
    let raw: UnsafeMutableRawPointer

    /// Takes a new object, or shares one that somebody else owns.
    init(sharing raw: UnsafeMutableRawPointer?) {
        self.raw = Object.present(raw)
        g_object_ref_sink(self.raw)
        bind()
    }

    /// Takes over a reference that the caller owns.
    init(owning raw: UnsafeMutableRawPointer?) {
        self.raw = Object.present(raw)
        if g_object_is_floating(self.raw) != 0 { g_object_ref_sink(self.raw) }
        bind()
    }

    isolated deinit {
        g_object_set_qdata(raw.object, Object.faceKey, nil)
        g_object_remove_toggle_ref(raw.object, Object.toggled, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Swaps the plain reference for a toggle reference, which tells when nobody but this face holds the object.
    private func bind() {
        precondition(g_object_get_qdata(raw.object, Object.faceKey) == nil, "a GObject has one Swift face only")
        let face = Unmanaged.passRetained(self).toOpaque()
        g_object_set_qdata(raw.object, Object.faceKey, face)
        g_object_add_toggle_ref(raw.object, Object.toggled, face)
        g_object_unref(raw)
    }

    /// Last: only the face holds the object, so the object lets go of the face. Otherwise it holds it.
    private static let toggled: GToggleNotify = { data, _, isLast in
        guard let data else { return }
        let face = Unmanaged<Object>.fromOpaque(data)
        if isLast != 0 { face.release() } else { _ = face.retain() }
    }

    /// Copied: a Swift literal is a C string for the length of the call only.
    private static let faceKey = g_quark_from_string("gtk-kit-face")

    /// Constructors return null only when there is no display or no memory.
    private static func present(_ raw: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let raw else { preconditionFailure("GTK made no object; is there a display?") }
        return raw
    }

    /// The Swift face of a GObject, if it has one.
    static func face(of raw: UnsafeMutableRawPointer?) -> Object? {
        guard let raw, let data = g_object_get_qdata(raw.object, faceKey) else { return nil }
        return Unmanaged<Object>.fromOpaque(data).takeUnretainedValue()
    }

    /// The face of a GObject, made with `make` if there is none yet.
    static func face<Face: Object>(
        of raw: UnsafeMutableRawPointer?, orMake make: (UnsafeMutableRawPointer) -> Face
    ) -> Face? {
        guard let raw else { return nil }
        return face(of: raw).map { $0 as? Face } ?? make(raw)
    }
}

extension Object: Hashable {
    nonisolated public static func == (left: Object, right: Object) -> Bool { left === right }

    nonisolated public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}
