import Model

/// What choosing an antecedent asks of a mention, again and again, without its strings.
struct MentionBrief: Sendable {
    /// What a mention does in its clause.
    enum Role: Sendable { case subject, object, oblique, possessor, other }

    let head: Int
    let start: Int
    /// Exclusive.
    let end: Int
    let sentence: Int
    /// The quotation that says it, −1 for none.
    let quotation: Int
    let form: Mention.Form
    let role: Role
    /// The verb that it is an argument of; −1 for none.
    let verb: Int

    init(_ mention: FoundMention, in discourse: Discourse) {
        head = mention.head
        start = mention.tokens.lowerBound
        end = mention.tokens.upperBound
        sentence = Int(discourse.sentence[mention.head])
        quotation = Int(discourse.quotation[mention.head])
        form = mention.form
        role = Self.role(of: mention, in: discourse)
        verb = Self.verb(of: mention, in: discourse)
    }

    /// Without a parse, what opens a sentence counts as its subject.
    private static func role(of mention: FoundMention, in discourse: Discourse) -> Role {
        if mention.tokens.upperBound < discourse.tokens.count {
            switch discourse.lower[mention.tokens.upperBound] {
            case "'s", "’s", "'", "’": return .possessor
            default: break
            }
        }
        guard discourse.isParsed else {
            let start = discourse.sentences[Int(discourse.sentence[mention.head])].lowerBound
            return mention.tokens.lowerBound - start <= 3 ? .subject : .other
        }
        var head = mention.head
        for _ in 0..<3 {
            let token = discourse.tokens[head]
            switch token.label {
            case "nsubj", "nsubjpass": return .subject
            case "dobj", "dative": return .object
            case "pobj": return .oblique
            case "poss": return .possessor
            case "conj", "appos":
                if token.head == head { return .other }
                head = token.head
            default: return .other
            }
        }
        return .other
    }

    private static func verb(of mention: FoundMention, in discourse: Discourse) -> Int {
        guard discourse.isParsed else { return -1 }
        let token = discourse.tokens[mention.head]
        switch token.label {
        case "nsubj", "nsubjpass", "dobj", "dative": return token.head
        case "pobj": return discourse.tokens[token.head].head
        default: return -1
        }
    }
}
