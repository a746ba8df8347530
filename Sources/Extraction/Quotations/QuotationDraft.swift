import Model

/// A quotation while it is being found, in words where grammar is asked and in Unicode scalars where text is meant.
struct QuotationDraft {
    var kind: Quotation.Kind
    /// In Unicode scalars.
    var content: [Range<Int>]
    /// The words of the content, for what lies within.
    var words: [Range<Int>]
    var source: SourceFinder.Phrase?
    /// In words.
    var cue: Range<Int>?
    /// In words.
    var addressee: Range<Int>?
    /// The position of the draft whose speaker goes on.
    var continues: Int?
    var isAffirmed = true
    var rule: String
    var confidence: Double
}
