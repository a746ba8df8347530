internal import CGtk

/// Makes the widgets of a list and fills them.
public final class ItemFactory: Object {
    /// `make` is called for each row or cell that comes to be needed; `bind` fills it for `item.index`, and `unbind` is
    /// called before it is filled for another one.
    public init<Content: Widget>(
        make: @escaping @MainActor (ListItem) -> Content,
        bind: @escaping @MainActor (Content, ListItem) -> Void,
        unbind: (@MainActor (Content, ListItem) -> Void)? = nil
    ) {
        super.init(owning: UnsafeMutableRawPointer(gtk_signal_list_item_factory_new()))
        listen("setup") { item in item.child = make(item) }
        listen("bind") { item in
            guard let content = item.child as? Content else { return }
            bind(content, item)
        }
        guard let unbind else { return }
        listen("unbind") { item in
            guard let content = item.child as? Content else { return }
            unbind(content, item)
        }
    }

    private func listen(_ signal: String, _ body: @escaping @MainActor (ListItem) -> Void) {
        connect(signal) { arguments in
            guard let item = Object.face(of: arguments.object(0), orMake: { ListItem(sharing: $0) }) else { return }
            body(item)
        }
    }
}
