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

    /// The one person whom a byline names: the narrator's "I".
    var author: Int? {
        guard let line = bylines.first else { return nil }
        var found: Int?
        var place = firstMention(endingAfter: tokens[line.lowerBound].range.lowerBound)
        while place < mentions.count, mentions[place].tokens.lowerBound < line.upperBound {
            let person = Int(actor[place])
            if person >= 0, actors[person].kind == .person {
                if let found, found != person { return nil }
                found = person
            }
            place += 1
        }
        return found
    }
}
