import Model

/// Names within names: the state of a ministry, the organization of a secretariat.
extension NameFinder {
    mutating func nameNested() {
        for number in found.indices where !found[number].tokens.isEmpty {
            let outer = found[number]
            guard outer.tokens.count > 1, mayHoldNames(outer) else { continue }
            var at = outer.tokens.lowerBound
            while at < outer.tokens.upperBound {
                if let inner = nestedAcronym(at, in: outer) {
                    found.append(inner)
                    at += 1
                    continue
                }
                guard let hit = innerHit(at: at, of: outer),
                    hit.spelling == .exact || words.shapes[at].contains(.inHeading),
                    let inner = nested(hit, in: outer)
                else {
                    at += 1
                    continue
                }
                found.append(inner)
                at = hit.tokens.upperBound
            }
        }
    }

    /// The longest name of the lexicon at a token that is not the whole of the outer one.
    private func innerHit(at token: Int, of outer: NameCandidate) -> LexiconHit? {
        guard let hit = hits.at(token) else { return nil }
        if hit.tokens.upperBound <= outer.tokens.upperBound, hit.tokens.count < outer.tokens.count { return hit }
        let limit = Int(words.starts[outer.tokens.upperBound - 1])
        return hits.shorter(
            than: hit, before: limit, matcher: lexicon.names, pieces: pieces, analysis: analysis, words: words)
    }

    /// "CAN General Secretariat", where the text has said what CAN is.
    private func nestedAcronym(_ token: Int, in outer: NameCandidate) -> NameCandidate? {
        guard words.shapes[token].contains(.allCapitals), let source = acronyms[words.keys[token]] else { return nil }
        let known = found[source]
        guard known.kind == .organization || known.kind == .body else { return nil }
        return NameCandidate(
            tokens: token..<token + 1, kind: known.kind, entry: known.entry, country: known.country,
            rule: "bound-acronym", confidence: 0.8)
    }

    private func mayHoldNames(_ outer: NameCandidate) -> Bool {
        switch outer.kind {
        case .body: return true
        case .organization: return outer.entry == nil
        case .agreement: return outer.entry == nil
        default: return false
        }
    }

    private static let ofWords: Set<WordKey> = Set(["of", "at", "in"].map { WordKey($0) })

    private func isBehindOf(_ token: Int) -> Bool {
        Self.ofWords.contains(words.keys[token - 1])
            || token > 1 && Self.ofWords.contains(words.keys[token - 2]) && !words.isCapital(token - 1)
    }

    private func nested(_ hit: LexiconHit, in outer: NameCandidate) -> NameCandidate? {
        let readings = lexicon.readings(of: hit.name)
        guard let reading = readings.first(where: { $0.class != .weak }) else { return nil }
        let isFirst = hit.tokens.lowerBound == outer.tokens.lowerBound
        let entry = lexicon.entries[Int(reading.entry)]
        guard entry != outer.entry else { return nil }
        switch reading.kind {
        case .state:
            if outer.kind == .agreement, reading.class == .capital || reading.class != .demonym && isFirst {
                return nil
            }
        case .organization:
            // "European" of a commission is no mention of the union.
            if reading.class == .demonym { return nil }
            // "Honda Motor" is all that "Honda Motor Co." names, "Red Cross" what "Italian Red Cross" is.
            if outer.kind == .organization,
                reading.class != .acronym || hit.tokens.upperBound == outer.tokens.upperBound
            {
                return nil
            }
        case .place:
            guard outer.entry == nil, outer.kind != .agreement, reading.class != .demonym, reading.country != nil,
                isFirst || isBehindOf(hit.tokens.lowerBound)
            else { return nil }
        default: return nil
        }
        var candidate = NameCandidate(
            tokens: hit.tokens, range: hit.range, kind: reading.kind, entry: entry, country: reading.country?.code,
            rule: "lexicon-within-name", confidence: 0.8)
        if reading.class == .demonym { candidate.form = .demonym }
        if reading.class == .capital, !readings.contains(where: { $0.kind == .state && $0.class == .name }) {
            candidate.kind = .place
            candidate.entry = nil
        }
        return candidate
    }
}
