import Model

/// A name while it is being worked out, in tokens.
struct NameCandidate {
    var tokens: Range<Int>
    /// In Unicode scalars; nil where the tokens say it.
    var range: Range<Int>?
    var form: Mention.Form = .name
    var kind: Entity.Kind
    var entry: String?
    var country: String?
    var role: String?
    var gender: FoundMention.Gender?
    /// A capital, whose sense the sentence decides.
    var isCapitalCity = false
    /// What a capital stands for where it acts.
    var metonymKind: Entity.Kind?
    var metonymEntry: String?
    var rule: String
    var confidence: Double
}

/// What stands at a token by the lexicon.
struct LexiconHit {
    let name: Int
    let tokens: Range<Int>
    /// In Unicode scalars.
    let range: Range<Int>
    let spelling: NameMatcher.Spelling
}
