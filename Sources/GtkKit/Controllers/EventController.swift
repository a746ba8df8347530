internal import CGtk

/// A source of events on a widget; made by its subclasses and handed to `Widget.add`.
open class EventController: Object {
    /// When the controller sees an event: on its way down to the target, at it, or on its way up.
    public enum Phase: Sendable {
        case none, capture, bubble, target

        var gtk: GtkPropagationPhase {
            switch self {
            case .none: GTK_PHASE_NONE
            case .capture: GTK_PHASE_CAPTURE
            case .bubble: GTK_PHASE_BUBBLE
            case .target: GTK_PHASE_TARGET
            }
        }
    }

    public func setPhase(_ phase: Phase) { gtk_event_controller_set_propagation_phase(opaque, phase.gtk) }

    /// The widget it is attached to.
    public var widget: Widget? { Widget.widget(gtk_event_controller_get_widget(opaque)) }

    /// The modifier keys held during the event that is being handled.
    public var modifiers: KeyModifiers { KeyModifiers(gtk_event_controller_get_current_event_state(opaque)) }

    /// Forgets a gesture under way.
    public func reset() { gtk_event_controller_reset(opaque) }
}
