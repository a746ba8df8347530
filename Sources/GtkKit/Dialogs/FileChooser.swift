internal import CGtk

/// The desktop's dialog for choosing files.
@MainActor
public enum FileChooser {
    /// A kind of files the user can restrict the choice to.
    public struct Filter: Sendable, Hashable {
        public var name: String
        /// File name endings without the dot, in any case; none stands for all files.
        public var suffixes: [String]

        public init(_ name: String, suffixes: [String]) {
            self.name = name
            self.suffixes = suffixes
        }
    }

    /// Lets the user choose files to open; none when cancelled.
    public static func open(
        _ title: String, filters: [Filter] = [], multiple: Bool = true, folder: String? = nil, over parent: Window?
    ) async -> [FileReference] {
        let dialog = Dialog(title, GTK_FILE_CHOOSER_ACTION_OPEN, parent)
        gtk_file_chooser_set_select_multiple(dialog.opaque, multiple.gboolean)
        return await dialog.choose(filters, folder)
    }

    /// Lets the user name a file to write; nil when cancelled. The dialog asks before replacing a file.
    public static func save(
        _ title: String, suggestedName: String, filters: [Filter] = [], folder: String? = nil, over parent: Window?
    ) async -> FileReference? {
        let dialog = Dialog(title, GTK_FILE_CHOOSER_ACTION_SAVE, parent)
        gtk_file_chooser_set_current_name(dialog.opaque, suggestedName)
        return await dialog.choose(filters, folder).first
    }

    /// Lets the user name a file to write in one of several formats; nil when cancelled. The choice of a format changes the
    /// name's ending.
    ///
    /// - Returns: The file, and the place of the chosen format among `formats`.
    public static func save(
        _ title: String, suggestedName: String, formats: [Filter], folder: String? = nil, over parent: Window?
    ) async -> (file: FileReference, format: Int)? {
        let dialog = Dialog(title, GTK_FILE_CHOOSER_ACTION_SAVE, parent)
        gtk_file_chooser_set_current_name(dialog.opaque, suggestedName)
        dialog.endNames(as: formats)
        guard let file = await dialog.choose(formats, folder).first else { return nil }
        return (file, dialog.chosenFilter ?? 0)
    }

    /// Lets the user choose a folder; nil when cancelled.
    public static func selectFolder(
        _ title: String, folder: String? = nil, over parent: Window?
    ) async -> FileReference? {
        await Dialog(title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, parent).choose([], folder).first
    }

    /// The native dialog, which nobody but the waiting function holds.
    private final class Dialog: Object {
        /// Those that were added, which the dialog keeps alive.
        private var filters: [OpaquePointer?] = []

        init(_ title: String, _ action: GtkFileChooserAction, _ parent: Window?) {
            super.init(
                owning: UnsafeMutableRawPointer(
                    gtk_file_chooser_native_new(title, parent?.gtkWindow, action, nil, nil)))
            gtk_native_dialog_set_modal(instance(), 1)
        }

        func choose(_ filters: [Filter], _ folder: String?) async -> [FileReference] {
            filters.forEach(add)
            if let folder {
                let file = g_file_new_for_path(folder)
                gtk_file_chooser_set_current_folder(opaque, file, nil)
                g_object_unref(file.map { UnsafeMutableRawPointer($0) })
            }
            let response = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
                var waiting: CheckedContinuation<Int, Never>? = continuation
                connect("response") { arguments in
                    waiting?.resume(returning: arguments.int(0))
                    waiting = nil
                }
                gtk_native_dialog_show(instance())
            }
            gtk_native_dialog_hide(instance())
            return response == Int(GTK_RESPONSE_ACCEPT.rawValue) ? files : []
        }

        /// The place of the filter in force.
        var chosenFilter: Int? {
            let chosen = gtk_file_chooser_get_filter(opaque)
            return filters.firstIndex { $0 != nil && $0 == chosen }
        }

        /// Gives the name the ending of the filter that is chosen.
        func endNames(as formats: [Filter]) {
            onNotify("filter") { [weak self] in
                guard let self, let chosen = chosenFilter, let suffix = formats[chosen].suffixes.first,
                    let name = String(owning: gtk_file_chooser_get_current_name(opaque)), !name.isEmpty
                else { return }
                let known = formats.flatMap(\.suffixes).first { name.lowercased().hasSuffix("." + $0) }
                let stem = known.map { name.dropLast($0.count + 1) } ?? name[...]
                gtk_file_chooser_set_current_name(opaque, "\(stem).\(suffix)")
            }
        }

        private func add(_ filter: Filter) {
            let made = gtk_file_filter_new()
            gtk_file_filter_set_name(made, filter.name)
            if filter.suffixes.isEmpty { gtk_file_filter_add_pattern(made, "*") }
            for suffix in filter.suffixes { gtk_file_filter_add_suffix(made, suffix) }
            gtk_file_chooser_add_filter(opaque, made)
            filters.append(made)
            g_object_unref(made.map { UnsafeMutableRawPointer($0) })
        }

        private var files: [FileReference] {
            guard let list = gtk_file_chooser_get_files(opaque) else { return [] }
            defer { g_object_unref(UnsafeMutableRawPointer(list)) }
            return (0..<g_list_model_get_n_items(list)).compactMap { index in
                guard let file = g_list_model_get_item(list, index) else { return nil }
                defer { g_object_unref(file) }
                return FileReference(OpaquePointer(file))
            }
        }
    }
}
