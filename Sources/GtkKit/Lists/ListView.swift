internal import CGtk

/// Rows below one another, of which only those on screen have widgets: for any number of rows.
open class ListView: ItemView {
    public init(_ model: ListModel, selection: SelectionMode = .single, factory: ItemFactory) {
        let chain = ModelChain(model, selection)
        g_object_ref(factory.raw)
        super.init(model, chain, gtk_list_view_new(chain.selection, factory.opaque))
    }

    /// Whether a single click activates a row.
    public func setActivatesOnSingleClick(_ does: Bool) {
        gtk_list_view_set_single_click_activate(opaque, does.gboolean)
    }
}
