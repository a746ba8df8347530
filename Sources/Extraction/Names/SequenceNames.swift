import Model

/// Names that neither the lexicon nor a head gives away: mostly persons.
extension NameFinder {
    func sequenceName(_ sequence: Range<Int>, after title: PendingTitle?) -> NameCandidate? {
        if let title,
            !words.shapes[sequence.lowerBound].contains(.inHeading) || statisticalLabel(of: sequence) == "PERSON"
        {
            if isPersonLike(sequence) || statisticalLabel(of: sequence) == "PERSON" {
                return person(sequence, rule: "title-before-name", confidence: 0.9, title: title)
            }
        }
        guard !isNoName(sequence) else { return nil }
        let label = statisticalLabel(of: sequence)
        return sequenceName(bySyntax: sequence, label, title) ?? sequenceName(byLabel: sequence, label, title)
            ?? sequenceName(bySpelling: sequence, title)
    }

    /// What the words around a name say of it.
    private func sequenceName(
        bySyntax sequence: Range<Int>, _ label: String?, _ title: PendingTitle?
    ) -> NameCandidate? {
        if title == nil, let told = toldByNoun(sequence) { return told }
        if let place = dateline(sequence) { return place }
        if title == nil, isPlaceBySyntax(sequence), label != nil {
            return NameCandidate(tokens: sequence, kind: .place, rule: "place-by-preposition", confidence: 0.55)
        }
        if label != "GPE", isExplainedAsOrganization(sequence) {
            return NameCandidate(tokens: sequence, kind: .organization, rule: "apposition", confidence: 0.7)
        }
        if label != "GPE", isHeldBehindOffice(sequence) {
            return NameCandidate(tokens: sequence, kind: .organization, rule: "office-of-name", confidence: 0.85)
        }
        if label != "GPE" || sequence.count == 1, isExplainedAsPerson(sequence) {
            return person(sequence, rule: "apposition", confidence: 0.7, title: title)
        }
        if tokens(sequence, have: .company) || isLongAcronym(sequence), label != nil {
            return NameCandidate(tokens: sequence, kind: .organization, rule: "written-like-a-company", confidence: 0.6)
        }
        return nil
    }

    /// What the language model says of a name, where its spelling does not speak against it.
    private func sequenceName(
        byLabel sequence: Range<Int>, _ label: String?, _ title: PendingTitle?
    ) -> NameCandidate? {
        switch label {
        case "PERSON": return person(sequence, rule: "statistical", confidence: 0.8, title: title)
        case "ORG", "PRODUCT":
            if isPersonTakenForCompany(sequence) {
                return person(sequence, rule: "given-name", confidence: 0.6, title: title)
            }
            return NameCandidate(tokens: sequence, kind: .organization, rule: "statistical", confidence: 0.55)
        case "GPE", "LOC", "FAC", "NORP":
            if endsLikeSurname(sequence), !isAfterPlaceWord(sequence.lowerBound) {
                return person(sequence, rule: "surname-ending", confidence: 0.55, title: title)
            }
            if label == "NORP" {
                return NameCandidate(tokens: sequence, kind: .group, rule: "statistical", confidence: 0.5)
            }
            return NameCandidate(tokens: sequence, kind: .place, rule: "statistical", confidence: 0.6)
        case "EVENT": return NameCandidate(tokens: sequence, kind: .event, rule: "statistical", confidence: 0.5)
        case "LAW": return NameCandidate(tokens: sequence, kind: .agreement, rule: "statistical", confidence: 0.5)
        default: return nil
        }
    }

    /// Whether a name is a person's by its words; "Savanna Mobile", a given name before a common word, is a company's.
    private func isPersonTakenForCompany(_ sequence: Range<Int>) -> Bool {
        let last = words.keys[sequence.upperBound - 1]
        let isLikePerson =
            startsWithGivenName(sequence)
            && (!lexicon.words.isCommon(last) || lexicon.words.givenName(last) != nil)
        return isLikePerson || hasPersonParticle(sequence) || endsLikeSurname(sequence)
    }

    private func sequenceName(bySpelling sequence: Range<Int>, _ title: PendingTitle?) -> NameCandidate? {
        guard !words.shapes[sequence.lowerBound].contains(.inHeading) else { return nil }
        if startsWithGivenName(sequence) { return person(sequence, rule: "given-name", confidence: 0.6, title: title) }
        if looksLikeFullName(sequence) || endsLikeSurname(sequence) {
            return person(sequence, rule: "two-rare-words", confidence: 0.45, title: title)
        }
        return nil
    }

