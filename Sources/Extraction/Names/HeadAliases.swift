import Model

/// "the Commission" where the text has named the European Commission: a head alone stands for the last name that it ends.
extension NameFinder {
    private static let the = WordKey("the")

    mutating func nameLoneHeads() {
        var named: [WordKey: [(start: Int, candidate: Int)]] = [:]
        for (number, candidate) in found.enumerated() where candidate.tokens.count > 1 {
            guard [.body, .organization, .agreement].contains(candidate.kind) else { continue }
            for token in candidate.tokens where words.isCapital(token) && !words.roles[token].isDisjoint(with: .heads) {
                named[words.keys[token], default: []].append((candidate.tokens.lowerBound, number))
            }
        }
        guard !named.isEmpty else { return }
        for key in named.keys { named[key]?.sort { $0.start < $1.start } }
        for token in words.shapes.indices.dropFirst() where words.isCapital(token) && !isOwned(token) {
            guard words.keys[token - 1] == Self.the, !words.shapes[token].contains(.inHeading),
                let names = named[words.keys[token]], !isCapitalBehind(token), !isFollowedByOf(token)
            else { continue }
            let known = found[Self.latest(names, before: token)]
            add(
                NameCandidate(
                    tokens: token..<token + 1, kind: known.kind, entry: known.entry, country: known.country,
                    rule: "head-of-known-name", confidence: 0.7))
        }
    }

    /// The one named last before a token, else the first of all.
    private static func latest(_ names: [(start: Int, candidate: Int)], before token: Int) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].start < token { low = middle + 1 } else { high = middle }
        }
        return names[max(0, low - 1)].candidate
    }

    private static let of = WordKey("of")

    private func isFollowedByOf(_ token: Int) -> Bool {
        token + 1 < words.count && words.keys[token + 1] == Self.of
    }
}
