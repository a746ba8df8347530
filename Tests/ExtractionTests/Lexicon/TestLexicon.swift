import Extraction
import Foundation
import Model

/// The lexicon that the project ships, and articles read with it and without a language model.
enum TestLexicon {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "resources/lexicon/en")

    static let shipped = Result { try Lexicon(folder: folder) }

    static func analyse(_ text: String, knowing project: ProjectLexicon = .empty) throws -> Analysis {
        let lexicon = try shipped.get()
        let engine = try Engine(passes: [
            LanguagePass(model: nil), BlocksPass(lexicon: lexicon), NamesPass(lexicon: lexicon),
            AffiliationsPass(lexicon: lexicon),
        ])
        return engine.analyse(Article(id: "test", text: text), knowing: project)
    }

    /// The names found, as "words/kind", with the form where it is not a plain name.
    static func names(_ text: String) throws -> [String] {
        let analysis = try analyse(text)
        return analysis.mentions.map { mention in
            let form = mention.form == .name ? "" : " (\(mention.form.rawValue))"
            return "\(analysis.words(mention.range))/\(mention.kind?.rawValue ?? "?")\(form)"
        }
    }
}
