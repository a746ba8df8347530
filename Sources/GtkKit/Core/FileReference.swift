internal import CGtk

/// A file the user chose, dropped or named on the command line.
public struct FileReference: Sendable, Hashable {
    public let uri: String
    /// Nil when it is not on a mounted file system.
    public let path: String?

    public init(path: String) {
        let file = g_file_new_for_path(path)
        self.init(file)
        g_object_unref(file.map { UnsafeMutableRawPointer($0) })
    }

    /// Reads a GFile that somebody else owns.
    init(_ file: OpaquePointer?) {
        uri = String(owning: g_file_get_uri(file)) ?? ""
        path = String(owning: g_file_get_path(file))
    }
}
