import Translation

/// Why a file cannot be taken as an article; one sentence that names the file, the place and the remedy.
public enum ArticleFileError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    case empty(file: String)
    /// Sizes in bytes.
    case tooLarge(file: String, size: Int, limit: Int)
    /// `reason` names the byte.
    case notText(file: String, reason: String)
    /// A page in which no article was found.
    case noArticle(file: String)
    /// `reason` says what about the page cannot be read.
    case notPage(file: String, reason: String)

    public var message: String {
        switch self {
        case .unreadable(let file, let reason): translated("“{1}” cannot be read: {2}.", file, reason)
        case .empty(let file): translated("“{1}” holds no text; nothing was taken from it.", file)
        case .tooLarge(let file, let size, let limit):
            translated(
                "“{1}” has {2} bytes, more than the {3} that a document may have; split it.", file, "\(size)",
                "\(limit)")
        case .notText(let file, let reason): translated("“{1}” cannot be taken as a text: {2}.", file, reason)
        case .noArticle(let file):
            translated("“{1}” is a page without an article's text; save the article's own page or its text.", file)
        case .notPage(let file, let reason): translated("“{1}” cannot be taken as a page: {2}.", file, reason)
        }
    }

    public var description: String { message }
}
