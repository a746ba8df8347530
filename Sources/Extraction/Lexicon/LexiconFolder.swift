import Foundation

/// Where the lexicon's files lie.
public enum LexiconFolder {
    /// The environment variable that names the folder, before all other places.
    public static let variable = "ACTANT_LEXICON"

    /// The first folder among: what the environment names, what is installed beside the program, and what the source tree
    /// around the program holds; nil when there is none.
    ///
    /// When the environment names a folder, no other is looked at: whoever sets the variable wants that one or none.
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL
    ) -> URL? {
        if let named = environment[variable], !named.isEmpty {
            let folder = URL(fileURLWithPath: named, isDirectory: true)
            return isComplete(folder) ? folder : nil
        }
        guard let program = executable?.resolvingSymlinksInPath() else { return nil }
        var place = program.deletingLastPathComponent()
        let installed = place.deletingLastPathComponent().appending(path: "share/actant/lexicon/en")
        if isComplete(installed) { return installed }
        while place.path != "/" {
            let built = place.appending(path: "resources/lexicon/en")
            if isComplete(built) { return built }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private static func isComplete(_ folder: URL) -> Bool {
        Lexicon.files.allSatisfy { FileManager.default.isReadableFile(atPath: folder.appending(path: $0).path) }
    }
}
