import Foundation
import LanguageModel

/// Where the lexicon's files lie.
public enum LexiconFolder {
    /// The environment variable that names the folder, before all other places.
    public static let variable = "ACTANT_LEXICON"

    private static let folder = DataFolder(
        variable: variable, files: Lexicon.files + SpeechLexicon.files + [NominalList.file],
        installed: "share/actant/lexicon/en", built: { _ in "resources/lexicon/en" })

    /// The first complete folder among: what the environment names, what is installed beside the program, and what the
    /// source tree around the program holds; nil when there is none (see `DataFolder`).
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL
    ) -> URL? {
        folder.find(environment: environment, executable: executable)
    }
}
