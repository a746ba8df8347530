internal import CGtk

/// A row of buttons, one a page of a stack.
open class StackSwitcher: Widget {
    public init(_ stack: Stack) {
        super.init(sharing: gtk_stack_switcher_new())
        gtk_stack_switcher_set_stack(opaque, stack.opaque)
    }
}
