import Model

/// Names that their head gives away: "Georgian Economy Ministry", "University of Texas", "Lake Van".
extension NameFinder {
    struct HeadedSpan {
        var tokens: Range<Int>
        var role: WordList.Role
        /// The token of the head.
        var head: Int
    }

    /// In tokens; keeps time from growing with the square of a run of capitals.
    static let longestName = 24

    /// The longest headed name that starts at a token.
    func organizationSpan(at start: Int, in block: Range<Int>) -> HeadedSpan? {
        guard words.isCapital(start), !words.shapes[start].contains(.inHeading) else { return nil }
        var span: HeadedSpan?
        var at = start
        let limit = min(block.upperBound, start + Self.longestName)
        while at < limit {
            let shape = words.shapes[at]
            guard shape.contains(.capital) else {
                guard at > start, joinsParts(at) else { break }
                at += 1
                continue
            }
            if at > start, stopsHeadedName(at), !isFramed(at, from: start) { break }
            let role = words.roles[at].intersection([.body, .organization, .medium, .agreement, .event, .place])
            if at + 1 < block.upperBound, isCompanyEnd(at + 1), !words.roles[at].contains(.calendar) {
                span = HeadedSpan(tokens: start..<at + 2, role: .organization, head: at + 1)
                at += 1
            } else if words.roles[at].contains(.company), at > start {
                span = HeadedSpan(tokens: start..<at + 1, role: .organization, head: at)
            } else if !role.isEmpty, !words.roles[at].contains(.calendar) {
                span = HeadedSpan(tokens: start..<at + 1, role: role, head: at)
            }
            at += 1
        }
        if words.roles[start].contains(.prefix), at > start + 1, span == nil || span?.head == start {
            span = HeadedSpan(
                tokens: start..<lastCapital(before: at), role: words.roles[start].intersection(.heads), head: start)
        }
        guard var span else { return nil }
        span.tokens = start..<extended(span, in: block)
        return span
    }

    /// "Free Syrian Army": a people between a common word and a head.
    private func isFramed(_ at: Int, from start: Int) -> Bool {
        at == start + 1 && lexicon.words.isCommon(words.keys[start])
            && words.shapes[start].isDisjoint(with: .sentenceStart)
            && titles.at(at) == nil && at + 1 < words.count && words.isCapital(at + 1)
            && !words.roles[at + 1].isDisjoint(with: [.body, .organization])
    }

    private static let smallCompanyEnds: Set<WordKey> = Set(["hf.", "hf", "ehf", "plc", "a.s."].map { WordKey($0) })

    private func isCompanyEnd(_ token: Int) -> Bool {
        words.roles[token].contains(.company)
            && (words.isCapital(token) || Self.smallCompanyEnds.contains(words.keys[token]))
    }

    private func lastCapital(before end: Int) -> Int {
        var last = end
        while !words.isCapital(last - 1) { last -= 1 }
        return last
    }

    private func joinsParts(_ at: Int) -> Bool {
        let shape = words.shapes[at]
        guard at + 1 < words.count, words.isCapital(at + 1) else { return false }
        let isTight = words.ends[at - 1] == words.starts[at] && words.touchesNext(at)
        if shape.contains(.hyphen) || isTight && shape.contains(.apostrophe) { return isTight }
        // "Competition and Markets Authority"
        if words.keys[at] == Self.and { return isPlainWord(at - 1) && isPlainWord(at + 1) && hasHeadBehind(at + 1) }
        if words.roles[at].contains(.particle), !shape.contains(.possessive), !shape.contains(.apostrophe) {
            return true
        }
        // "Georgian Winegrowers' Union", "People's Bank"
        if shape.contains(.apostrophe) || shape.contains(.possessive) {
            return isPlainWord(at + 1) && isPlainWord(at - 1) && words.roles[at - 1].isDisjoint(with: .heads)
                && (shape.contains(.apostrophe) || hits.at(at - 1)?.spelling != .exact)
        }
        return shape.contains(.ampersand)
    }

    /// Whether a head of a body or organization follows within the same run of capitals.
    private func hasHeadBehind(_ start: Int) -> Bool {
        var at = start
        while at < words.count, words.isCapital(at), at < start + 4 {
            if at > start, !words.roles[at].isDisjoint(with: [.body, .organization]) {
                return titles.at(at - 1) == nil
            }
            if hits.at(at)?.spelling == .exact { return false }
            at += 1
        }
        return false
    }

    /// Whether the word is also a common one, so that it describes rather than names.
    func isPlainWord(_ token: Int) -> Bool {
        lexicon.words.isCommon(words.keys[token]) || !words.roles[token].isDisjoint(with: .heads)
            || isPlural(token)
    }

