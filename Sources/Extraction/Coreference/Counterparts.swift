import Model

/// "His Polish counterpart": who stands beside an office's holder holds the same office elsewhere.
extension Discourse {
    static let counterpart = "counterpart"

    /// Gives a person the roles of another one, but for whose they are.
    func share(rolesOf owner: Int, with person: Int) {
        guard owner != person, actors[owner].kind == .person, actors[person].kind == .person else { return }
        for role in actors[owner].roles.prefix(Self.mostShared)
        where !role.contains(Self.counterpart) && !actors[person].roles.contains(role) {
            actors[person].roles.append(role)
        }
    }

    private static let mostShared = 4
}
