import Model

/// Names that the lexicon knows, where the text does not speak against them.
extension NameFinder {
    func lexiconName(_ hit: LexiconHit, in block: Range<Int>, hasTitle: Bool) -> NameCandidate? {
        let start = hit.tokens.lowerBound
        guard isPossible(hit), let reading = reading(of: hit, hasTitle: hasTitle) else { return nil }
        if reading.kind == .person { return lexiconPerson(hit, reading: reading) }
        if reading.class == .demonym, isLanguage(hit.tokens) { return nil }
        if let longer = longerName(than: hit, reading: reading, in: block) { return longer }
        if let company = companyName(with: hit, reading: reading, in: block) { return company }
        if reading.kind == .place || reading.kind == .medium || reading.kind == .organization
            || reading.class == .weak || reading.class == .capital
        {
            if isPerson(hit, reading: reading, hasTitle: hasTitle) { return nil }
        }
        var candidate = NameCandidate(
            tokens: hit.tokens, range: hit.range, kind: reading.kind, entry: lexicon.entries[Int(reading.entry)],
            country: reading.country?.code, rule: "lexicon", confidence: hit.spelling == .exact ? 0.95 : 0.85)
        if reading.kind == .state, isDateline(hit.tokens),
            let city = lexicon.readings(of: hit.name).first(where: { $0.class == .capital })
        {
            candidate.kind = .place
            candidate.entry = nil
            candidate.country = city.country?.code
        }
        switch reading.class {
        case .demonym: candidate.form = .demonym
        case .capital:
            candidate.metonymKind = reading.kind
            candidate.metonymEntry = candidate.entry
            candidate.isCapitalCity = true
            candidate.kind = .place
            candidate.entry = cityEntry(of: hit)
        case .weak: candidate.confidence = 0.6
        case .title, .name, .acronym: break
        }
        if start > 0, candidate.form == .demonym, isEthnic(start) { candidate.kind = .group }
        return candidate
    }

    /// A full name, or a surname that stands alone.
    private func lexiconPerson(_ hit: LexiconHit, reading: Lexicon.Reading) -> NameCandidate? {
        let start = hit.tokens.lowerBound
        let isFull = hit.tokens.count > 1 && lexicon.words.roles(words.keys[start]).isDisjoint(with: .particle)
        if !isFull {
            let isJoined =
                start > 0 && words.isCapital(start - 1)
                && words.shapes[start].isDisjoint(with: [.sentenceStart, .inHeading])
                && titles.at(start - 1) == nil && !isOwned(start - 1)
                && words.roles[start - 1].isDisjoint(with: [.calendar, .notName])
                && !isTitleEnd(start)
            if isJoined || isCapitalBehind(hit.tokens.upperBound - 1), !words.shapes[start].contains(.inHeading) {
                return nil
            }
        }
        return NameCandidate(
            tokens: hit.tokens, range: hit.range, kind: .person, entry: lexicon.entries[Int(reading.entry)],
            gender: reading.gender, rule: "lexicon", confidence: isFull ? 0.95 : 0.85)
    }

    private func isTitleEnd(_ token: Int) -> Bool {
        (max(0, token - 4)..<token).contains { titles.at($0)?.tokens.upperBound == token }
    }

    private static let languageWords: Set<WordKey> = Set(
        ["in", "into", "speak", "speaks", "spoke", "speaking", "spoken", "from", "learn", "learns", "learned"].map {
            WordKey($0)
        })

    /// "in French", "speaks Russian": a language, unless a noun follows.
    private func isLanguage(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound > 0, Self.languageWords.contains(words.keys[tokens.lowerBound - 1]) else {
            return false
        }
        let end = tokens.upperBound
        guard end < words.count, words.shapes[end].contains(.word), !words.shapes[end].contains(.possessive) else {
            return !isPluralPeople(tokens)
        }
        return words.roles[end].contains(.connector) && !isPluralPeople(tokens)
    }

    private func isPluralPeople(_ tokens: Range<Int>) -> Bool {
        analysis.scalars[Int(words.ends[tokens.upperBound - 1]) - 1] == "s"
    }

    private static let ethnic = WordKey("ethnic")