    /// "ministers", "gunmen"
    func isPlural(_ token: Int) -> Bool {
        let range = Int(words.starts[token])..<Int(words.ends[token])
        if range.count > 4, WordKey(analysis.scalars[range.suffix(3)]) == Self.men {
            return lexicon.words.isCommon(WordKey(analysis.scalars[range.dropLast(2)] + "an".unicodeScalars))
        }
        guard range.count > 3, analysis.scalars[range.upperBound - 1] == "s" else { return false }
        return lexicon.words.isCommon(WordKey(analysis.scalars[range.lowerBound..<range.upperBound - 1]))
    }

    private static let men = WordKey("men")
    private static let ranks: Set<WordKey> = Set(["deputy", "vice", "acting"].map { WordKey($0) })

    private func stopsHeadedName(_ at: Int) -> Bool {
        if words.roles[at].contains(.calendar) || Self.ranks.contains(words.keys[at]) { return true }
        if let title = titles.at(at) {
            let next = title.tokens.upperBound
            let isFollowedByHead =
                next < words.count && words.isCapital(next) && !words.roles[next].isDisjoint(with: .heads)
            if !isFollowedByHead, title.tokens.count > 1 || words.roles[at].isDisjoint(with: .heads) { return true }
        }
        guard let hit = hits.at(at), hit.spelling == .exact else { return false }
        return lexicon.readings(of: hit.name).contains { $0.class == .demonym }
    }

    /// Where the name ends with "of the European Union", "for Culture, Media and Sport" behind its head.
    private func extended(_ span: HeadedSpan, in block: Range<Int>) -> Int {
        var end = span.tokens.upperBound
        // "Gulf of Finland", but no "Local Government Area of Plateau"
        if span.role == .place, span.tokens.count > 1 { return end }
        guard !span.role.isDisjoint(with: [.body, .organization, .agreement, .event, .place]) else { return end }
        var rounds = 0
        while rounds < 3, let next = complement(at: end, of: span, in: block) {
            end = next
            rounds += 1
        }
        return end
    }

    private static let of = WordKey("of")
    private static let forWord = WordKey("for")
    private static let on = WordKey("on")
    private static let and = WordKey("and")
    private static let the = WordKey("the")
    private static let between = WordKey("between")

    private func complement(at end: Int, of span: HeadedSpan, in block: Range<Int>) -> Int? {
        guard end + 1 < block.upperBound else { return nil }
        let key = words.keys[end]
        let isList = key == Self.and || words.shapes[end].contains(.comma)
        if isList { return listItem(at: end, of: span, in: block) }
        let joins =
            key == Self.of || key == Self.forWord
            || key == Self.on && !span.role.isDisjoint(with: [.agreement, .body])
                && isPlainWord(min(end + 1, words.count - 1))
            || key == Self.between && span.role.contains(.organization)
        guard joins, !words.shapes[end].contains(.capital) else { return nil }
        var at = end + 1
        if words.keys[at] == Self.the, at + 1 < block.upperBound { at += 1 }
        guard words.isCapital(at), words.roles[at].isDisjoint(with: [.calendar]) else { return nil }
        if key == Self.of, span.role == .event || span.role == .place, !isPlainWord(at), hits.at(at) == nil {
            return nil
        }
        return capitals(from: at, in: block)
    }

    private func capitals(from start: Int, in block: Range<Int>) -> Int {
        if let hit = hits.at(start), hit.spelling == .exact {
            // "Union of Congolese Patriots" goes on behind the people.
            let isPeople = lexicon.readings(of: hit.name).contains { $0.class == .demonym }
            if !isPeople || !isCapitalBehind(hit.tokens.upperBound - 1) { return hit.tokens.upperBound }
        }
        var at = start
        let limit = min(block.upperBound, start + Self.longestName)
        while at < limit, words.isCapital(at) || joinsParts(at) || isSmallBehindHyphen(at) {
            if at > start, words.isCapital(at), titles.at(at) != nil || hits.at(at)?.spelling == .exact { break }
            if at > start, beginsPerson(at) { break }
            at += 1
        }
        while !words.isCapital(at - 1), !isSmallBehindHyphen(at - 1) { at -= 1 }
        return at
    }

    /// "Gleb Kazantsev" behind "Committee on International Affairs": a given name and a word that is none of the name's.
    private func beginsPerson(_ at: Int) -> Bool {
        guard isPlainWord(at - 1), !lexicon.words.isCommon(words.keys[at]), at + 1 < words.count else { return false }
        if let name = statisticalName(at: at), name.label == "PERSON", name.tokens.lowerBound == at { return true }
        let isSurname = endsLikeSurname(at..<at + 2) || surnameGender(at + 1) != nil
        if lexicon.words.givenName(words.keys[at]) == nil, !isSurname { return false }
        return words.isCapital(at + 1) && !isPlainWord(at + 1)
    }

