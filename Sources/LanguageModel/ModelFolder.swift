import Foundation

/// Where the weights of the language model lie.
public enum ModelFolder {
    /// The environment variable that names the folder, before all other places.
    public static let variable = "ACTANT_MODEL"

    /// The files that a complete folder holds.
    public static let files = [
        "tok2vec/model", "tagger/model", "tagger/cfg", "parser/model", "parser/moves", "ner/model", "ner/moves",
        "tokenizer", "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin", "vocab/lookups.bin",
    ]

    /// The first complete folder among: what the environment names, what is installed beside the program, and what the
    /// build tree around the program holds; nil when there is none.
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
        let beside = program.deletingLastPathComponent()
        let installed = beside.deletingLastPathComponent().appending(path: "share/actant/model/en")
        if isComplete(installed) { return installed }
        var place = beside
        while place.path != "/" {
            let built = place.appending(path: place.lastPathComponent == ".build" ? "model/en" : ".build/model/en")
            if isComplete(built) { return built }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private static func isComplete(_ folder: URL) -> Bool {
        files.allSatisfy { FileManager.default.isReadableFile(atPath: folder.appending(path: $0).path) }
    }
}
