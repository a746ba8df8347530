internal import CGtk

/// Something a menu item, a button or a key does, by name.
public final class Action: Object {
    /// A command.
    public init(_ name: String, _ handler: @escaping @MainActor () -> Void) {
        super.init(owning: UnsafeMutableRawPointer(g_simple_action_new(name, nil)))
        connect("activate") { _ in handler() }
    }

    /// A command that is told something.
    public init(_ name: String, parameter: ActionState, _ handler: @escaping @MainActor (ActionState) -> Void) {
        let type = g_variant_type_new(parameter.typeString)
        super.init(owning: UnsafeMutableRawPointer(g_simple_action_new(name, type)))
        g_variant_type_free(type)
        connect("activate") { if let told = ActionState($0.variant(0)) { handler(told) } }
    }

    /// A switch: a check mark in a menu. Called after the user switched it.
    public init(_ name: String, isOn: Bool, _ handler: @escaping @MainActor (Bool) -> Void) {
        super.init(
            owning: UnsafeMutableRawPointer(
                g_simple_action_new_stateful(name, nil, ActionState.bool(isOn).variant)))
        connect("change-state") { [weak self] arguments in
            guard let self, case .bool(let value)? = ActionState(arguments.variant(0)) else { return }
            self.state = .bool(value)
            handler(value)
        }
    }

    /// A choice: radio marks in a menu, whose items have the choices as targets. Called after the user chose.
    public init(_ name: String, choice: String, _ handler: @escaping @MainActor (String) -> Void) {
        let type = g_variant_type_new("s")
        super.init(
            owning: UnsafeMutableRawPointer(
                g_simple_action_new_stateful(name, type, ActionState.string(choice).variant)))
        g_variant_type_free(type)
        connect("change-state") { [weak self] arguments in
            guard let self, case .string(let value)? = ActionState(arguments.variant(0)) else { return }
            self.state = .string(value)
            handler(value)
        }
    }

    public var name: String { String(borrowing: g_action_get_name(opaque)) ?? "" }

    public var isEnabled: Bool {
        get { g_action_get_enabled(opaque) != 0 }
        set { g_simple_action_set_enabled(opaque, newValue.gboolean) }
    }

    /// Whether a switch is on or what was chosen; setting it does not call the handler.
    public var state: ActionState? {
        get {
            guard let variant = g_action_get_state(opaque) else { return nil }
            defer { g_variant_unref(variant) }
            return ActionState(variant)
        }
        set { if let newValue { g_simple_action_set_state(opaque, newValue.variant) } }
    }

    /// Does it, as a menu item would.
    public func activate(_ parameter: ActionState? = nil) { g_action_activate(opaque, parameter?.variant) }
}
