internal import CGtk

/// A list of so many rows, of which GTK asks only those on screen. A row is known by its index in the program's own array.
public final class ListModel: Object {
    /// How many rows there are.
    public private(set) var count: Int
    private var keepers: [@MainActor () -> ItemView?] = []

    public init(count: Int = 0) {
        self.count = count
        super.init(owning: g_object_new_with_properties(ListModelType.model, 0, nil, nil))
    }

    /// Says that everything may be different now; the selection is lost.
    public func reload(count: Int) {
        let removed = self.count
        self.count = count
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
        item.load(fromByteOffset: ListModelType.indexOffset, as: Int.self)
    }
}

/// The GObject classes behind list models: the list, and the items that carry an index.
private enum ListModelType {
    /// Where an item keeps its index.
    static let indexOffset = MemoryLayout<GObject>.stride

    static let item: GType = {
        var query = GTypeQuery()
        g_type_query(kit_type_object(), &query)
        return g_type_register_static_simple(
            kit_type_object(), "GtkKitListItem", query.class_size, nil,
            UInt32(indexOffset + MemoryLayout<Int>.stride), nil, GTypeFlags(0))
    }()

    static let model: GType = {
        var query = GTypeQuery()
        g_type_query(kit_type_object(), &query)
        let type = g_type_register_static_simple(
            kit_type_object(), "GtkKitListModel", query.class_size, nil, query.instance_size, nil, GTypeFlags(0))
        var interface = GInterfaceInfo()
        interface.interface_init = { data, _ in
            guard let data else { return }
            let functions = data.unsafeCast(to: GListModelInterface.self)
            functions.pointee.get_item_type = { _ in kit_type_object() }
            functions.pointee.get_n_items = { raw in
                onMain(raw) { UInt32(model($0)?.count ?? 0) }
            }
            functions.pointee.get_item = { raw, position in
                onMain((raw, position)) { raw, position in
                    guard let model = model(raw), position < model.count else { return nil }
                    let made = g_object_new_with_properties(item, 0, nil, nil).map { UnsafeMutableRawPointer($0) }
                    made?.storeBytes(of: Int(position), toByteOffset: indexOffset, as: Int.self)
                    return made
                }
            }
        }
        g_type_add_interface_static(type, g_list_model_get_type(), &interface)
        return type
    }()

    @MainActor
    private static func model(_ raw: OpaquePointer?) -> ListModel? {
        Object.face(of: raw.map { UnsafeMutableRawPointer($0) }) as? ListModel
    }
}