    private func person(_ tokens: Range<Int>, rule: String, confidence: Double, title: PendingTitle?) -> NameCandidate {
        var candidate = NameCandidate(tokens: tokens, kind: .person, rule: rule, confidence: confidence)
        candidate.gender = title?.title.gender
        if candidate.gender == nil {
            switch lexicon.words.givenName(words.keys[tokens.lowerBound]) {
            case .female: candidate.gender = .female
            case .male: candidate.gender = .male
            case .either, nil: break
            }
        }
        if candidate.gender == nil { candidate.gender = surnameGender(tokens.upperBound - 1) }
        if let title {
            candidate.role = analysis.words(
                Int(words.starts[title.text.lowerBound])..<Int(words.ends[title.text.upperBound - 1]))
        }
        return candidate
    }

    /// What the end of a surname tells: "Zakharova", "Peskov", "Grybauskaitė".
    func surnameGender(_ last: Int) -> FoundMention.Gender? {
        let range = Int(words.starts[last])..<Int(words.ends[last])
        guard range.count > 4 else { return nil }
        for length in 2...min(6, range.count - 2) {
            let role = lexicon.words.roles(WordKey(analysis.scalars[(range.upperBound - length)..<range.upperBound]))
            if role.contains(.femaleSurname) { return .female }
            if role.contains(.maleSurname) { return .male }
        }
        return nil
    }

    /// The label that covers most of a span.
    func statisticalLabel(of tokens: Range<Int>) -> String? {
        var best: (label: String, count: Int)?
        for token in tokens {
            guard let name = statisticalName(at: token) else { continue }
            let count = name.tokens.clamped(to: tokens).count
            if count > best?.count ?? 0 { best = (name.label, count) }
        }
        return best?.label
    }

    func startsWithGivenName(_ tokens: Range<Int>) -> Bool {
        guard parts(of: tokens) > 1, lexicon.words.givenName(words.keys[tokens.lowerBound]) != nil else { return false }
        let isSure = words.shapes[tokens.lowerBound].isDisjoint(with: [.sentenceStart, .inHeading])
        return isSure || !lexicon.words.isCommon(words.keys[tokens.lowerBound])
            || !lexicon.words.isCommon(words.keys[tokens.upperBound - 1])
    }

    /// Words that only look like a name: one letter, a heading of common words, the first half of a title.
    private func isNoName(_ tokens: Range<Int>) -> Bool {
        let length = words.ends[tokens.upperBound - 1] - words.starts[tokens.lowerBound]
        if length < 2 || length == 2 && analysis.scalars[Int(words.starts[tokens.lowerBound]) + 1] == "." {
            return true
        }
        if tokens.count == 1, words.roles[tokens.lowerBound].contains(.adjective) { return true }
        let arePlain = tokens.allSatisfy { !words.shapes[$0].contains(.word) || isPlainWord($0) }
        if tokens.count == 1, let hit = hits.at(tokens.lowerBound), hit.spelling == .exact,
            lexicon.readings(of: hit.name).contains(where: { $0.class == .demonym })
        {
            return true
        }
        guard arePlain else { return false }
        if tokens.contains(where: { titles.at($0) != nil }),
            lexicon.words.givenName(words.keys[tokens.lowerBound]) == nil
        {
            return true
        }
        if titles.at(tokens.upperBound < words.count ? tokens.upperBound : 0) != nil, tokens.upperBound < words.count {
            return true
        }
        if parts(of: tokens) == 1 {
            let label = statisticalName(at: tokens.lowerBound)?.label
            let isLone = label != nil && label != "PERSON" && label != "GPE"
            return isLone && !words.shapes[tokens.lowerBound].contains(.allCapitals)
        }
        guard let block = block(of: tokens.lowerBound) else { return false }
        return block.tokens.lowerBound == tokens.lowerBound && block.tokens.count < tokens.count + 3
            && lexicon.words.givenName(words.keys[tokens.lowerBound]) == nil
    }

    /// "HAPARANDA, Sweden --", "GEORGETOWN (CNL) -": a place in capitals before the text.
    private func dateline(_ tokens: Range<Int>) -> NameCandidate? {
        guard let block = block(of: tokens.lowerBound), block.tokens.lowerBound == tokens.lowerBound,
            block.tokens.count > tokens.count + 8, !words.shapes[tokens.lowerBound].contains(.inHeading),
            tokens.allSatisfy({ !words.shapes[$0].contains(.word) || words.shapes[$0].contains(.allCapitals) }),
            isDateline(tokens), !words.shapes[tokens.upperBound].contains(.stop)
        else { return nil }
        return NameCandidate(tokens: tokens, kind: .place, rule: "dateline", confidence: 0.7)
    }

