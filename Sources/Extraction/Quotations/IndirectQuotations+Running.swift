extension IndirectQuotations {
    /// Whether a sentence without attribution goes on with the report before it: "It would …", "They had …".
    func runsOn(_ sentence: SpeechSentences.Sentence) -> Bool {
        let words = sentence.words
        guard words.count <= 60, !words.contains(where: { extent.isDirect($0) }) else { return false }
        // Backshift tells reported speech only in the main clause.
        let first = words.first {
            text.isAny($0, [.auxiliary, .modal, .finite, .relative]) && !text.has($0, .genitive)
        }
        return first.map { text.isAny($0, .backshift) && text.words[$0].span < 0 } ?? false
    }
}
