import Extraction
import Foundation
import LanguageModel
import Translation

/// The licences of the data that extraction reads, as they lie beside the data.
public enum Licences {
    /// A part of the program that others made, and its terms.
    public struct Notice: Sendable, Hashable {
        public let subject: String
        public let text: String
    }

    /// Of the language model and of the word lists, where these are installed.
    public static func notices(
        model: URL? = ModelFolder.find(), lexicon: URL? = LexiconFolder.find()
    ) -> [Notice] {
        let files: [(String, URL?, String)] = [
            (translated("Language model en_core_web_sm 3.8.0"), model, "LICENSE"),
            (translated("Sources of the language model"), model, "LICENSES_SOURCES"),
            (translated("Word lists"), lexicon, "LICENSES"),
        ]
        return files.compactMap { subject, folder, name in
            guard let file = folder?.appending(path: name), let text = try? String(contentsOf: file, encoding: .utf8)
            else { return nil }
            return Notice(subject: subject, text: text.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
