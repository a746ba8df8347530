import Model

/// A name once sure is sure in the whole text: surnames of known persons, first words of known organizations.
extension NameFinder {
    /// What a run of words stands for elsewhere in the text.
    struct Alias {
        let keys: [WordKey]
        /// The position in `found` of the full name.
        let source: Int
        /// Whether it is the end of the name or its start, not something in between.
        let isOuter: Bool
    }

    mutating func spreadKnownNames() {
        var aliases: [WordKey: [Alias]] = [:]
        for (number, candidate) in found.enumerated() {
            for alias in self.aliases(of: candidate, number: number) {
                guard let first = alias.keys.first else { continue }
                aliases[first, default: []].append(alias)
            }
        }
        guard !aliases.isEmpty else { return }
        for key in aliases.keys { aliases[key] = Self.distinct(aliases[key] ?? []) }
        for block in analysis.blocks where block.kind != .boilerplate || block.tokens.count > 6 {
            var at = block.tokens.lowerBound
            while at < block.tokens.upperBound {
                at = spread(aliases, at: at, in: block.tokens)
            }
        }
    }

    /// The longest first, each once, and not so many that a text full of namesakes takes forever.
    private static func distinct(_ aliases: [Alias]) -> [Alias] {
        var seen: Set<[WordKey]> = []
        let different = aliases.filter { seen.insert($0.keys).inserted }
        return Array(different.sorted { $0.keys.count > $1.keys.count }.suffix(64))
    }

    private func aliases(of candidate: NameCandidate, number: Int) -> [Alias] {
        guard candidate.entry == nil || candidate.kind == .person else { return [] }
        let names = candidate.tokens.filter { words.isCapital($0) || words.roles[$0].contains(.particle) }
        switch candidate.kind {
        case .person:
            guard names.count > 1 || candidate.rule == "title-before-name" else { return [] }
            return personAliases(candidate.tokens, number: number)
        case .organization, .body, .medium:
            guard candidate.tokens.count > 1, let first = candidate.tokens.first,
                !lexicon.words.isCommon(words.keys[first]),
                hits.at(first) == nil, words.roles[first].isDisjoint(with: .heads),
                words.ends[first] - words.starts[first] > 3,
                lexicon.words.givenName(words.keys[first]) == nil
            else { return [] }
            return [Alias(keys: [words.keys[first]], source: number, isOuter: true)]
        default: return []
        }
    }

    /// All runs of the name's words that don't end in a particle.
    private func personAliases(_ tokens: Range<Int>, number: Int) -> [Alias] {
        var parts: [Range<Int>] = []
        for token in tokens {
            if let last = parts.last, words.ends[last.upperBound - 1] == words.starts[token] {
                parts[parts.count - 1] = last.lowerBound..<token + 1
            } else {
                parts.append(token..<token + 1)
            }
        }
        guard parts.count <= 8 else { return [] }
        var aliases: [Alias] = []
        for first in parts.indices {
            for last in first..<parts.count {
                let span = parts[first].lowerBound..<parts[last].upperBound
                guard isPart(parts[last]), last > first || isPart(parts[first]) else { continue }
                if first == last, words.ends[span.upperBound - 1] - words.starts[span.lowerBound] < 3,
                    words.shapes[span.lowerBound].contains(.stop)
                        || analysis.scalars[Int(words.ends[span.upperBound - 1]) - 1] == "."
                {
                    continue
                }
                aliases.append(
                    Alias(
                        keys: span.map { words.keys[$0] }, source: number,
                        isOuter: last == parts.count - 1 || first == 0 || isSurname(span)))
            }
        }
        // "Ter-Grigoryan" is sometimes "Grigoryan"; not the other way round.
        return aliases
    }

    /// "Yepes" of "Iván Yepes Zambrano": a word in the middle that can only be a surname.
    private func isSurname(_ span: Range<Int>) -> Bool {
        span.allSatisfy { lexicon.words.givenName(words.keys[$0]) == nil && !lexicon.words.isCommon(words.keys[$0]) }
    }

