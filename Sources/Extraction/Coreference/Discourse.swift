import LanguageModel
import Model

/// The state of coreference in one document: its words in quick reach, the mentions, and the actors as they take shape.
final class Discourse {
    let tokens: [Token]
    /// In lower case, by token.
    let lower: [String]
    /// The number of the sentence, by token.
    let sentence: [Int32]
    /// The number of the block, by token; −1 between blocks.
    let block: [Int32]
    let sentences: [Range<Int>]
    /// Who says "I" outside all quotations, once it is known.
    var narrator: Int?
    /// The tokens of the lines that say who wrote the text.
    let bylines: [Range<Int>]
    let isParsed: Bool
    let scalars: [Unicode.Scalar]
    /// The innermost quotation whose content holds the token, by token; −1 outside.
    let quotation: [Int32]
    /// Whether the token is said word for word, by token: within quotation marks, or in a turn of a conversation.
    let isMarked: [Bool]
    var quotations: [FoundQuotation]

    var mentions: [FoundMention]
    /// The outermost naming mention that holds the token, by token; −1 for none.
    private(set) var name: [Int32]
    /// The position in `actors`, by mention; −1 while it has none. Several for a plural, the first here.
    var actor: [Int32]
    /// The further actors of mentions that refer to several.
    var further: [Int: [Int]] = [:]
    var actors: [ActorDraft] = []
    /// The words of naming mentions, by mention.
    var texts: [String] = []
    /// By mention; filled once all mentions stand.
    private(set) var briefs: [MentionBrief] = []
    /// By actor, the last count at which `encounters` met it.
    fileprivate var met: [Int] = []
    fileprivate var meeting = 0
    var nouns: [Int: NominalNoun] = [:]
    /// Where the text brings in somebody unnamed ("an official"), by noun: tokens in order.
    var introductions: [String: [Int]] = [:]
    /// By ISO code.
    var states: [String: Int] = [:]
    /// "Russian troops"; the last such group of any state stands under the empty code too.
    var groups: [GroupKey: Int] = [:]

    init(_ analysis: Analysis) {
        let tokens = analysis.tokens
        self.tokens = tokens
        lower = tokens.map(\.lowercased)
        isParsed = analysis.isParsed
        scalars = analysis.scalars
        var block = [Int32](repeating: -1, count: tokens.count)
        for (number, one) in analysis.blocks.enumerated() {
            for token in one.tokens.clamped(to: 0..<tokens.count) { block[token] = Int32(number) }
        }
        self.block = block
        sentences = Self.sentences(analysis, block)
        var sentence = [Int32](repeating: 0, count: tokens.count)
        for (number, range) in sentences.enumerated() {
            for token in range { sentence[token] = Int32(number) }
        }
        self.sentence = sentence
        bylines = analysis.blocks.filter { $0.kind == .byline }.map(\.tokens)
        quotations = analysis.quotations
        let cover = Self.cover(tokens, with: analysis.quotations)
        quotation = cover
        isMarked = Self.marked(analysis, cover)
        mentions = analysis.mentions
        actor = [Int32](repeating: -1, count: mentions.count)
        name = []
        name = coverNames()
    }

    /// The parser's sentences, cut where a block ends.
    private static func sentences(_ analysis: Analysis, _ block: [Int32]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        for range in analysis.sentences {
            let range = range.clamped(to: 0..<block.count)
            var start = range.lowerBound
            var current: Int32 = -1
            for token in range where block[token] >= 0 {
                if current >= 0, block[token] != current {
                    sentences.append(start..<token)
                    start = token
                }
                current = block[token]
            }
            if start < range.upperBound { sentences.append(start..<range.upperBound) }
        }
        return sentences
    }

    private static func marked(_ analysis: Analysis, _ cover: [Int32]) -> [Bool] {
        var isQuoted = [Bool](repeating: false, count: cover.count)
        for span in analysis.quotedSpans where span.depth == 0 {
            for token in span.tokens.clamped(to: 0..<cover.count) { isQuoted[token] = true }
        }
        return cover.indices.map { token in
            guard cover[token] >= 0 else { return false }
            switch analysis.quotations[Int(cover[token])].kind {
            case .direct: return true
            case .mixed: return isQuoted[token]
            // Within the words of somebody else, a report of a third one's.
            case .indirect: return isQuoted[token]
            }
        }
    }

    private func coverNames() -> [Int32] {
        var name = [Int32](repeating: -1, count: tokens.count)
        for (place, mention) in mentions.enumerated() where mention.form.isNaming {
            for token in mention.tokens.clamped(to: 0..<tokens.count) where name[token] < 0 {
                name[token] = Int32(place)
            }
        }
        return name
    }

