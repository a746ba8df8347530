internal import CGtk

/// What an action remembers or is told.
public enum ActionState: Sendable, Hashable {
    case bool(Bool)
    case string(String)
    case int(Int)

    /// A new floating variant.
    var variant: OpaquePointer? {
        switch self {
        case .bool(let value): g_variant_new_boolean(value.gboolean)
        case .string(let value): g_variant_new_string(value)
        case .int(let value): g_variant_new_int64(gint64(value))
        }
    }

    init?(_ variant: OpaquePointer?) {
        guard let variant else { return nil }
        switch String(borrowing: g_variant_get_type_string(variant)) {
        case "b": self = .bool(g_variant_get_boolean(variant) != 0)
        case "s": self = .string(String(cString: g_variant_get_string(variant, nil)))
        case "x": self = .int(Int(g_variant_get_int64(variant)))
        default: return nil
        }
    }

    /// The state's type in GVariant's notation.
    var typeString: String {
        switch self {
        case .bool: "b"
        case .string: "s"
        case .int: "x"
        }
    }
}
