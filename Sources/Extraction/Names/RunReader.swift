import Model

/// Reading the runs of capitalised words from left to right.
extension NameFinder {
    mutating func readRuns(in tokens: Range<Int>) {
        var at = tokens.lowerBound
        var title: PendingTitle?
        while at < tokens.upperBound {
            let next = readName(at: at, in: tokens, after: &title)
            at = max(next, at + 1)
        }
    }

    /// A title that waits for its person.
    struct PendingTitle {
        let text: Range<Int>
        let title: TitleList.Title
        /// The token behind what belongs to the title, such as the state.
        var end: Int
    }

    /// Reads what stands at a token and returns where to go on.
    private mutating func readName(at start: Int, in block: Range<Int>, after title: inout PendingTitle?) -> Int {
        if let found = titles.at(start), !isInsideName(start), title?.end != start || !isGivenName(found) {
            let end = found.tokens.upperBound
            let isName = organizationSpan(at: start, in: block)
            if isName == nil || (isName?.tokens.upperBound ?? 0) <= end {
                title = PendingTitle(text: found.tokens, title: lexicon.titles.titles[found.name], end: end)
                return end
            }
        }
        if let pending = title, pending.end != start, !continuesTitle(pending, to: start) { title = nil }
        if let hit = hits.at(start), let candidate = lexiconName(hit, in: block, hasTitle: title?.end == start) {
            if var pending = title,
                candidate.kind == .state || candidate.kind == .organization || candidate.kind == .body
            {
                pending.end = candidate.tokens.upperBound
                title = pending
            }
            add(candidate)
            return candidate.tokens.upperBound
        }
        let isTitled =
            title.map { $0.end == start || $0.end == start - 1 && words.shapes[$0.end].contains(.comma) } ?? false
        guard startsRun(start) || isTitled && startsWithParticle(start) else { return start + 1 }
        if let candidate = organizationName(at: start, in: block) {
            add(candidate)
            return candidate.tokens.upperBound
        }
        let sequence = sequence(at: start, in: block)
        guard !sequence.isEmpty else { return start + 1 }
        if let candidate = sequenceName(sequence, after: isTitled ? title : nil) { add(candidate) }
        title = nil
        return sequence.upperBound
    }

    /// "President of Russia, Vladimir Putin", "prime minister, Nikol Pashinyan".
    private func continuesTitle(_ title: PendingTitle, to token: Int) -> Bool {
        guard token > title.end, token - title.end <= 2 else { return false }
        return (title.end..<token).allSatisfy {
            words.roles[$0].contains(.connector) || words.shapes[$0].contains(.comma)
                || words.shapes[$0].contains(.possessive)
        }
    }

    private static let prince = WordKey("Prince")

    /// "analyst Dean Enjo": a title that is a given name here.
    private func isGivenName(_ title: LexiconHit) -> Bool {
        let start = title.tokens.lowerBound
        guard title.tokens.count == 1, words.isCapital(start), lexicon.words.givenName(words.keys[start]) != nil,
            words.keys[start] != Self.prince
        else { return false }
        return isCapitalBehind(start) && titles.at(start + 1) == nil
    }

    /// "Mr. van Oosterhout"
    private func startsWithParticle(_ token: Int) -> Bool {
        guard words.roles[token].contains(.particle), token + 1 < words.count else { return false }
        return words.isCapital(token + 1) || words.roles[token + 1].contains(.particle)
    }

    private func isInsideName(_ token: Int) -> Bool {
        token > 0 && words.touchesNext(token - 1) && words.shapes[token - 1].contains(.hyphen)
    }

    /// Whether a name that the lexicon does not know may start here.
    func startsRun(_ token: Int) -> Bool {
        let shape = words.shapes[token]
        guard shape.contains(.word), !isOwned(token), !shape.contains(.possessive) else { return false }
        if isInsideName(token), !words.isCapital(token - 2 < 0 ? 0 : token - 2) { return false }
        let role = words.roles[token]
        if shape.contains(.capital) {
            if words.ends[token] - words.starts[token] == 1, !isCapitalBehind(token) { return false }
            if !role.isDisjoint(with: [.calendar, .notName]) {
                return !shape.contains(.sentenceStart) && lexicon.words.givenName(words.keys[token]) != nil
                    && isCapitalBehind(token) && statisticalName(at: token)?.label == "PERSON"
            }
            if shape.contains(.inHeading) {
                guard !lexicon.words.isCommon(words.keys[token]) else { return false }
                return statisticalName(at: token) != nil
                    || lexicon.words.givenName(words.keys[token]) != nil && isCapitalBehind(token)
            }
            if shape.contains(.sentenceStart), role.contains(.past) { return false }
            if shape.contains(.sentenceStart), lexicon.words.isCommon(words.keys[token]) || isPlural(token) {
                let label = statisticalName(at: token)?.label
                if isCapitalBehind(token) { return label != nil || !analysis.isParsed || isPlainWord(token + 1) }
                return label == "PERSON" && analysis.isParsed && analysis.tokens[token].label.hasPrefix("nsubj")
            }
            return true
        }
        // "al-Maskari", "el-Khazen"
        guard role.contains(.particle), token + 2 < words.count, words.touchesNext(token) else { return false }
        return words.shapes[token + 1].contains(.hyphen) && words.isCapital(token + 2)
    }

