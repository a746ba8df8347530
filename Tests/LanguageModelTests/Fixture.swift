import Foundation
import Testing

@testable import LanguageModel

/// One text with what the published pipeline says about it.
struct FixtureText: Decodable {
    struct Probe: Decodable {
        /// The ids of norm, prefix, suffix and shape.
        let features: [[String]]
        /// The first six numbers of each token from both encoders.
        let tok2vec: [[Float]]
        let nerTok2vec: [[Float]]
    }

    let id: String
    let kind: String
    let text: String
    let tokens: [String]
    let idx: [Int]
    let space: [Int]
    let norm: [String]
    let tag: [String]
    let pos: [String]
    let morph: [String]
    let lemma: [String]
    let head: [Int]
    let dep: [String]
    let sents: [[Int]]
    let ents: [NamedEntry]
    let probe: Probe?

    struct NamedEntry: Decodable {
        let start: Int
        let end: Int
        let label: String

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            start = try list.decode(Int.self)
            end = try list.decode(Int.self)
            label = try list.decode(String.self)
        }
    }

    static let all: [FixtureText] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fixture.jsonl")
        guard let data = try? Data(contentsOf: file) else { return [] }
        return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(FixtureText.self, from: $0) }
    }()
}

/// The model that the tests share; loading it takes longer than most tests.
enum SharedModel {
    static let folder = ModelFolder.find(executable: URL(fileURLWithPath: #filePath))

    static let result: Result<LanguageModel, any Error> = Result {
        guard let folder else {
            throw LanguageModelError.unreadable(file: ".build/model/en", reason: "the tests need the language model")
        }
        return try LanguageModel(folder: folder)
    }
}