    /// By token, the quotation that says it; of nested ones the inner one.
    private static func cover(_ tokens: [Token], with quotations: [FoundQuotation]) -> [Int32] {
        var cover = [Int32](repeating: -1, count: tokens.count)
        var spans: [(range: Range<Int>, quotation: Int)] = []
        for (place, quotation) in quotations.enumerated() {
            for range in quotation.content { spans.append((range, place)) }
        }
        spans.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.quotation)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.quotation)
        }
        var open: [(range: Range<Int>, quotation: Int)] = []
        var next = 0
        for (place, token) in tokens.enumerated() {
            let start = token.range.lowerBound
            while let last = open.last, last.range.upperBound <= start { open.removeLast() }
            while next < spans.count, spans[next].range.lowerBound <= start {
                if spans[next].range.upperBound > start { open.append(spans[next]) }
                next += 1
                while let last = open.last, last.range.upperBound <= start { open.removeLast() }
            }
            if let last = open.last { cover[place] = Int32(last.quotation) }
        }
        return cover
    }

    /// Puts further mentions among those there are, in order; nobody has an actor yet.
    func insert(_ more: [(FoundMention, NominalNoun?)]) -> [Int] {
        let old = mentions.count
        let all = mentions.map { ($0, nil as NominalNoun?) } + more
        let order = all.indices.sorted { one, other in
            let (a, b) = (all[one].0.range, all[other].0.range)
            if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
            return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : one < other
        }
        mentions = order.map { all[$0].0 }
        actor = [Int32](repeating: -1, count: mentions.count)
        var place = [Int](repeating: 0, count: old)
        for (new, one) in order.enumerated() {
            if one < old { place[one] = new } else { nouns[new] = all[one].1 }
        }
        name = coverNames()
        texts = [String](repeating: "", count: mentions.count)
        briefs = mentions.map { MentionBrief($0, in: self) }
        return place
    }
}

extension Discourse {
    /// An actor met on the way back from a mention, with the mention where it was met.
    struct Encounter {
        let actor: Int
        let mention: Int
    }

    /// The distinct actors before a mention, the nearest first, then those that come up soon behind it.
    func encounters(around place: Int, back: Int = 300, ahead: Int = 60) -> [Encounter] {
        while met.count < actors.count { met.append(0) }
        meeting += 1
        var found: [Encounter] = []
        func meet(_ mention: Int) {
            func meet(_ actor: Int) {
                guard met[actor] != meeting else { return }
                met[actor] = meeting
                found.append(Encounter(actor: actor, mention: mention))
            }
            guard actor[mention] >= 0 else { return }
            meet(Int(actor[mention]))
            if !further.isEmpty { for actor in further[mention] ?? [] { meet(actor) } }
        }
        var candidate = place - 1
        while candidate >= 0, place - candidate <= back {
            meet(candidate)
            candidate -= 1
        }
        candidate = place + 1
        while candidate < mentions.count, candidate - place <= ahead {
            meet(candidate)
            candidate += 1
        }
        return found
    }

    /// Whether "a minister" stands between the last mention of an actor and "the minister" now, not too far back.
    func isIntroduced(_ noun: String, between encounter: Int, and place: Int, within reach: Int = 200) -> Bool {
        guard let tokens = introductions[noun] else { return false }
        let (start, end) = (mentions[encounter].tokens.lowerBound, mentions[place].tokens.lowerBound)
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle] < end { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        return tokens[low - 1] > start && end - tokens[low - 1] < reach
    }

    /// How many sentences lie between two mentions.
    func sentences(from one: Int, to other: Int) -> Int {
        briefs[other].sentence - briefs[one].sentence
    }
}

/// The noun that a description or role is built on, with what stands before and after it.
struct NominalNoun: Sendable {
    let noun: NominalList.Noun
    let determiner: Determiner
    /// Words between determiner and noun, in lower case, and the words behind "of" that narrow an office.
    var modifiers: Set<String>
    /// The naming or pronoun mention that possesses it, as a token within that mention.
    var possessor: Int?
    /// The number that it gives: 2 for "both", "two".
    var count: Int?

    enum Determiner: Sendable { case definite, demonstrative, possessive, indefinite, none }
}

/// The state and the noun that make a group.
struct GroupKey: Hashable {
    /// ISO 3166 alpha-3 code.
    let country: String
    let noun: String
}

/// An actor while it takes shape.
struct ActorDraft {
    var kind: Entity.Kind
    var entry: String?
    var country: String?
    var gender: FoundMention.Gender?
    var isPlural = false
    /// The words of each role it is seen in, in lower case.
    var roles: [Set<String>] = []
    /// The words of all titles that stand beside its full names.
    var titles: Set<String> = []
    /// The roles that it is called by without its name ("the diplomat").
    var callings: [Set<String>] = []
    /// The words of each of its names, folded.
    var names: [[String]] = []
    /// The actors it is affiliated with, in the order of the text.
    var organizations: [Int] = []
    /// Positions of its mentions, ascending as long as names are clustered.
    var mentions: [Int] = []
    var rule: String
    var confidence: Double
}