    /// "-operation" of "Co-operation"
    private func isSmallBehindHyphen(_ at: Int) -> Bool {
        let hyphen = words.shapes[at].contains(.hyphen) ? at : at - 1
        guard hyphen > 0, hyphen + 1 < words.count, words.shapes[hyphen].contains(.hyphen) else { return false }
        return words.ends[hyphen - 1] == words.starts[hyphen] && words.touchesNext(hyphen)
            && words.shapes[hyphen + 1].contains(.word) && words.isCapital(hyphen - 1)
    }

    /// ", Media and Sport": only common nouns go on with a list.
    private func listItem(at end: Int, of span: HeadedSpan, in block: Range<Int>) -> Int? {
        guard end > span.head + 1, span.role.isDisjoint(with: [.place, .event]) else { return nil }
        var at = end + 1
        if words.shapes[end].contains(.comma), words.keys[at] == Self.and { at += 1 }
        guard at < block.upperBound, words.isCapital(at), lexicon.words.isCommon(words.keys[at]), isPlainWord(end - 1),
            hits.at(at)?.spelling != .exact, titles.at(at) == nil,
            words.roles[at].isDisjoint(with: [.calendar, .notName])
        else { return nil }
        let after = capitals(from: at, in: block)
        guard words.shapes[end].contains(.comma) else { return after }
        // A comma goes on only if an "and" closes the list.
        guard after + 1 < block.upperBound else { return nil }
        let closes = words.keys[after] == Self.and || words.shapes[after].contains(.comma)
        return closes && listItem(at: after, of: span, in: block) != nil ? after : nil
    }

    /// A headed name that starts at a token and is more than its head.
    func organizationName(at start: Int, in block: Range<Int>) -> NameCandidate? {
        guard var span = organizationSpan(at: start, in: block) else { return nil }
        guard span.tokens.count > 1 else { return nil }
        if words.shapes[start].contains(.sentenceStart), lexicon.words.isCommon(words.keys[start]),
            span.tokens.count == 2 || words.roles[start].contains(.notName), span.head != start,
            statisticalName(at: start) == nil
        {
            return nil
        }
        guard var kind = kind(of: span) else { return nil }
        // "Tri-County Transit"
        if kind == .place, span.head > start, isCompanyWord(span.tokens.upperBound, in: block) {
            kind = .organization
            span.tokens = start..<span.tokens.upperBound + 1
        }
        if kind == .medium, start > block.lowerBound, words.keys[start - 1] == Self.the, words.isCapital(start - 1),
            !words.shapes[start - 1].contains(.sentenceStart)
        {
            span.tokens = (start - 1)..<span.tokens.upperBound
        }
        let end = span.tokens.upperBound
        if kind == .body || kind == .organization, end < block.upperBound, isNumber(end) {
            span.tokens = span.tokens.lowerBound..<end + 1
        }
        if kind == .agreement, start > block.lowerBound, words.shapes[start - 1].contains(.digits),
            words.ends[start - 1] - words.starts[start - 1] == 4
        {
            span.tokens = (start - 1)..<span.tokens.upperBound
        }
        return NameCandidate(tokens: span.tokens, kind: kind, rule: "head-of-name", confidence: 0.75)
    }

    private static let roman: Set<WordKey> = Set(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"].map { WordKey($0) })

    /// "3" of "Working Group 3", "V" of "Commission V"
    private func isNumber(_ token: Int) -> Bool {
        let length = words.ends[token] - words.starts[token]
        if words.shapes[token].contains(.digits) { return length < 3 }
        return words.isCapital(token) && length > 1 && Self.roman.contains(words.keys[token])
    }

    /// "North Pacific Fisheries Commission", "Nordic Council": what a region has is no state's organ.
    private func isRegional(_ span: HeadedSpan) -> Bool {
        (span.tokens.lowerBound..<max(span.tokens.lowerBound, span.head)).contains { token in
            guard let hit = hits.at(token), hit.tokens.upperBound <= span.head else { return false }
            return lexicon.readings(of: hit.name).contains {
                $0.kind == .place && $0.country == nil && $0.class != .weak
            }
        }
    }

    private func kind(of span: HeadedSpan) -> Entity.Kind? {
        if let name = statisticalName(at: span.tokens.lowerBound), name.label == "PERSON",
            name.tokens.contains(span.head), span.tokens.count <= 3, span.role.isSubset(of: [.place, .event, .group]),
            words.ends[span.head] - words.starts[span.head] <= 5
        {
            return nil
        }
        if span.role.contains(.medium) { return .medium }
        if span.role.contains(.agreement) { return .agreement }
        if span.role.contains(.body) {
            // "Xinhua News Agency"
            let isMedium = span.tokens.contains { words.roles[$0].contains(.medium) }
            if isMedium { return .medium }
            return isRegional(span) ? .organization : .body
        }
        if span.role.contains(.organization) { return .organization }
        if span.role.contains(.event) { return .event }
        if span.role.contains(.group) { return .group }
        return .place
    }
}
