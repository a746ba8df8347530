internal import CGtk

/// A key pressed or let go.
public struct Key: Sendable, Hashable {
    /// GDK's name of the key: "a", "Escape", "Return", "Left", "plus", "F9", "KP_Add".
    public let name: String
    /// What it types; nil for keys that type nothing.
    public let character: Character?
    public let modifiers: KeyModifiers

    init(_ keyval: Int, _ state: UInt32) {
        name = String(borrowing: gdk_keyval_name(UInt32(keyval))) ?? ""
        let scalar = Unicode.Scalar(gdk_keyval_to_unicode(UInt32(keyval)))
        character = scalar.flatMap { $0.value >= 32 && $0.value != 127 ? Character($0) : nil }
        modifiers = KeyModifiers(GdkModifierType(state))
    }
}

/// Keys, while the widget or what is in it has the focus.
public final class KeyController: EventController {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(gtk_event_controller_key_new()))
    }

    /// The handler says whether it used the key.
    @discardableResult
    public func onPress(_ handler: @escaping @MainActor (Key) -> Bool) -> SignalConnection {
        connect("key-pressed") { $0.reply(handler(Key($0.uint(0), $0.flags(2)))) }
    }

    @discardableResult
    public func onRelease(_ handler: @escaping @MainActor (Key) -> Void) -> SignalConnection {
        connect("key-released") { handler(Key($0.uint(0), $0.flags(2))) }
    }
}
