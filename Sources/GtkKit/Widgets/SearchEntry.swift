internal import CGtk

/// An entry to search with: it waits for a pause in typing, and Escape stops the search.
open class SearchEntry: Entry {
    public override init(placeholder: String? = nil) {
        super.init(sharing: gtk_search_entry_new())
        self.placeholder = placeholder
    }

    /// Called shortly after the last key, and at once when the text is cleared.
    @discardableResult
    public func onSearch(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("search-changed", handler)
    }

    /// Called on Escape.
    @discardableResult
    public func onStop(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("stop-search", handler)
    }

    /// Called on Ctrl+G.
    @discardableResult
    public func onNextMatch(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("next-match", handler)
    }

    /// Called on Ctrl+Shift+G.
    @discardableResult
    public func onPreviousMatch(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("previous-match", handler)
    }

    /// What is typed while `widget` has the focus starts a search here.
    public func capturesKeys(of widget: Widget?) {
        gtk_search_entry_set_key_capture_widget(opaque, widget?.widget)
    }
}
