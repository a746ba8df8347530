import Translation

/// By what the actors of a diagram are arranged.
public enum Arrangement: String, Sendable, Hashable, CaseIterable {
    /// Who has much to do with each other stands close.
    case relations
    /// States, organizations, bodies, groups, media and persons in a band each.
    case kinds
    /// In columns by when most was told of them.
    case periods
    case circle
    /// Where a file has them.
    case file

    /// As in menus.
    public var title: String {
        switch self {
        case .relations: translated("By Relations")
        case .kinds: translated("By Kind")
        case .periods: translated("By Period")
        case .circle: translated("In a Circle")
        case .file: translated("From a File…")
        }
    }
}
