/// What passes give to each other; a pass names the layers that it reads and those that it fills.
public enum Layer: String, Sendable, Hashable, CaseIterable {
    case tokens, sentences, syntax, statisticalNames
    case blocks, quotationMarks
    case names, affiliations
    case quotations
    /// Roles, descriptions and pronouns.
    case nominals
    case actors
    /// Under which names actors are shown.
    case displayNames
    case speakers
    case about
}
