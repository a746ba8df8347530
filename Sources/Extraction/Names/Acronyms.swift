import Model

/// "Collective Security Treaty Organization (CSTO)", "CSTO (Collective …)": what is short for what.
extension NameFinder {
    mutating func bindAcronyms() {
        var known: [WordKey: Int] = [:]
        for token in words.shapes.indices
        where words.shapes[token].contains(.openBracket)
            || words.shapes[token].contains(.comma) && isCommaAcronym(token)
        {
            guard let bound = acronym(behind: token) else { continue }
            if let owner = boundName(before: token, acronym: bound) {
                known[words.keys[bound]] = owner
            }
        }
        guard !known.isEmpty else { return }
        acronyms = known
        for token in words.shapes.indices where words.shapes[token].contains(.capital) {
            guard let source = known[words.keys[token]],
                found[source].tokens.upperBound <= token || found[source].tokens.lowerBound > token
            else { continue }
            takeAcronym(token, of: source)
        }
    }

    /// "Competition and Consumer Protection Commission, CCPC, …"
    private func isCommaAcronym(_ comma: Int) -> Bool {
        guard comma > 1, comma + 2 < words.count, words.shapes[comma + 1].contains(.allCapitals),
            words.shapes[comma + 2].contains(.comma), words.isCapital(comma - 1)
        else { return false }
        return capitals(of: comma + 1) > 2 && expansion(of: comma + 1, before: comma) != nil
    }

    /// The one word of capitals behind a bracket.
    private func acronym(behind bracket: Int) -> Int? {
        let token = bracket + 1
        guard token + 1 < words.count, words.isCapital(token) else { return nil }
        let length = Int(words.ends[token] - words.starts[token])
        guard 2...12 ~= length, capitals(of: token) >= 2 || length <= 6 else { return nil }
        let end = Int(words.ends[token])
        let closes = end < analysis.scalars.count && [")", "]", ",", ";"].contains(analysis.scalars[end])
        return closes ? token : nil
    }

    private func capitals(of token: Int) -> Int {
        (Int(words.starts[token])..<Int(words.ends[token])).count {
            Letters.traits(analysis.scalars[$0]).contains(.upper)
        }
    }

    /// The candidate that ends before the bracket, if it can be what the acronym stands for.
    private mutating func boundName(before bracket: Int, acronym: Int) -> Int? {
        guard bracket > 0 else { return nil }
        let named = isOwned(bracket - 1) ? Int(owner[bracket - 1]) : nil
        if let named, found[named].tokens.count > 1, found[named].kind != .person, found[named].kind != .state,
            agrees(acronym, with: found[named].tokens)
        {
            return named
        }
        guard let span = expansion(of: acronym, before: bracket) else {
            guard let named, [.organization, .body, .agreement, .event].contains(found[named].kind),
                found[named].tokens.count > 2, capitals(of: acronym) >= 2
            else { return nil }
            return named
        }
        var candidate = NameCandidate(tokens: span, kind: .organization, rule: "expanded-acronym", confidence: 0.8)
        if let named, found[named].kind != .place, found[named].kind != .person, found[named].kind != .state {
            candidate.kind = found[named].kind
        }
        for token in span where isOwned(token) { remove(Int(owner[token])) }
        add(candidate)
        return found.count - 1
    }

    /// Whether the first letters of the capitalised words are those of the acronym, but for one at most.
    private func agrees(_ acronym: Int, with tokens: Range<Int>) -> Bool {
        let letters = acronymLetters(acronym)
        let initials = tokens.filter { words.isCapital($0) }.map {
            Letters.fold(analysis.scalars[Int(words.starts[$0])])
        }
        guard let first = letters.first, initials.contains(first) else { return false }
        return abs(letters.count - initials.count) <= 1 || letters.starts(with: initials.prefix(3))
    }

    private func acronymLetters(_ token: Int) -> [UInt32] {
        // "Unesco" is written like a word: each letter counts.
        let all = capitals(of: token) < 2
        return (Int(words.starts[token])..<Int(words.ends[token])).compactMap {
            let scalar = analysis.scalars[$0]
            return all || Letters.traits(scalar).contains(.upper) ? Letters.fold(scalar) : nil
        }
    }

    /// The words before a bracket whose first letters are the acronym's, read backwards.
    private func expansion(of acronym: Int, before bracket: Int) -> Range<Int>? {
        var letters = acronymLetters(acronym)
        guard letters.count >= 2 else { return nil }
        var at = bracket - 1
        var start: Int?
        while at >= 0, bracket - at < 16, let wanted = letters.last {
            let shape = words.shapes[at]
            if shape.contains(.capital) {
                if Letters.fold(analysis.scalars[Int(words.starts[at])]) == wanted {
                    letters.removeLast()
                } else if shape.contains(.allCapitals), letters.elementsEqual(acronymLetters(at)) {
                    letters.removeAll()
                } else {
                    return nil
                }
                start = at
            } else if !shape.contains(.comma), !shape.contains(.hyphen), !shape.contains(.apostrophe),
                !shape.contains(.ampersand),
                words.roles[at].isDisjoint(with: [.connector, .particle])
            {
                return nil
            }
            at -= 1
        }
        guard letters.isEmpty, let start else { return nil }
        return start..<bracket
    }

    private mutating func takeAcronym(_ token: Int, of source: Int) {
        if isOwned(token) {
            let owned = found[Int(owner[token])]
            if owned.rule == "project-lexicon" || owned.tokens.count > 1
                || owned.kind == found[source].kind && owned.entry != nil
            {
                return
            }
            remove(Int(owner[token]))
        }
        let known = found[source]
        add(
            NameCandidate(
                tokens: token..<token + 1, kind: known.kind, entry: known.entry, country: known.country,
                rule: "bound-acronym", confidence: min(0.9, known.confidence + 0.05)))
    }
}
