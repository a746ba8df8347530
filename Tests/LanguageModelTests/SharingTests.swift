import Foundation
import TestSupport
import Testing

@testable import LanguageModel

/// An answer depends on the text alone: not on what was annotated before, on the thread, or on the memory that is kept.
@Suite struct SharingTests {
    private let model: LanguageModel

    init() throws { model = try SharedModel.result.get() }

    private func expectSame(_ one: AnnotatedText, _ other: AnnotatedText) {
        #expect(one.tokens == other.tokens && one.sentences == other.sentences && one.entities == other.entities)
    }

    @Test func earlierTextsDontMatter() throws {
        let texts = FixtureText.all.filter { $0.kind == "article" }.map(\.text)
        let first = texts.map(model.annotate)
        for (text, wanted) in zip(texts, first).reversed() { expectSame(model.annotate(text), wanted) }
        for (text, wanted) in zip(texts, first) {
            var fresh = Workbench(model.knowledge)
            let scalars = text.unicodeScalars.map(\.value)
            expectSame(fresh.annotate(scalars, model.knowledge, level: LanguageModel.bestLevel), wanted)
            expectSame(model.annotate(scalars: Array(text.unicodeScalars)), wanted)
        }
    }

    @Test func threadsGetTheSameAnswers() async throws {
        let texts = FixtureText.all.filter { $0.kind == "news" }.prefix(12).map(\.text)
        let wanted = texts.map(model.annotate)
        let model = model
        try await withThrowingTaskGroup(of: (Int, AnnotatedText).self) { group in
            for round in 0..<3 * texts.count {
                let text = texts[round % texts.count]
                group.addTask { (round % texts.count, model.annotate(text)) }
            }
            for try await (index, found) in group { expectSame(found, wanted[index]) }
        }
    }

    /// A long text keeps few blocks; those that are needed again are computed again.
    @Test func forgottenBlocksComeBackTheSame() throws {
        let text = FixtureText.all.filter { $0.kind == "news" }.prefix(16).map(\.text).joined(separator: " ")
        let scalars = text.unicodeScalars.map(\.value)
        var small = Workbench(model.knowledge, keptBlocks: 1)
        let found = small.annotate(scalars, model.knowledge, level: LanguageModel.bestLevel)
        #expect(found.tokens.count > 3 * ReducedRows.block)
        expectSame(found, model.annotate(text))
    }

    @Test func oddTextsAreAnnotatedWhole() {
        for seed in 0..<30 {
            let text = AwkwardText.generated(seed: UInt64(seed), length: 40)
            let found = model.annotate(text)
            #expect(found.tokens.map(\.text).joined().utf8.count <= text.utf8.count)
            #expect(found.sentences.flatMap(Array.init) == Array(found.tokens.indices))
            #expect(found.tokens.allSatisfy { found.tokens.indices.contains($0.head) })
            #expect(found.entities.allSatisfy { !$0.tokens.isEmpty && $0.tokens.upperBound <= found.tokens.count })
        }
    }

    @Test func nothingHasNoTokens() {
        let found = model.annotate("")
        #expect(found.tokens.isEmpty && found.sentences.isEmpty && found.entities.isEmpty)
    }

    @Test func equalTokensAreEqual() throws {
        let one = model.annotate("Armenia froze it.")
        let other = model.annotate("Armenia froze it.")
        #expect(one.tokens == other.tokens && Set(one.tokens) == Set(other.tokens))
        #expect(one.tokens[0] != one.tokens[1])
        #expect(one.tokens[0] != model.annotate(" Armenia froze it.").tokens[1])
    }
}
