internal import CGtk

/// A list of so many rows, of which GTK asks only those on screen. A row is known by its index in the program's own array.
public final class ListModel: Object {
    /// How many rows there are.
    public private(set) var count: Int
    /// The items in use, held by whoever uses them.
    private var items: [Int: UnsafeMutableRawPointer] = [:]
    private var keepers: [@MainActor () -> ItemView?] = []

    public init(count: Int = 0) {
        self.count = count
        super.init(owning: g_object_new_with_properties(ListModelType.model, 0, nil, nil))
    }

    /// Says that everything may be different now; the selection is lost.
    public func reload(count: Int) {
        let removed = self.count
        self.count = count
        items = [:]
        g_list_model_items_changed(opaque, 0, UInt32(removed), UInt32(count))
    }

    /// Says that other rows stand here now, some of which were here before: `origins` has the former index of each, nil for
    /// what is new. The widgets of those that stay are neither made nor filled again, and one that is selected stays so.
    public func replace(origins: [Int?]) {
        let removed = count
        var kept: [Int: UnsafeMutableRawPointer] = [:]
        for (index, origin) in origins.enumerated() {
            guard let origin, let item = items.removeValue(forKey: origin) else { continue }
            ListModelType.setIndex(index, of: item)
            kept[index] = item
        }
        count = origins.count
        items = kept
        g_list_model_items_changed(opaque, 0, UInt32(removed), UInt32(count))
    }

    /// Says that rows were added at the end.
    public func append(_ added: Int) {
        let position = count
        count += added
        g_list_model_items_changed(opaque, UInt32(position), 0, UInt32(added))
    }

    /// Says that one row shows something else now. The selection stays.
    public func changed(at index: Int) {
        guard (0..<count).contains(index) else { return }
        let keepers = keepers.compactMap { $0() }
        let selected = keepers.map { $0.pauseSelection() }
        items[index] = nil
        g_list_model_items_changed(opaque, UInt32(index), 1, 1)
        for (keeper, index) in zip(keepers, selected) { keeper.resumeSelection(index) }
    }

    /// A view of this model, asked weakly, which keeps its selection while a row is changed.
    func register(_ view: ItemView) {
        keepers.removeAll { $0() == nil }
        keepers.append { [weak view] in view }
    }

    /// The index that an item of this model stands for.
    static func index(of item: UnsafeMutableRawPointer) -> Int {
        ListModelType.content(of: item).index
    }

    /// The item of an index, with a reference for the caller. While it is in use it is the same object: by that GTK
    /// follows the selection when rows are sorted or filtered.
    fileprivate func item(at index: Int) -> UnsafeMutableRawPointer? {
        guard index < count else { return nil }
        if let item = items[index] { return g_object_ref(item) }
        let item = ListModelType.makeItem(index, of: self)
        items[index] = item
        return item
    }

    fileprivate func forget(_ item: UnsafeMutableRawPointer, _ index: Int) {
        if items[index] == item { items[index] = nil }
    }
}

/// What an item carries behind its GObject.
private struct ItemContent {
    let index: Int
    /// Held by the item, so that it can tell its end.
    let model: UnsafeMutableRawPointer
}

/// The GObject classes behind list models: the list, and the items that carry an index.
private enum ListModelType {
    private static let contentOffset = MemoryLayout<GObject>.stride

    static let item: GType = {
        var query = GTypeQuery()
        g_type_query(kit_type_object(), &query)
        return g_type_register_static_simple(
            kit_type_object(), "GtkKitListItem", query.class_size, initializeItem,
            UInt32(contentOffset + MemoryLayout<ItemContent>.stride), nil, GTypeFlags(0))
    }()

    static let model: GType = {
        var query = GTypeQuery()
        g_type_query(kit_type_object(), &query)
        let type = g_type_register_static_simple(
            kit_type_object(), "GtkKitListModel", query.class_size, nil, query.instance_size, nil, GTypeFlags(0))
        var interface = GInterfaceInfo()
        interface.interface_init = initializeList
        g_type_add_interface_static(type, g_list_model_get_type(), &interface)
        return type
    }()

    /// A new item, which holds the model.
    @MainActor
    static func makeItem(_ index: Int, of model: ListModel) -> UnsafeMutableRawPointer? {
        guard let made = g_object_new_with_properties(item, 0, nil, nil).map({ UnsafeMutableRawPointer($0) }) else {
            return nil
        }
        g_object_ref(model.raw)
        made.storeBytes(
            of: ItemContent(index: index, model: model.raw), toByteOffset: contentOffset, as: ItemContent.self)
        return made
    }

    static func setIndex(_ index: Int, of item: UnsafeMutableRawPointer) {
        let moved = ItemContent(index: index, model: content(of: item).model)
        item.storeBytes(of: moved, toByteOffset: contentOffset, as: ItemContent.self)
    }

    static func content(of item: UnsafeMutableRawPointer) -> ItemContent {
        item.load(fromByteOffset: contentOffset, as: ItemContent.self)
    }

    private static let initializeItem: GClassInitFunc = { data, _ in
        data?.unsafeCast(to: GObjectClass.self).pointee.finalize = { raw in
            guard let raw else { return }
            onMain(UnsafeMutableRawPointer(raw)) { item in
                let content = content(of: item)
                (Object.face(of: content.model) as? ListModel)?.forget(item, content.index)
                g_object_unref(content.model)
            }
            g_type_class_peek(kit_type_object())?.unsafeCast(to: GObjectClass.self).pointee.finalize(raw)
        }
    }

    private static let initializeList: GInterfaceInitFunc = { data, _ in
        guard let functions = data?.unsafeCast(to: GListModelInterface.self) else { return }
        functions.pointee.get_item_type = { _ in kit_type_object() }
        functions.pointee.get_n_items = { raw in
            onMain(raw) { UInt32(model($0)?.count ?? 0) }
        }
        functions.pointee.get_item = { raw, position in
            onMain((raw, position)) { raw, position in model(raw)?.item(at: Int(position)) }
        }
    }

    @MainActor
    private static func model(_ raw: OpaquePointer?) -> ListModel? {
        Object.face(of: raw.map { UnsafeMutableRawPointer($0) }) as? ListModel
    }
}
