/// Why a lexicon can't be used.
public enum LexiconError: Error, Sendable, Hashable {
    case unreadable(file: String, reason: String)
    /// A line, counted from 1, is not what the file's header promises.
    case malformed(file: String, line: Int, reason: String)
}

extension LexiconError: CustomStringConvertible {
    /// The file, the place, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "The lexicon's file “\(file)” can't be read: \(reason). Install Actant again, or set "
                + "\(LexiconFolder.variable) to a folder that holds it."
        case .malformed(let file, let line, let reason):
            "The lexicon's file “\(file)” is damaged in line \(line): \(reason). Mend that line or install Actant again."
        }
    }
}
