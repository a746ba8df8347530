/// The distinct words seen so far, numbered, with what is known of each apart from its context.
struct Lexicon {
    /// How many words there are.
    var count: Int { words.count }
    private(set) var words: [TokenColumns.Word] = []
    private(set) var attributes: [WordAttributes] = []
    /// The length of each word in Unicode scalars.
    private(set) var lengths: [UInt32] = []
    /// The number of each word in special cases, or -1.
    private(set) var symbols: [Int32] = []
    /// The number of each lower-cased word among those that attribute rules name, or 0.
    private(set) var ruleWords: [UInt16] = []

    private var numbers = ScalarTable()

    /// The number of a piece, which is added when it is new.
    mutating func number(of piece: RunPiece, _ knowledge: WordKnowledge) -> UInt32 {
        let salt = UInt64(UInt32(bitPattern: piece.norm))
        if let known = numbers.find(piece.scalars, salt: salt) { return known }
        let number = UInt32(words.count)
        numbers.add(piece.scalars, salt: salt, value: number)
        let lowercased = piece.scalars.lowercased()
        let norm =
            piece.norm >= 0
            ? knowledge.exceptionNorms[Int(piece.norm)]
            : knowledge.norms.norm(of: piece.scalars, lowercased: lowercased)
        words.append(TokenColumns.Word(text: piece.scalars.text, norm: norm, lowercased: lowercased))
        attributes.append(WordAttributes(scalars: piece.scalars, norm: norm))
        lengths.append(UInt32(piece.scalars.count))
        symbols.append(knowledge.specialCases.symbol(of: piece.scalars))
        ruleWords.append(knowledge.ruleWords.number(of: lowercased))
        return number
    }
}

/// What the model's files say about words without context.
struct WordKnowledge: Sendable {
    let norms: Norms
    let exceptionNorms: [String]
    let specialCases: SpecialCases
    let ruleWords: RuleWords
}
