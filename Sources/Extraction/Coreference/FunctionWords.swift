/// Words that no noun phrase holds between its determiner and its noun; asked only where no parse tells.
enum FunctionWords {
    private static let words: Set<String> = [
        "a", "about", "after", "against", "am", "amid", "among", "an", "and", "are", "as", "at", "be", "because",
        "been",
        "before", "between", "but", "by", "can", "could", "did", "do", "does", "during", "for", "from", "had", "has",
        "have", "he", "her", "him", "i", "if", "in", "into", "is", "it", "may", "me", "might", "must", "not", "of",
        "on",
        "or", "over", "said", "says", "shall", "she", "should", "since", "so", "than", "that", "the", "them", "then",
        "there", "they", "this", "to", "told", "under", "until", "us", "was", "we", "were", "what", "when", "where",
        "whether", "which", "while", "who", "will", "with", "would", "you",
    ]

    static func contains(_ word: String) -> Bool { words.contains(word) }
}
