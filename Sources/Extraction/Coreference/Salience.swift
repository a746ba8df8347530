import Model

/// How readily a pronoun or description takes a mention before it as its antecedent.
struct Salience {
    let discourse: Discourse
    /// By mention, whether a quotation's source lies on it.
    let isSource: [Bool]
    let weights: CoreferenceWeights

    /// What a mention does in its clause.
    enum Role: Sendable { case subject, object, oblique, possessor, other }

    init(_ discourse: Discourse, sources: [Int], weights: CoreferenceWeights) {
        self.weights = weights
        self.discourse = discourse
        var isSource = [Bool](repeating: false, count: discourse.mentions.count)
        for place in sources { isSource[place] = true }
        self.isSource = isSource
    }

    /// Without a parse, what opens a sentence counts as its subject.
    static func role(of place: Int, in discourse: Discourse) -> Role {
        let mention = discourse.mentions[place]
        if mention.tokens.upperBound < discourse.tokens.count,
            ["'s", "’s", "'", "’"].contains(discourse.lower[mention.tokens.upperBound])
        {
            return .possessor
        }
        guard discourse.isParsed else {
            let start = discourse.sentences[Int(discourse.sentence[mention.head])].lowerBound
            return mention.tokens.lowerBound - start <= 3 ? .subject : .other
        }
        var head = mention.head
        for _ in 0..<3 {
            switch discourse.tokens[head].label {
            case "nsubj", "nsubjpass": return .subject
            case "dobj", "dative": return .object
            case "pobj": return .oblique
            case "poss": return .possessor
            case "conj", "appos", "compound", "amod", "nmod":
                let next = discourse.tokens[head].head
                if next == head { return .other }
                if discourse.tokens[head].label != "conj", discourse.tokens[head].label != "appos" { return .other }
                head = next
            default: return .other
            }
        }
        return .other
    }

    /// The verb that a mention is an argument of; −1 for none.
    static func verb(of place: Int, in discourse: Discourse) -> Int {
        guard discourse.isParsed else { return -1 }
        let token = discourse.tokens[discourse.mentions[place].head]
        switch token.label {
        case "nsubj", "nsubjpass", "dobj", "dative": return token.head
        case "pobj": return discourse.tokens[token.head].head
        default: return -1
        }
    }

    /// A figure without a unit; higher is likelier. `anaphor` comes behind `candidate`.
    func score(_ candidate: Int, for anaphor: Int) -> Double {
        let (one, other) = (discourse.mentions[candidate], discourse.mentions[anaphor])
        let distance = Int(discourse.sentence[other.head] - discourse.sentence[one.head])
        var score = -weights.sentence * Double(min(distance, 5))
        switch Self.role(of: candidate, in: discourse) {
        case .subject: score += weights.subject
        case .object: score += weights.object
        case .possessor: score += weights.possessor
        case .oblique: score += weights.oblique
        case .other: score += weights.other
        }
        if isSource[candidate] { score += weights.source }
        if one.form == .pronoun { score += weights.pronoun }
        if one.form == .demonym { score += weights.demonym }
        let (inner, outer) = (discourse.quotation[one.head], discourse.quotation[other.head])
        if inner != outer, inner >= 0, discourse.quotations[Int(inner)].kind == .direct { score += weights.elsewhere }
        let between = other.tokens.lowerBound - one.tokens.upperBound
        score -= Double(min(max(between, 0), 60)) * weights.token
        let actor = Int(discourse.actor[candidate])
        if actor >= 0 { score += weights.frequency * Double(min(discourse.actors[actor].mentions.count, 6)) }
        return score
    }
}
