import Drawing

internal import CGtk

/// A value of a GObject property.
enum Value {
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String?)
    case object(Object?)
    case color(Color)

    /// Calls `body` with a GValue of this content, which is cleared afterwards.
    @MainActor
    func withGValue<Result>(_ body: (UnsafeMutablePointer<GValue>) -> Result) -> Result {
        var value = GValue()
        defer { g_value_unset(&value) }
        switch self {
        case .bool(let content):
            g_value_init(&value, kit_type_boolean())
            g_value_set_boolean(&value, content ? 1 : 0)
        case .int(let content):
            g_value_init(&value, kit_type_int())
            g_value_set_int(&value, Int32(clamping: content))
        case .double(let content):
            g_value_init(&value, kit_type_double())
            g_value_set_double(&value, content)
        case .string(let content):
            g_value_init(&value, kit_type_string())
            g_value_set_string(&value, content)
        case .color(let content):
            var rgba = content.gdk
            g_value_init(&value, gdk_rgba_get_type())
            g_value_set_boxed(&value, &rgba)
        case .object(let content):
            g_value_init(&value, kit_type_object())
            g_value_set_object(&value, content?.raw)
        }
        return body(&value)
    }
}

extension Object {
    /// Sets a property; GObject converts between numbers and enumerations.
    func set(_ property: String, _ value: Value) {
        value.withGValue { g_object_set_property(raw.object, property, $0) }
    }

    private func get<Result>(_ property: String, _ type: GType, _ read: (UnsafePointer<GValue>) -> Result) -> Result {
        var value = GValue()
        g_value_init(&value, type)
        defer { g_value_unset(&value) }
        g_object_get_property(raw.object, property, &value)
        return read(&value)
    }

    func bool(_ property: String) -> Bool { get(property, kit_type_boolean()) { g_value_get_boolean($0) != 0 } }
    func int(_ property: String) -> Int { get(property, kit_type_int()) { Int(g_value_get_int($0)) } }
    func double(_ property: String) -> Double { get(property, kit_type_double()) { g_value_get_double($0) } }
    func string(_ property: String) -> String? {
        get(property, kit_type_string()) { g_value_get_string($0).map { String(cString: $0) } }
    }
}

extension Bool {
    /// C's truth.
    var gboolean: Int32 { self ? 1 : 0 }
}

extension String {
    /// The text of a C string that somebody else owns.
    init?(borrowing text: UnsafePointer<CChar>?) {
        guard let text else { return nil }
        self.init(cString: text)
    }

    /// The text of a C string that is the caller's to free.
    init?(owning text: UnsafeMutablePointer<CChar>?) {
        guard let text else { return nil }
        self.init(cString: text)
        g_free(text)
    }
}

/// Calls `body` with a null-terminated array of C strings.
func withStrings<Result>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
    var copies = strings.map { UnsafePointer(g_strdup($0)) }
    copies.append(nil)
    defer { copies.forEach { g_free(UnsafeMutableRawPointer(mutating: $0)) } }
    return body(copies)
}
