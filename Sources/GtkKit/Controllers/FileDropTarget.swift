internal import CGtk

/// Files dropped on a widget.
public final class FileDropTarget: EventController {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(gtk_drop_target_new(gdk_file_list_get_type(), GDK_ACTION_COPY)))
    }

    /// Called with the files and the point in the widget's coordinates; says whether they were taken.
    @discardableResult
    public func onDrop(
        _ handler: @escaping @MainActor (_ files: [FileReference], _ x: Double, _ y: Double) -> Bool
    ) -> SignalConnection {
        connect("drop") { arguments in
            let files = FileDropTarget.files(in: arguments.boxed(0))
            arguments.reply(!files.isEmpty && handler(files, arguments.double(1), arguments.double(2)))
        }
    }

    @discardableResult
    public func onEnter(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("enter") { _ in handler() }
    }

    @discardableResult
    public func onLeave(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("leave", handler) }

    private static func files(in value: UnsafeMutableRawPointer?) -> [FileReference] {
        guard let value = value?.unsafeCast(to: GValue.self), let list = g_value_get_boxed(value) else { return [] }
        let first = gdk_file_list_get_files(OpaquePointer(list))
        defer { g_slist_free(first) }
        return sequence(first: first, next: { $0?.pointee.next }).prefix { $0 != nil }.compactMap { node in
            node?.pointee.data.map { FileReference(OpaquePointer($0)) }
        }
    }
}
