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

    private static let folder = DataFolder(
        variable: variable, files: files, installed: "share/actant/model/en",
        built: { $0 == ".build" ? "model/en" : ".build/model/en" })

    /// The first complete folder among: what the environment names, what is installed beside the program, and what the
    /// build tree around the program holds; nil when there is none (see ``DataFolder``).
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL
    ) -> URL? {
        folder.find(environment: environment, executable: executable)
    }
}
