internal import CGtk

extension Widget {
    /// Whether the widget itself may take the keyboard focus.
    public var isFocusable: Bool {
        get { gtk_widget_get_focusable(widget) != 0 }
        set { gtk_widget_set_focusable(widget, newValue.gboolean) }
    }

    /// Whether the focus may enter the widget or anything in it.
    public var canFocus: Bool {
        get { gtk_widget_get_can_focus(widget) != 0 }
        set { gtk_widget_set_can_focus(widget, newValue.gboolean) }
    }

    /// Whether the widget has the focus within its window.
    public var isFocus: Bool { gtk_widget_is_focus(widget) != 0 }

    /// Whether the widget gets the keys now.
    public var hasFocus: Bool { gtk_widget_has_focus(widget) != 0 }

    /// Whether the focus should be drawn: the keyboard is in use.
    public var hasVisibleFocus: Bool { gtk_widget_has_visible_focus(widget) != 0 }

    /// Moves the focus to the widget, or to the first in it that takes it.
    @discardableResult
    public func grabFocus() -> Bool { gtk_widget_grab_focus(widget) != 0 }

    /// Moves the focus to the next or previous widget inside this one; false when it leaves it.
    @discardableResult
    public func moveFocus(forward: Bool) -> Bool {
        gtk_widget_child_focus(widget, forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD) != 0
    }
}