    /// "Ásgeirsdóttir", "Pashinyan", "Shevchenko"
    func endsLikeSurname(_ tokens: Range<Int>) -> Bool {
        let last = tokens.upperBound - 1
        let range = Int(words.starts[last])..<Int(words.ends[last])
        guard range.count > 5, !lexicon.words.isCommon(words.keys[last]) else { return false }
        for length in 3...min(7, range.count - 2) {
            let ending = WordKey(analysis.scalars[(range.upperBound - length)..<range.upperBound])
            if lexicon.words.roles(ending).contains(.surnameEnding) { return true }
        }
        return false
    }

    private func tokens(_ tokens: Range<Int>, have role: WordList.Role) -> Bool {
        tokens.count > 1 && tokens.contains { words.roles[$0].contains(role) && words.isCapital($0) }
    }

    /// "METI": three to six capitals are no place and no person.
    private func isLongAcronym(_ tokens: Range<Int>) -> Bool {
        let length = words.ends[tokens.lowerBound] - words.starts[tokens.lowerBound]
        return tokens.count == 1 && 3...6 ~= length
            && words.shapes[tokens.lowerBound].contains(.allCapitals)
            && words.shapes[tokens.lowerBound].isDisjoint(with: [.inHeading, .sentenceStart])
            && (tokens.upperBound >= words.count || !words.shapes[tokens.upperBound].contains(.allCapitals))
    }

    /// How many words there are, hyphened ones counted once.
    func parts(of tokens: Range<Int>) -> Int {
        1 + tokens.dropFirst().count { words.ends[$0 - 1] != words.starts[$0] }
    }

    private static let personParticles: Set<WordKey> = Set(
        ["van", "von", "der", "den", "ten", "bin", "bint", "binti", "ibn", "al", "el", "ould", "mint"].map {
            WordKey($0)
        })

    private func hasPersonParticle(_ tokens: Range<Int>) -> Bool {
        tokens.dropFirst().contains { Self.personParticles.contains(words.keys[$0]) && !words.isCapital($0) }
    }

    /// Two or three words, none of which is also a common one.
    private func looksLikeFullName(_ tokens: Range<Int>) -> Bool {
        guard 2...4 ~= parts(of: tokens) else { return false }
        return tokens.allSatisfy { token in
            let shape = words.shapes[token]
            guard shape.contains(.capital) else {
                return !shape.contains(.word) || words.roles[token].contains(.particle)
            }
            return !shape.contains(.allCapitals) && !lexicon.words.isCommon(words.keys[token])
                && words.roles[token].isDisjoint(with: [.notName, .company, .prefix]) && hits.at(token) == nil
        }
    }

    private static let nearWords: Set<WordKey> = Set(["in", "near", "outside", "around"].map { WordKey($0) })
    private static let wayWords: Set<WordKey> = Set(
        ["at", "to", "from", "of", "off", "towards", "toward"].map { WordKey($0) })

    /// "in Sadakhlo", "sail to Fishguard", "the port of Vlissingen": one word behind a preposition of place.
    private func isPlaceBySyntax(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound > 0, !words.shapes[tokens.lowerBound].contains(.inHeading),
            !words.shapes[tokens.lowerBound].contains(.allCapitals)
        else { return false }
        let end = tokens.upperBound
        if end < words.count, words.shapes[end].contains(.possessive) || words.isCapital(end) { return false }
        let preposition = tokens.lowerBound - 1
        let key = words.keys[preposition]
        if Self.nearWords.contains(key) { return parts(of: tokens) == 1 || !startsWithGivenName(tokens) }
        guard parts(of: tokens) == 1, Self.wayWords.contains(key), analysis.isParsed else { return false }
        let governor = analysis.tokens[preposition].head
        return governor != preposition && !words.isCapital(governor)
            && !words.roles[governor].isDisjoint(with: [.motion, .civic, .beforePlace])
            && titles.at(governor) == nil
    }

    /// Whether at least one of the words is no common noun.
    private func isPersonLike(_ tokens: Range<Int>) -> Bool {
        tokens.contains { words.isCapital($0) && !lexicon.words.isCommon(words.keys[$0]) }
            && !tokens.contains { words.shapes[$0].contains(.allCapitals) && words.ends[$0] - words.starts[$0] < 6 }
    }
}
