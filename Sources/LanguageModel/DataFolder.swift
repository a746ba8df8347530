import Foundation

/// Finds a folder of files that the program needs: where an environment variable says, beside the installed program, or in
/// the build tree around it.
public struct DataFolder: Sendable {
    /// The environment variable that names the folder, before all other places.
    public let variable: String
    /// The files that a complete folder holds.
    public let files: [String]
    /// Below the prefix that the program is installed in.
    let installed: String
    /// In a source tree, by the name of the folder above.
    let built: @Sendable (_ folder: String) -> String

    public init(
        variable: String, files: [String], installed: String, built: @escaping @Sendable (_ folder: String) -> String
    ) {
        self.variable = variable
        self.files = files
        self.installed = installed
        self.built = built
    }

    /// The first complete folder; nil when there is none.
    ///
    /// When the environment names a folder, no other is looked at: whoever sets the variable wants that one or none.
    public func find(environment: [String: String], executable: URL?) -> URL? {
        if let named = environment[variable], !named.isEmpty {
            let folder = URL(fileURLWithPath: named, isDirectory: true)
            return isComplete(folder) ? folder : nil
        }
        guard let program = executable?.resolvingSymlinksInPath() else { return nil }
        var place = program.deletingLastPathComponent()
        let installed = place.deletingLastPathComponent().appending(path: self.installed)
        if isComplete(installed) { return installed }
        while place.path != "/" {
            let folder = place.appending(path: built(place.lastPathComponent))
            if isComplete(folder) { return folder }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private func isComplete(_ folder: URL) -> Bool {
        files.allSatisfy { FileManager.default.isReadableFile(atPath: folder.appending(path: $0).path) }
    }
}
