import Model

/// Finds quotations after the Penn Attribution Relation Corpus: content, cue, local source, addressee and nesting.
///
/// Speakers are resolved by coreference; a quotation whose words name nobody says which earlier one it `continues`.
public struct QuotationPass: DocumentPass {
    public let name = "quotations"
    public let requires: Set<Layer> = [.tokens, .sentences, .blocks, .quotationMarks, .names]
    public let assigns: Set<Layer> = [.quotations]

    private let lexicon: SpeechLexicon

    public init(lexicon: SpeechLexicon) { self.lexicon = lexicon }

    public func run(on analysis: inout Analysis) {
        let text = SpeechText(analysis, lexicon: lexicon)
        let turns = SpeechTurns(text)
        let direct = DirectQuotations(text, spans: analysis.quotedSpans, turns: turns)
        let indirect = IndirectQuotations(text, direct: direct, turns: turns)
        analysis.quotations =
            QuotationAssembly(turns.drafts + direct.drafts + indirect.drafts, text: text, pass: name).quotations
    }
}