    /// Whether the word goes on with a capital right behind it, not over a stop.
    func isCapitalBehind(_ token: Int) -> Bool {
        var next = token + 1
        if next < words.count, words.shapes[next].contains(.hyphen), words.touchesNext(token) { next += 1 }
        return next < words.count && words.isCapital(next)
            && words.roles[next].isDisjoint(with: [.calendar, .notName])
    }

    /// A run of capitals with the small words of persons' names in it, up to what is something else.
    func sequence(at start: Int, in block: Range<Int>) -> Range<Int> {
        var end = start
        var at = start
        let limit = min(block.upperBound, start + Self.longestName)
        while at < limit {
            if at > start, endsSequence(at, from: start) { break }
            let shape = words.shapes[at]
            let isSmallPart =
                at > start + 1 && words.shapes[at - 1].contains(.hyphen) && shape.contains(.word) && !isPlainSmall(at)
                && words.roles[at].isDisjoint(with: .particle)
            if shape.contains(.capital) && words.roles[at].isDisjoint(with: [.calendar]) || isSmallPart {
                at += 1
                end = at
            } else if joinsNext(at, start: start, in: block) {
                at += 1
            } else {
                break
            }
        }
        return start..<end
    }

    /// Hyphens without spaces, particles and initials' dots join what is around them.
    private func joinsNext(_ at: Int, start: Int, in block: Range<Int>) -> Bool {
        guard at + 1 < block.upperBound else { return false }
        let shape = words.shapes[at]
        let isTight = at > start && words.ends[at - 1] == words.starts[at] && words.touchesNext(at)
        if shape.contains(.hyphen) || shape.contains(.apostrophe) {
            return isTight && (words.roles[at + 1].contains(.particle) || !isPlainSmall(at + 1))
        }
        // "Kim Tae-gyun"
        let isParticle = words.roles[at].contains(.particle)
        if at > start + 1, shape.contains(.word), words.shapes[at - 1].contains(.hyphen), !isParticle { return false }
        if shape.contains(.ampersand) { return words.isCapital(at + 1) }
        guard words.roles[at].contains(.particle), !shape.contains(.possessive) else { return false }
        var next = at + 1
        var steps = 0
        while next < block.upperBound, steps < 3 {
            if words.isCapital(next) { return true }
            guard words.shapes[next].contains(.hyphen) || words.roles[next].contains(.particle) else { return false }
            next += 1
            steps += 1
        }
        return false
    }

    /// "led" of "Russia-led", "based" of "London-based".
    private func isPlainSmall(_ token: Int) -> Bool {
        !words.isCapital(token)
            && (lexicon.words.isCommon(words.keys[token]) || words.roles[token].contains(.motion)
                || Self.hyphenEnds.contains(words.keys[token]))
    }

    private static let hyphenEnds: Set<WordKey> = Set(
        ["led", "born", "backed", "made", "run", "owned", "held", "era", "style", "linked", "controlled"].map {
            WordKey($0)
        })

    private func endsSequence(_ at: Int, from start: Int) -> Bool {
        guard words.shapes[at].contains(.capital), !(words.ends[at - 1] == words.starts[at]) else { return false }
        if words.roles[at].contains(.notName) { return true }
        if let name = statisticalName(at: at), name.label == "PERSON", name.tokens.contains(start) { return false }
        // "Norliza binti Haji Metussin"
        if titles.at(at) != nil { return !words.roles[at - 1].contains(.particle) }
        guard let hit = hits.at(at), hit.spelling == .exact else { return false }
        return lexicon.readings(of: hit.name).contains {
            $0.class != .weak && $0.kind != .place || $0.class == .demonym
        }
    }
}
