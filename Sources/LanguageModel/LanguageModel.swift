import CKernels
import Foundation
import Synchronization

/// The English pipeline: tokens, tags, lemmas, dependency parses, sentences and named spans, computed from the published
/// weights of `en_core_web_sm` 3.8.
///
/// One model serves any number of threads; what it answers depends on nothing but the text.
public final class LanguageModel: Sendable {
    let knowledge: ModelKnowledge
    private let level: Int32
    /// Workbenches that nobody uses now; as many come about as callers work at the same time.
    private let idle = Mutex<[Workbench]>([])

    /// The best level of instructions that this machine has; see `ck_level`.
    static var bestLevel: Int32 { ck_level() }

    /// Loads the weights of `folder` (see ``ModelFolder/find(environment:executable:)``).
    public convenience init(folder: URL) throws(LanguageModelError) {
        try self.init(folder: folder, level: Self.bestLevel)
    }

    /// Computes with the instructions of this level, for tests that compare levels.
    init(folder: URL, level: Int32) throws(LanguageModelError) {
        knowledge = try ModelKnowledge(folder)
        self.level = level
    }

    /// Annotates a whole document; don't cut it into sentences or paragraphs before.
    public func annotate(_ text: String) -> AnnotatedText {
        annotate(text.unicodeScalars.map(\.value))
    }

    /// Annotates a whole document given as Unicode scalars.
    public func annotate(scalars: [Unicode.Scalar]) -> AnnotatedText {
        annotate(scalars.map(\.value))
    }

    private func annotate(_ scalars: [UInt32]) -> AnnotatedText {
        var workbench = idle.withLock { $0.popLast() } ?? Workbench(knowledge)
        let result = workbench.annotate(scalars, knowledge, level: level)
        idle.withLock { $0.append(workbench) }
        return result
    }
}

/// All that the model's files say.
struct ModelKnowledge: Sendable {
    let tokenizer: TokenizerRules
    let words: WordKnowledge
    let encoder: Encoder
    let tagger: Tagger
    let parser: DependencyParser
    let attributes: AttributeRuler.Knowledge
    let names: EntityRecognizer

    init(_ folder: URL) throws(LanguageModelError) {
        tokenizer = try TokenizerRules(folder.appending(path: "tokenizer"))
        encoder = try Encoder(try WeightFile(folder.appending(path: "tok2vec/model")), columns: 6)
        tagger = try Tagger(folder)
        parser = try DependencyParser(folder)
        names = try EntityRecognizer(folder)
        var ruleWords = RuleWords()
        let rules = try AttributeRules(
            folder.appending(path: "attribute_ruler/patterns"), tags: tagger.tags, labels: parser.labels.names,
            words: &ruleWords)
        attributes = AttributeRuler.Knowledge(
            rules: rules,
            lemmatizer: Lemmatizer(tables: try LemmaTables(folder.appending(path: "lemmatizer/lookups/lookups.bin"))),
            tags: tagger.tags, labels: parser.labels)
        words = WordKnowledge(
            norms: try Norms(folder.appending(path: "vocab/lookups.bin")), exceptionNorms: tokenizer.exceptions.norms,
            specialCases: SpecialCases(tokenizer), ruleWords: ruleWords)
    }
}
