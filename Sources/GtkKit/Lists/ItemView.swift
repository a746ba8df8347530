internal import CGtk

/// What list and column views share: the model, filtered and sorted, and the selected row. Rows are spoken of by their
/// index in the program's own array, wherever they stand.
open class ItemView: Widget {
    public let model: ListModel
    /// The model as filtered, sorted and shown.
    let filtered: OpaquePointer?
    let shown: OpaquePointer?
    let selection: OpaquePointer?
    private var isPaused = false

    /// How many rows may be selected.
    public enum SelectionMode: Sendable { case none, single }

    init(_ model: ListModel, _ chain: ModelChain, _ raw: UnsafeMutableRawPointer?) {
        self.model = model
        filtered = chain.filtered
        shown = chain.sorted
        selection = chain.selection
        super.init(sharing: raw)
        model.register(self)
    }

    /// The list that scrolls; a column view has one inside.
    var list: UnsafeMutablePointer<GtkWidget> { widget }

    private var isSingle: Bool { kit_is(selection.map { UnsafeRawPointer($0) }, gtk_single_selection_get_type()) != 0 }

    // MARK: Selection

    /// The index of the selected row; setting it to a row that is filtered away selects nothing.
    public var selectedIndex: Int? {
        get {
            guard isSingle, let item = gtk_single_selection_get_selected_item(selection) else { return nil }
            return ListModel.index(of: item)
        }
        set {
            guard isSingle, newValue != selectedIndex else { return }
            let position = newValue.flatMap { self.position(of: $0) }
            gtk_single_selection_set_selected(selection, position.map { UInt32($0) } ?? guint.max)
        }
    }

    /// Called when another row is selected, by the user or the program.
    @discardableResult
    public func onSelect(_ handler: @escaping @MainActor (Int?) -> Void) -> SignalConnection {
        let object = Object.face(of: selection.map { UnsafeMutableRawPointer($0) }) { Object(sharing: $0) }
        // GTK notifies more often than the selection changes.
        var last = selectedIndex
        return (object ?? self).connect("notify::selected-item") { [weak self] _ in
            guard let self, !self.isPaused, self.selectedIndex != last else { return }
            last = self.selectedIndex
            handler(last)
        }
    }

    /// Tells nobody of the selection until `resumeSelection`.
    func pauseSelection() -> Int? {
        isPaused = true
        return selectedIndex
    }

    /// Selects again what a change of the model may have unselected.
    func resumeSelection(_ index: Int?) {
        selectedIndex = index
        isPaused = false
    }

    /// Called when a row is double-clicked or Enter is pressed on it.
    @discardableResult
    public func onActivate(_ handler: @escaping @MainActor (_ index: Int) -> Void) -> SignalConnection {
        connect("activate") { [weak self] arguments in
            guard let index = self?.index(at: arguments.uint(0)) else { return }
            handler(index)
        }
    }

    // MARK: Order on screen

    /// How many rows are shown.
    public var shownCount: Int { Int(g_list_model_get_n_items(shown)) }

    /// The indexes of all rows as shown.
    public var shownIndexes: [Int] { (0..<shownCount).compactMap { index(at: $0) } }

    /// The index of the row at a place; nil when there is none.
    public func index(at position: Int) -> Int? {
        guard (0..<shownCount).contains(position), let item = g_list_model_get_item(shown, UInt32(position)) else {
            return nil
        }
        defer { g_object_unref(item) }
        return ListModel.index(of: item)
    }

    /// The place of a row; nil when it is filtered away.
    public func position(of index: Int) -> Int? {
        // Unsorted and unfiltered it stands where it is.
        if self.index(at: index) == index { return index }
        return (0..<shownCount).first { self.index(at: $0) == index }
    }

    /// Scrolls to a row; in vain when it is filtered away.
    public func scroll(to index: Int) {
        guard let position = position(of: index) else { return }
        let place = g_variant_ref_sink(g_variant_new_uint32(UInt32(position)))
        gtk_widget_activate_action_variant(list, "list.scroll-to-item", place)
        g_variant_unref(place)
    }

    /// Shows only rows for which `filter` is true; nil shows all.
    public func setFilter(_ filter: (@MainActor (_ index: Int) -> Bool)?) {
        guard let filter else { return gtk_filter_list_model_set_filter(filtered, nil) }
        let made = gtk_custom_filter_new(filtering, ClosureBox<ItemFilter>(filter).retained(), releaseBox)
        let raw = made.map { UnsafeMutableRawPointer($0) }
        gtk_filter_list_model_set_filter(filtered, raw?.unsafeCast())
        g_object_unref(raw)
    }

    /// Says that the filter may answer otherwise now.
    public func invalidateFilter() {
        guard let filter = gtk_filter_list_model_get_filter(filtered) else { return }
        gtk_filter_changed(filter, GTK_FILTER_CHANGE_DIFFERENT)
    }
}

/// The models between the program's rows and the screen: each owns the one before.
@MainActor
struct ModelChain {
    let filtered: OpaquePointer?
    let sorted: OpaquePointer?
    let selection: OpaquePointer?

    init(_ model: ListModel, _ mode: ItemView.SelectionMode) {
        g_object_ref(model.raw)
        filtered = gtk_filter_list_model_new(model.opaque, nil)
        sorted = gtk_sort_list_model_new(filtered, nil)
        switch mode {
        case .none:
            selection = gtk_no_selection_new(sorted)
        case .single:
            let single = gtk_single_selection_new(nil)
            gtk_single_selection_set_autoselect(single, 0)
            gtk_single_selection_set_can_unselect(single, 1)
            gtk_single_selection_set_model(single, sorted)
            g_object_unref(sorted.map { UnsafeMutableRawPointer($0) })
            selection = single
        }
    }
}

private typealias ItemFilter = @MainActor (Int) -> Bool

private let filtering: GtkCustomFilterFunc = { item, data in
    guard let item, let data else { return 1 }
    return onMain((item, data)) { item, data in
        ClosureBox<ItemFilter>.from(data).closure(ListModel.index(of: item)).gboolean
    }
}
