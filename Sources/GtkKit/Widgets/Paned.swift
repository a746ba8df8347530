internal import CGtk

/// Two widgets with a handle between them.
open class Paned: Widget {
    public init(_ orientation: Orientation) {
        super.init(sharing: gtk_paned_new(orientation.gtk))
    }

    /// The left or upper child; `resizes` when the pane grows, `shrinks` below its least size.
    public func setStart(_ child: Widget?, resizes: Bool = true, shrinks: Bool = false) {
        gtk_paned_set_start_child(opaque, child?.widget)
        gtk_paned_set_resize_start_child(opaque, resizes.gboolean)
        gtk_paned_set_shrink_start_child(opaque, shrinks.gboolean)
        followVisibility(of: child)
    }

    /// The right or lower child.
    public func setEnd(_ child: Widget?, resizes: Bool = true, shrinks: Bool = false) {
        gtk_paned_set_end_child(opaque, child?.widget)
        gtk_paned_set_resize_end_child(opaque, resizes.gboolean)
        gtk_paned_set_shrink_end_child(opaque, shrinks.gboolean)
        followVisibility(of: child)
    }

    private func followVisibility(of child: Widget?) {
        child?.onNotify("visible") { [weak self] in self?.muteHandle() }
        muteHandle()
    }

    /// While one child is hidden GTK 4.8 hides the handle but still takes presses where it stood, from whatever widget
    /// is there now.
    private func muteHandle() {
        let hasHandle = start?.isVisible == true && end?.isVisible == true
        guard let controllers = gtk_widget_observe_controllers(widget) else { return }
        for index in 0..<g_list_model_get_n_items(controllers) {
            guard let controller = g_list_model_get_item(controllers, index) else { continue }
            if kit_is(controller, gtk_gesture_get_type()) != 0 {
                gtk_event_controller_set_propagation_phase(
                    OpaquePointer(controller), hasHandle ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE)
            }
            g_object_unref(controller)
        }
        g_object_unref(UnsafeMutableRawPointer(controllers))
    }

    public var start: Widget? { Widget.widget(gtk_paned_get_start_child(opaque)) }
    public var end: Widget? { Widget.widget(gtk_paned_get_end_child(opaque)) }

    /// The handle's place from the left or top, in logical pixels.
    public var position: Int {
        get { Int(gtk_paned_get_position(opaque)) }
        set { gtk_paned_set_position(opaque, Int32(newValue)) }
    }

    public var orientation: Orientation {
        get { gtk_orientable_get_orientation(opaque) == GTK_ORIENTATION_VERTICAL ? .vertical : .horizontal }
        set { gtk_orientable_set_orientation(opaque, newValue.gtk) }
    }
}
