import Foundation
import Testing

@testable import LanguageModel

/// Layer by layer the numbers are those of the published pipeline, and they depend on nothing but the text.
@Suite struct LayerTests {
    private let model: LanguageModel

    init() throws { model = try SharedModel.result.get() }

    private func tokenized(_ text: String) -> (TokenizedText, Lexicon) {
        var lexicon = Lexicon()
        var tokenizer = RunTokenizer()
        var result = TokenizedText()
        tokenizer.tokenize(
            text.unicodeScalars.map(\.value), rules: model.knowledge.tokenizer, knowledge: model.knowledge.words,
            lexicon: &lexicon, into: &result)
        return (result, lexicon)
    }

    private func encoded(_ text: String, _ encoder: Encoder, _ range: Range<Int>, level: Int32 = 0) -> [Float] {
        let (tokens, lexicon) = tokenized(text)
        var cache = RowCache()
        var places: [Int32] = []
        var buffers = RowBuffers(rows: range.count + 2 * Encoder.reach)
        cache.gather(
            range.lowerBound - Encoder.reach..<range.upperBound + Encoder.reach, of: tokens, words: lexicon,
            encoder: encoder, level: level, places: &places, to: &buffers.front)
        encoder.encodeContext(level, &buffers, count: range.count)
        return Array(buffers.front[..<(range.count * Encoder.width)])
    }

    @Test func attributesAndEncodersAgreeWithTheProbes() throws {
        let probed = FixtureText.all.filter { $0.probe != nil }
        #expect(probed.count == 3)
        for text in probed {
            let probe = try #require(text.probe)
            let (tokens, lexicon) = tokenized(text.text)
            let found = tokens.words.map { lexicon.attributes[Int($0)] }
                .map { [$0.norm, $0.prefix, $0.suffix, $0.shape].map(String.init) }
            #expect(found == probe.features)
            for (encoder, wanted) in [
                (model.knowledge.encoder, probe.tok2vec), (model.knowledge.names.encoder, probe.nerTok2vec),
            ] {
                let rows = encoded(text.text, encoder, 0..<tokens.count)
                for (token, numbers) in wanted.enumerated() {
                    for (index, number) in numbers.enumerated() {
                        #expect(abs(rows[token * Encoder.width + index] - number) < 1e-4, "\(text.id), token \(token)")
                    }
                }
            }
        }
    }

    /// However a text is cut into blocks, each token's numbers are the same to the last bit.
    @Test(arguments: [Int32(0), 1, 2]) func blocksDontChangeTheNumbers(level: Int32) throws {
        guard level <= LanguageModel.bestLevel else { return }
        let text = try #require(FixtureText.all.first { $0.tokens.count > 80 })
        let encoder = model.knowledge.encoder
        let whole = encoded(text.text, encoder, 0..<text.tokens.count, level: level)
        for range in [0..<1, 3..<20, 40..<text.tokens.count, text.tokens.count - 5..<text.tokens.count] {
            let part = encoded(text.text, encoder, range, level: level)
            let wanted = whole[(range.lowerBound * Encoder.width)..<(range.upperBound * Encoder.width)]
            #expect(part.elementsEqual(wanted), "level \(level), tokens \(range)")
        }
    }

    /// Processors with fused multiplication agree to the last bit; without it only the last bits differ.
    @Test func levelsOfInstructionsAgree() throws {
        let text = try #require(FixtureText.all.first { $0.kind == "news" })
        let encoder = model.knowledge.encoder
        let plain = encoded(text.text, encoder, 0..<text.tokens.count, level: 0)
        guard LanguageModel.bestLevel > 0 else { return }
        let fused = encoded(text.text, encoder, 0..<text.tokens.count, level: 1)
        #expect(zip(plain, fused).allSatisfy { abs($0 - $1) < 1e-4 })
        guard LanguageModel.bestLevel > 1 else { return }
        #expect(fused == encoded(text.text, encoder, 0..<text.tokens.count, level: 2))
    }

    /// Whatever the numbers are, even none at all, only valid actions are taken.
    @Test func scoresThatAreNoNumbersAllowNothingInvalid() {
        let parser = model.knowledge.parser.model
        let rows = [Float](repeating: .nan, count: parser.stateWidth)
        let offsets = [UInt32](repeating: 0, count: parser.features)
        let valid = ValidActions(situations: 2, model: parser) { situation, action in action == 7 + situation }
        var scores = [Float](repeating: 0, count: parser.columns)
        for situation in 0..<2 {
            let action = parser.step(
                LanguageModel.bestLevel, rows, offsets: offsets, valid: valid, situation: situation, scores: &scores)
            #expect(action == 7 + situation)
        }
    }
}