    private func isPart(_ part: Range<Int>) -> Bool {
        part.contains { words.isCapital($0) } && words.ends[part.upperBound - 1] - words.starts[part.lowerBound] > 1
    }

    private mutating func spread(_ aliases: [WordKey: [Alias]], at start: Int, in block: Range<Int>) -> Int {
        guard words.isCapital(start) || words.roles[start].contains(.particle), let choices = aliases[words.keys[start]]
        else {
            return start + 1
        }
        for alias in choices {
            let span = start..<start + alias.keys.count
            guard span.upperBound <= block.upperBound, span.elementsEqual(span, by: ==),
                zip(span, alias.keys).allSatisfy({ words.keys[$0] == $1 }),
                span.contains(where: { words.isCapital($0) })
            else { continue }
            if mayReplace(span, by: found[alias.source], alias: alias) {
                put(span, from: alias.source)
                return span.upperBound
            }
        }
        return start + 1
    }

    /// Whether what was found there so far is less sure than the known name.
    private func mayReplace(_ span: Range<Int>, by source: NameCandidate, alias: Alias) -> Bool {
        let isGlued =
            span.lowerBound > 0 && words.shapes[span.lowerBound - 1].contains(.hyphen)
            && words.touchesNext(span.lowerBound - 1)
            || span.upperBound < words.count && words.shapes[span.upperBound].contains(.hyphen)
                && words.touchesNext(span.upperBound - 1) && words.touchesNext(span.upperBound)
        if isGlued { return false }
        let first = words.keys[span.lowerBound]
        if span.count == 1, lexicon.words.isCommon(first),
            !words.shapes[span.lowerBound].isDisjoint(with: [.sentenceStart, .inHeading])
        {
            guard statisticalName(at: span.lowerBound)?.label == "PERSON" || acts(span.lowerBound) else { return false }
        }
        guard let owner = span.first(where: { isOwned($0) }).map({ found[Int(self.owner[$0])] }) else {
            return alias.isOuter || statisticalName(at: span.lowerBound)?.label == "PERSON"
        }
        guard owner.tokens.lowerBound >= span.lowerBound, owner.tokens.upperBound <= span.upperBound else {
            return false
        }
        if owner.kind == source.kind {
            // The text's own Lavrov outweighs the one that the lexicon knows.
            return owner.rule == "lexicon" && owner.kind == .person && source.entry == nil
                && source.tokens.count > owner.tokens.count
        }
        switch owner.rule {
        case "statistical", "given-name": return true
        case "lexicon":
            return owner.kind == .place && !owner.isCapitalCity && source.kind == .person
                && !isAfterPlaceWord(span.lowerBound)
        default: return false
        }
    }

    /// "Stone said", "Stone: No comment.": a common word that the parser or a colon takes for somebody.
    private func acts(_ token: Int) -> Bool {
        let next = token + 1
        guard next < words.count, !words.shapes[token].contains(.inHeading) || words.shapes[next].contains(.colon)
        else {
            return false
        }
        if words.shapes[next].contains(.colon) { return block(of: token)?.tokens.lowerBound == token }
        guard analysis.isParsed, analysis.tokens[token].tag == "NNP" else { return false }
        return analysis.tokens[token].label.hasPrefix("nsubj")
    }

    private mutating func put(_ span: Range<Int>, from source: Int) {
        for token in span where isOwned(token) { remove(Int(owner[token])) }
        let known = found[source]
        add(
            NameCandidate(
                tokens: span, kind: known.kind, entry: known.entry, country: known.country, gender: known.gender,
                rule: "known-in-document", confidence: max(0.5, known.confidence - 0.05)))
    }

    /// Takes a candidate back; the others keep their numbers.
    mutating func remove(_ number: Int) {
        for token in found[number].tokens where owner[token] == Int32(number) { owner[token] = -1 }
        found[number].tokens = found[number].tokens.lowerBound..<found[number].tokens.lowerBound
    }
}
