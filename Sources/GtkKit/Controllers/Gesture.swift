internal import CGtk

/// A gesture of buttons or touches.
open class Gesture: EventController {
    /// Takes the gesture for this controller: others that watch the same events give up.
    public func claim() { _ = gtk_gesture_set_state(opaque, GTK_EVENT_SEQUENCE_CLAIMED) }

    /// Leaves the gesture to others.
    public func deny() { _ = gtk_gesture_set_state(opaque, GTK_EVENT_SEQUENCE_DENIED) }

    /// Lets two gestures of one widget go on together.
    public func group(with other: Gesture) { gtk_gesture_group(opaque, other.opaque) }
}

/// A gesture of one button: 1 primary, 2 middle, 3 secondary, 0 any.
open class ButtonGesture: Gesture {
    public var button: Int {
        get { Int(gtk_gesture_single_get_button(opaque)) }
        set { gtk_gesture_single_set_button(opaque, UInt32(newValue)) }
    }

    /// The button of the event that is being handled.
    public var currentButton: Int { Int(gtk_gesture_single_get_current_button(opaque)) }
}
