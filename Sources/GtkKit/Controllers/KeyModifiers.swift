internal import CGtk

/// Modifier keys.
public struct KeyModifiers: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    public static let shift = KeyModifiers(rawValue: GDK_SHIFT_MASK.rawValue)
    public static let control = KeyModifiers(rawValue: GDK_CONTROL_MASK.rawValue)
    public static let alt = KeyModifiers(rawValue: GDK_ALT_MASK.rawValue)
    public static let `super` = KeyModifiers(rawValue: GDK_SUPER_MASK.rawValue)

    /// Of GDK's state only the keys, without locks and buttons.
    init(_ state: GdkModifierType) {
        let keys: KeyModifiers = [.shift, .control, .alt, .super]
        self.init(rawValue: state.rawValue & keys.rawValue)
    }
}
