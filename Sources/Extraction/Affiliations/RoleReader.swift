import Model

/// Reads the roles of persons from the words around their names.
struct RoleReader {
    /// One role of one person.
    struct Role {
        var role: String
        /// The position of the organization's mention, where the words name one.
        var organization: Int?
        var isPast: Bool
        var gender: FoundMention.Gender?
        /// In Unicode scalars.
        var evidence: Range<Int>
        var rule: String
        var confidence: Double
    }

    /// Words that say a role, in tokens, with what they say of the person.
    struct RoleWords {
        var tokens: Range<Int>
        let title: TitleList.Title
    }

    let analysis: Analysis
    let lexicon: Lexicon
    let words: NameWords
    let titles: LexiconHits
    /// By token: the longest title that ends there, as a position in `titles.hits`, or −1.
    private let titleEnds: [Int32]
    /// By token: the widest mention of an organization that starts or ends there.
    private let starting: [Int32]
    private let ending: [Int32]

    /// The mention of the state that the text is mostly about: half of all mentions of states at least.
    let mainState: Int?

    static let organizationKinds: Set<Entity.Kind> = [.state, .organization, .body, .medium]

    init(_ analysis: Analysis, lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        words = NameWords(analysis, words: lexicon.words)
        titles = LexiconHits(
            matcher: lexicon.titles.matcher, pieces: TextPieces(analysis.scalars), analysis: analysis, words: words,
            isNested: true)
        var titleEnds = [Int32](repeating: -1, count: words.count + 1)
        for (number, hit) in titles.hits.enumerated() where titleEnds[hit.tokens.upperBound] < 0 {
            titleEnds[hit.tokens.upperBound] = Int32(number)
        }
        self.titleEnds = titleEnds
        var starting = [Int32](repeating: -1, count: words.count + 1)
        var ending = starting
        for (number, mention) in analysis.mentions.enumerated() {
            // Towns have mayors; elsewhere a place is no organization.
            guard let kind = mention.kind, Self.organizationKinds.contains(kind) || kind == .place,
                mention.form != .pronoun
            else { continue }
            let tokens = mention.tokens
            func isWider(than other: Int32) -> Bool {
                other < 0 || analysis.mentions[Int(other)].tokens.count < tokens.count
            }
            if kind != .place, isWider(than: starting[tokens.lowerBound]) {
                starting[tokens.lowerBound] = Int32(number)
            }
            if isWider(than: ending[tokens.upperBound]) { ending[tokens.upperBound] = Int32(number) }
        }
        self.starting = starting
        self.ending = ending
        mainState = Self.mainState(analysis)
    }

    private static func mainState(_ analysis: Analysis) -> Int? {
        var counts: [Int: (count: Int, first: Int)] = [:]
        var all = 0
        for (number, mention) in analysis.mentions.enumerated() {
            guard let actor = mention.actor, analysis.actors[actor].kind == .state, mention.form != .pronoun else {
                continue
            }
            counts[actor, default: (0, number)].count += 1
            all += 1
        }
        let best = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        return best.flatMap { $0.value.count * 2 >= all ? $0.value.first : nil }
    }

    func roles(of person: Int) -> [Role] {
        let tokens = analysis.mentions[person].tokens
        var roles: [Role] = []
        if let role = roleBefore(tokens) { roles.append(role) }
        if let role = roleBehind(tokens) { roles.append(role) }
        return roles
    }

    func organization(endingAt token: Int) -> Int? {
        ending[token] < 0 ? nil : Int(ending[token])
    }

    func organization(startingAt token: Int) -> Int? {
        guard token < words.count else { return nil }
        if starting[token] >= 0 { return Int(starting[token]) }
        // "the European Commission"
        let isArticle = Self.articles.contains(words.keys[token]) && token + 1 < words.count
        return isArticle && starting[token + 1] >= 0 ? Int(starting[token + 1]) : nil
    }

    /// The title that ends at a token, with the words before that belong to it.
    func title(endingAt token: Int) -> RoleWords? {
        guard titleEnds[token] >= 0 else { return nil }
        let hit = titles.hits[Int(titleEnds[token])]
        return RoleWords(tokens: widened(hit.tokens), title: lexicon.titles.titles[hit.name])
    }

    /// "Tourism and Culture Minister", "deputy general manager": modifiers before a title are of the role.
    private func widened(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        let isCapital = words.isCapital(tokens.lowerBound)
        while start > 0, tokens.lowerBound - start < 4, !isNamed(start - 1) {
            let before = start - 1
            let shape = words.shapes[before]
            guard shape.contains(.word), !shape.contains(.possessive),
                words.roles[before].isDisjoint(with: [.calendar, .past])
            else { break }
            if words.keys[before] == Self.and {
                guard before > 0, words.isCapital(before - 1) == isCapital, isModifier(before - 1, isCapital),
                    !isNamed(before - 1)
                else { break }
                start -= 1
                continue
            }
            guard isModifier(before, isCapital) else { break }
            start -= 1
        }
        return start..<tokens.upperBound
    }

    private func isModifier(_ token: Int, _ isCapital: Bool) -> Bool {
        if Self.articles.contains(words.keys[token]) { return false }
        if isCapital {
            return words.isCapital(token) && !words.roles[token].contains(.notName)
                && (!words.shapes[token].contains(.sentenceStart) || lexicon.words.isCommon(words.keys[token]))
        }
        guard analysis.isParsed else { return false }
        let tag = analysis.tokens[token].tag
        return !words.isCapital(token) && (tag == "NN" || tag == "NNS" || tag == "JJ")
    }

    private func isNamed(_ token: Int) -> Bool {
        ending[token + 1] >= 0
    }

    static let articles: Set<WordKey> = Set(["the", "a", "an"].map { WordKey($0) })
    static let and = WordKey("and")

    func text(_ tokens: Range<Int>) -> String {
        guard !tokens.isEmpty else { return "" }
        return analysis.words(span(tokens))
    }

    func span(_ tokens: Range<Int>) -> Range<Int> {
        Int(words.starts[tokens.lowerBound])..<Int(words.ends[tokens.upperBound - 1])
    }

    /// Whether "former", "then" or the like stands before.
    func isPast(before token: Int) -> Bool {
        (max(0, token - 3)..<token).contains { words.roles[$0].contains(.past) }
    }
}
