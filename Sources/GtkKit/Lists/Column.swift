internal import CGtk

/// A column of a `ColumnView`.
public final class Column: Object {
    public init(_ title: String, factory: ItemFactory) {
        g_object_ref(factory.raw)
        super.init(owning: UnsafeMutableRawPointer(gtk_column_view_column_new(title, factory.opaque)))
    }

    public var title: String {
        get { String(borrowing: gtk_column_view_column_get_title(opaque)) ?? "" }
        set { gtk_column_view_column_set_title(opaque, newValue) }
    }

    public var isVisible: Bool {
        get { gtk_column_view_column_get_visible(opaque) != 0 }
        set { gtk_column_view_column_set_visible(opaque, newValue.gboolean) }
    }

    /// Whether the user can change its width.
    public var isResizable: Bool {
        get { gtk_column_view_column_get_resizable(opaque) != 0 }
        set { gtk_column_view_column_set_resizable(opaque, newValue.gboolean) }
    }

    /// Whether it takes the room that is left.
    public var expands: Bool {
        get { gtk_column_view_column_get_expand(opaque) != 0 }
        set { gtk_column_view_column_set_expand(opaque, newValue.gboolean) }
    }

    /// In logical pixels; nil for what the content needs.
    public var fixedWidth: Int? {
        get {
            let width = Int(gtk_column_view_column_get_fixed_width(opaque))
            return width < 0 ? nil : width
        }
        set { gtk_column_view_column_set_fixed_width(opaque, Int32(newValue ?? -1)) }
    }

    /// Lets a click on the title sort the rows; the closure says by their indexes whether one goes before another.
    public func setOrder(_ precedes: (@MainActor (_ one: Int, _ another: Int) -> Bool)?) {
        guard let precedes else { return gtk_column_view_column_set_sorter(opaque, nil) }
        let sorter = gtk_custom_sorter_new(ordering, ClosureBox<ItemOrder>(precedes).retained(), releaseBox)
        let raw = sorter.map { UnsafeMutableRawPointer($0) }
        gtk_column_view_column_set_sorter(opaque, raw?.unsafeCast())
        g_object_unref(raw)
    }
}

private typealias ItemOrder = @MainActor (Int, Int) -> Bool

private let ordering: GCompareDataFunc = { one, another, data in
    guard let one, let another, let data else { return 0 }
    let items = (UnsafeMutableRawPointer(mutating: one), UnsafeMutableRawPointer(mutating: another), data)
    return onMain(items) { one, another, data in
        let precedes = ClosureBox<ItemOrder>.from(data).closure
        let (first, second) = (ListModel.index(of: one), ListModel.index(of: another))
        return precedes(first, second) ? -1 : precedes(second, first) ? 1 : 0
    }
}
