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
        for token in words.shapes.indices.dropFirst() where words.isCapital(token) && !isOwned(token) {
            guard words.keys[token - 1] == Self.the, !words.shapes[token].contains(.inHeading),
                let names = named[words.keys[token]], !isCapitalBehind(token), !isFollowedByOf(token)
            else { continue }
            guard let source = names.last(where: { $0.start < token }) ?? names.first else { continue }
            let known = found[source.candidate]
            add(
                NameCandidate(
                    tokens: token..<token + 1, kind: known.kind, entry: known.entry, country: known.country,
                    rule: "head-of-known-name", confidence: 0.7))
        }
    }

    private static let of = WordKey("of")

    private func isFollowedByOf(_ token: Int) -> Bool {
        token + 1 < words.count && words.keys[token + 1] == Self.of
    }
}
