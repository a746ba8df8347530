import Model

/// How readily a pronoun or description takes a mention before it as its antecedent.
struct Salience {
    let discourse: Discourse
    /// By mention, whether a quotation's source lies on it.
    let isSource: [Bool]
    let weights: CoreferenceWeights

    init(_ discourse: Discourse, sources: [Int], weights: CoreferenceWeights) {
        self.weights = weights
        self.discourse = discourse
        var isSource = [Bool](repeating: false, count: discourse.mentions.count)
        for place in sources { isSource[place] = true }
        self.isSource = isSource
    }

    /// A figure without a unit; higher is likelier. `anaphor` comes behind `candidate`.
    func score(_ candidate: Int, for anaphor: Int) -> Double {
        let (one, other) = (discourse.briefs[candidate], discourse.briefs[anaphor])
        var score = -weights.sentence * Double(min(other.sentence - one.sentence, 5))
        switch one.role {
        case .subject: score += weights.subject
        case .object: score += weights.object
        case .possessor: score += weights.possessor
        case .oblique: score += weights.oblique
        case .other: score += weights.other
        }
        if isSource[candidate] { score += weights.source }
        if one.form == .pronoun { score += weights.pronoun }
        if one.form == .demonym { score += weights.demonym }
        if one.quotation != other.quotation, one.quotation >= 0, discourse.quotations[one.quotation].kind == .direct {
            score += weights.elsewhere
        }
        score -= Double(min(max(other.start - one.end, 0), 60)) * weights.token
        let actor = Int(discourse.actor[candidate])
        if actor >= 0 { score += weights.frequency * Double(min(discourse.actors[actor].mentions.count, 6)) }
        return score
    }
}
