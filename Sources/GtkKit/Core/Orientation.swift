internal import CGtk

/// Which way a widget runs.
public enum Orientation: Sendable {
    case horizontal
    case vertical

    var gtk: GtkOrientation { self == .horizontal ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL }
}
