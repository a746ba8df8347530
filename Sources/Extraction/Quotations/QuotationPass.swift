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
        let direct = DirectQuotations(text, spans: analysis.quotedSpans)
        analysis.quotations = direct.drafts.map { draft in
            FoundQuotation(
                kind: draft.kind, content: draft.content, source: draft.source.map { text.offsets($0.core) },
                sourcePhrase: draft.source.map { text.offsets($0.whole) }, cue: draft.cue.map { text.offsets($0) },
                addressee: draft.addressee.map { text.offsets($0) }, continues: draft.continues,
                isAffirmed: draft.isAffirmed,
                provenance: Provenance(pass: name, rule: draft.rule, confidence: draft.confidence))
        }
    }
}