    private func isEthnic(_ token: Int) -> Bool {
        words.keys[token - 1] == Self.ethnic
            || token > 1 && words.shapes[token - 1].contains(.hyphen) && words.keys[token - 2] == Self.ethnic
    }

    private func cityEntry(of hit: LexiconHit) -> String? {
        lexicon.readings(of: hit.name).first { $0.kind == .place }.map { lexicon.entries[Int($0.entry)] }
    }

    /// Whether the spelling lets it be the name, and nothing is glued to it.
    private func isPossible(_ hit: LexiconHit) -> Bool {
        let start = hit.tokens.lowerBound
        let end = hit.tokens.upperBound
        switch hit.spelling {
        case .exact: break
        case .capitals:
            let length = hit.range.count
            guard length > 3 || words.shapes[start].contains(.inHeading) && length > 2 else { return false }
        case .loose:
            guard hit.tokens.count > 1 else { return false }
        case .small: return false
        }
        // "The National Federation" is not The National.
        if words.keys[start] == Self.the, isCapitalBehind(end - 1) { return false }
        // "US$"
        if hit.range.upperBound < analysis.scalars.count, analysis.scalars[hit.range.upperBound] == "$" { return false }
        // "Ter-Paris" is no Paris; "Russia-led" is Russia.
        if start > 0, words.touchesNext(start - 1), words.shapes[start - 1].contains(.hyphen), start > 1,
            words.isCapital(start - 2), !isDemonym(hit)
        {
            return false
        }
        if end + 1 < words.count, words.touchesNext(end - 1), words.shapes[end].contains(.hyphen),
            words.touchesNext(end),
            words.isCapital(end + 1), !isDemonym(hit), hits.at(end + 1) == nil
        {
            return false
        }
        return true
    }

    private func isDemonym(_ hit: LexiconHit) -> Bool {
        lexicon.readings(of: hit.name).contains { $0.class == .demonym || $0.kind == .state }
    }

    /// The reading that fits best: sure ones in the order of the files, else a weak one that the model agrees with.
    private func reading(of hit: LexiconHit, hasTitle: Bool) -> Lexicon.Reading? {
        let readings = lexicon.readings(of: hit.name)
        let sure = readings.filter { $0.class != .weak }
        if let capital = sure.first(where: { $0.class == .capital && $0.kind == .organization }) { return capital }
        if let name = sure.first(where: { $0.class == .name || $0.class == .title }), name.kind == .state {
            return name
        }
        if let first = sure.first { return first }
        guard let weak = readings.first else { return nil }
        let label = statisticalName(at: hit.tokens.lowerBound)?.label
        switch weak.kind {
        case .person:
            return hasTitle || label == "PERSON" && statisticalName(at: hit.tokens.lowerBound)?.tokens.count == 1
                ? weak : nil
        case .state:
            let span = statisticalName(at: hit.tokens.lowerBound)
            return span?.label == "PERSON" && (span?.tokens.count ?? 0) > hit.tokens.count || hasTitle ? nil : weak
        case .place:
            if hasTitle { return nil }
            if isAfterPlaceWord(hit.tokens.lowerBound), !isCapitalBehind(hit.tokens.upperBound - 1) { return weak }
            if analysis.isParsed { return label == "GPE" || label == "LOC" || label == "FAC" ? weak : nil }
            return isAfterPlaceWord(hit.tokens.lowerBound) && !words.shapes[hit.tokens.lowerBound].contains(.inHeading)
                ? weak : nil
        case .body:
            return words.shapes[hit.tokens.lowerBound].contains(.sentenceStart) && hit.tokens.count == 1 ? nil : weak
        default: return label == "ORG" ? weak : nil
        }
    }

    private static let placeWords: Set<WordKey> = Set(["in", "near", "outside", "around"].map { WordKey($0) })

    private static let the = WordKey("the")
    private static let of = WordKey("of")

    /// "in", "the island of"
    func isAfterPlaceWord(_ token: Int) -> Bool {
        guard token > 0 else { return false }
        if Self.placeWords.contains(words.keys[token - 1]) { return true }
        return token > 1 && words.keys[token - 1] == Self.of && words.roles[token - 2].contains(.beforePlace)
    }

