import Testing

@testable import LanguageModel

/// The model agrees with the published pipeline on every field of every token.
@Suite struct FixtureTests {
    @Test func everyFieldAgrees() throws {
        let model = try SharedModel.result.get()
        #expect(FixtureText.all.count == 91)
        #expect(FixtureText.all.reduce(0) { $0 + $1.tokens.count } == 6529)
        for text in FixtureText.all {
            let found = model.annotate(text.text)
            let tokens = found.tokens
            expect(text, "text", tokens.map { Array($0.text.utf8) }, text.tokens.map { Array($0.utf8) })
            expect(text, "offset", tokens.map(\.range.lowerBound), text.idx)
            expect(text, "space", tokens.map { $0.isFollowedBySpace ? 1 : 0 }, text.space)
            expect(text, "norm", tokens.map { Array($0.norm.utf8) }, text.norm.map { Array($0.utf8) })
            expect(text, "tag", tokens.map(\.tag), text.tag)
            expect(text, "part of speech", tokens.map(\.partOfSpeech), text.pos)
            expect(text, "morphology", tokens.map(\.morphology), text.morph)
            expect(text, "lemma", tokens.map { Array($0.lemma.utf8) }, text.lemma.map { Array($0.utf8) })
            expect(text, "head", tokens.map(\.head), text.head)
            expect(text, "label", tokens.map(\.label), text.dep)
            expect(text, "sentences", found.sentences.map { [$0.lowerBound, $0.upperBound] }, text.sents)
            let starts = tokens.indices.filter { tokens[$0].isSentenceStart }
            expect(text, "sentence starts", starts, text.sents.map { $0[0] })
            expect(
                text, "entities", found.entities.map { "\($0.tokens) \($0.label)" },
                text.ents.map { "\($0.start..<$0.end) \($0.label)" })
        }
    }

    private func expect<Value: Equatable>(
        _ text: FixtureText, _ field: String, _ found: [Value], _ wanted: [Value],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard found != wanted else { return }
        let place = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(text.id), \(field): \(found.count) of \(wanted.count), first at \(place.map { "\($0)" } ?? "the end")",
            sourceLocation: sourceLocation)
    }
}
