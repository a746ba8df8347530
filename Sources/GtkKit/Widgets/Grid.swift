internal import CGtk

/// Widgets in rows and columns.
open class Grid: Widget {
    /// Room between columns and rows, in logical pixels.
    public init(columnSpacing: Int = 0, rowSpacing: Int = 0) {
        super.init(sharing: gtk_grid_new())
        gtk_grid_set_column_spacing(instance(), UInt32(columnSpacing))
        gtk_grid_set_row_spacing(instance(), UInt32(rowSpacing))
    }

    /// Puts a child in a cell, over so many columns and rows.
    public func attach(_ child: Widget, column: Int, row: Int, width: Int = 1, height: Int = 1) {
        gtk_grid_attach(instance(), child.widget, Int32(column), Int32(row), Int32(width), Int32(height))
    }

    public func remove(_ child: Widget) { gtk_grid_remove(instance(), child.widget) }
    public func removeAll() { children.forEach(remove) }

    public func child(column: Int, row: Int) -> Widget? {
        Widget.widget(gtk_grid_get_child_at(instance(), Int32(column), Int32(row)))
    }

    public func setHomogeneous(columns: Bool = false, rows: Bool = false) {
        gtk_grid_set_column_homogeneous(instance(), columns.gboolean)
        gtk_grid_set_row_homogeneous(instance(), rows.gboolean)
    }
}