    /// "Tbilisi State University", "Georgian Economy Ministry", "Kraków District Court".
    private func longerName(than hit: LexiconHit, reading: Lexicon.Reading, in block: Range<Int>) -> NameCandidate? {
        let start = hit.tokens.lowerBound
        if let small = smallHeadedName(behind: hit, reading: reading, in: block) { return small }
        guard let span = organizationSpan(at: start, in: block), span.tokens.upperBound > hit.tokens.upperBound,
            span.head >= hit.tokens.upperBound || span.head == start && words.roles[start].contains(.prefix)
        else { return nil }
        guard reading.class != .title && reading.class != .name || reading.kind != .medium else { return nil }
        guard let candidate = organizationName(at: start, in: block) else { return nil }
        if candidate.kind == .place, reading.class == .demonym { return nil }
        var named = candidate
        named.country = reading.country?.code
        return named
    }

    private static let ministry = WordKey("ministry")
    private static let mission = WordKey("mission")
    private static let charter = WordKey("charter")
    private static let stateHeads: Set<WordKey> = Set(["embassy", "consulate", "parliament"].map { WordKey($0) })

    /// "German economy ministry", "EU mission".
    private func smallHeadedName(
        behind hit: LexiconHit, reading: Lexicon.Reading, in block: Range<Int>
    ) -> NameCandidate? {
        guard reading.class == .demonym || reading.kind == .state || reading.kind == .organization else { return nil }
        var at = hit.tokens.upperBound
        let limit = min(block.upperBound, at + 3)
        while at < limit, words.shapes[at].contains(.word), !words.shapes[at].contains(.possessive) {
            let isNext = at == hit.tokens.upperBound
            let isOrganization = reading.kind == .organization && reading.class != .demonym
            let key = words.keys[at]
            if key == Self.ministry && !isNext || isNext && Self.stateHeads.contains(key) && !isOrganization
                || isOrganization && isNext && (key == Self.mission || key == Self.charter)
            {
                return NameCandidate(
                    tokens: hit.tokens.lowerBound..<at + 1, kind: key == Self.charter ? .agreement : .body,
                    country: reading.country?.code, rule: "small-head-of-name", confidence: 0.65)
            }
            guard lexicon.words.isCommon(words.keys[at]), !words.isCapital(at) else { return nil }
            at += 1
        }
        return nil
    }

    /// Whether the model or the words around say that a place's name is a person's.
    private func isPerson(_ hit: LexiconHit, reading: Lexicon.Reading, hasTitle: Bool) -> Bool {
        let start = hit.tokens.lowerBound
        let end = hit.tokens.upperBound
        if end + 1 < words.count, words.shapes[end].contains(.hyphen), words.touchesNext(end), hits.at(end + 1) != nil {
            return false
        }
        guard reading.kind == .place || reading.class == .capital else {
            if hasTitle, hit.tokens.count == 1, reading.class != .demonym, reading.kind != .state,
                isCapitalBehind(start)
            {
                return true
            }
            guard let name = statisticalName(at: start), name.label == "PERSON" else { return false }
            return reading.class == .weak && reading.kind != .state || name.tokens.count > hit.tokens.count
        }
        // "deputy Africa director"
        let isModifier = end < words.count && !words.isCapital(end) && titles.at(end) != nil
        if hasTitle, hit.tokens.count == 1, reading.class != .demonym, !isModifier { return true }
        if isAfterPlaceWord(start), !isCapitalBehind(end - 1) { return false }
        if let name = statisticalName(at: start), reading.class != .demonym {
            let isJoined =
                name.tokens.count > 1 && !words.shapes[start].contains(.inHeading)
                && (isCapitalBehind(end - 1) || start > 0 && words.isCapital(start - 1))
            if name.label == "PERSON", hit.tokens.count == 1, reading.class == .weak || isJoined {
                return true
            }
            if name.label == "ORG" || name.label == "FAC", name.tokens.upperBound > end,
                name.tokens.lowerBound <= start,
                reading.class != .capital, hit.tokens.count == 1
            {
                return true
            }
        }
        guard hit.tokens.count == 1, reading.class != .demonym, end < words.count, words.isCapital(end),
            !words.shapes[end].contains(.sentenceStart), !words.shapes[end].contains(.inHeading)
        else { return false }
        return lexicon.words.givenName(words.keys[start]) != nil && titles.at(end) == nil && hits.at(end) == nil
    }
}
