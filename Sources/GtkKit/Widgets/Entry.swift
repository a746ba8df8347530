internal import CGtk

/// One line of text to write.
open class Entry: Widget {
    public init(placeholder: String? = nil) {
        super.init(sharing: gtk_entry_new())
        self.placeholder = placeholder
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    public var text: String {
        get { String(borrowing: gtk_editable_get_text(opaque)) ?? "" }
        set { gtk_editable_set_text(opaque, newValue) }
    }

    public var placeholder: String? {
        get { string("placeholder-text") }
        set { set("placeholder-text", .string(newValue)) }
    }

    public var isEditable: Bool {
        get { gtk_editable_get_editable(opaque) != 0 }
        set { gtk_editable_set_editable(opaque, newValue.gboolean) }
    }

    /// The natural width in characters.
    public func setWidth(characters: Int, maximum: Int? = nil) {
        gtk_editable_set_width_chars(opaque, Int32(characters))
        gtk_editable_set_max_width_chars(opaque, Int32(maximum ?? -1))
    }

    /// Selects a range of characters; without one, everything.
    public func select(_ range: Range<Int>? = nil) {
        gtk_editable_select_region(opaque, Int32(range?.lowerBound ?? 0), Int32(range?.upperBound ?? -1))
    }

    /// The cursor's place in characters.
    public var cursor: Int {
        get { Int(gtk_editable_get_position(opaque)) }
        set { gtk_editable_set_position(opaque, Int32(newValue)) }
    }

    /// Called on every change of the text.
    @discardableResult
    public func onChange(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("changed", handler) }

    /// Called on Enter.
    @discardableResult
    public func onActivate(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("activate", handler)
    }
}
