/// Why the language model can't be used.
public enum LanguageModelError: Error, Sendable, Hashable {
    /// A file of the model is not there or can't be read.
    case unreadable(file: String, reason: String)
    /// A file is not what the model needs; `place` says where in it.
    case malformed(file: String, place: String, reason: String)
}

extension LanguageModelError: CustomStringConvertible {
    /// The file, the place, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "The language model's file “\(file)” can't be read: \(reason). Run scripts/fetch-model.sh to fetch it again."
        case .malformed(let file, let place, let reason):
            "The language model's file “\(file)” is damaged at \(place): \(reason). "
                + "Delete it and run scripts/fetch-model.sh to fetch it again."
        }
    }
}
