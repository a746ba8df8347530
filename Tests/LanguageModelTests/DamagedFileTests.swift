import Foundation
import Network
import TestSupport
import Testing

@testable import LanguageModel

/// A damaged file is told with its name, the place and the remedy; it never ends the program.
@Suite struct DamagedFileTests {
    private let folder: URL

    init() throws { folder = try #require(SharedModel.folder) }

    private func bytes(_ file: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: file))) }

    private func expectTold(_ error: LanguageModelError?, _ file: String, _ location: SourceLocation = #_sourceLocation)
    {
        let message = error.map(String.init(describing:)) ?? ""
        #expect(message.contains(file) && message.contains("scripts/fetch-model.sh"), sourceLocation: location)
    }

    @Test(arguments: ModelFolder.files) func aMissingFileIsNamed(file: String) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        for other in ModelFolder.files where other != file {
            let link = place.appending(path: other)
            try FileManager.default.createDirectory(
                at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: other))
        }
        #expect(ModelFolder.find(environment: ["ACTANT_MODEL": place.path]) == nil)
        expectTold(#expect(throws: LanguageModelError.self) { try LanguageModel(folder: place) }, place.path)
    }

    @Test(arguments: [0, 1, 100, 19_000]) func aTruncatedFileIsTold(count: Int) throws {
        let cut = Array(try bytes("tagger/model").prefix(count))
        expectTold(#expect(throws: LanguageModelError.self) { try PackedFile(name: "x/model", bytes: cut) }, "x/model")
    }

    @Test func bytesThatFollowTheEndAreTold() throws {
        let longer = try bytes("tagger/model") + [0]
        expectTold(#expect(throws: LanguageModelError.self) { try PackedFile(name: "x", bytes: longer) }, "x")
    }

    @Test func anotherShapeIsTold() throws {
        let file = try WeightFile(PackedFile(name: "x/model", bytes: bytes("tagger/model")))
        _ = try file.floats("softmax", 0, "W", shape: [50, 96])
        for shape in [[96, 50], [4800], [49, 96]] {
            let error = #expect(throws: LanguageModelError.self) { try file.floats("softmax", 0, "W", shape: shape) }
            expectTold(error, "softmax")
        }
        expectTold(
            #expect(throws: LanguageModelError.self) { try file.floats("softmax", 1, "W", shape: [50, 96]) }, "number 1"
        )
        expectTold(
            #expect(throws: LanguageModelError.self) { try file.floats("softmax", 0, "Z", shape: [50, 96]) }, "“Z”")
    }

    /// Bytes changed at random are read or refused, and reading ends.
    @Test func changedBytesNeverTrap() throws {
        var generator = SeededGenerator(seed: 3)
        for file in ["tagger/model", "parser/moves", "attribute_ruler/patterns"] {
            let whole = try bytes(file)
            for _ in 0..<60 {
                var changed = whole
                for _ in 0..<3 { changed[generator.below(min(changed.count, 600))] = UInt8(generator.below(256)) }
                guard let read = try? PackedFile(name: file, bytes: changed), let weights = try? WeightFile(read) else {
                    continue
                }
                _ = try? weights.floats("softmax", 0, "W", shape: [50, 96])
            }
        }
    }

    @Test func hugeLengthsAndDeepNestingAreRefused() {
        for bytes: [UInt8] in [
            [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDF, 0xFF, 0xFF, 0xFF, 0xFF], [0xC6, 0xFF, 0xFF, 0xFF, 0xFF], [0xC1],
            Array(repeating: 0x91, count: 100_000), [0xDB, 0x7F, 0xFF, 0xFF, 0xFF, 0x41],
        ] {
            #expect(throws: LanguageModelError.self) { try PackedFile(name: "x", bytes: bytes) }
        }
    }

    @Test(arguments: ["", "(", "[", "a|b", "^a(b|c)", "^[z-a]", "^[\\u12]", "^[\\UFFFFFFFF]"])
    func patternsOfUnknownFormAreRefused(pattern: String) {
        #expect(throws: PatternError.self) {
            try AffixRules(prefix: pattern.unicodeScalars.map(\.value), suffix: pattern.unicodeScalars.map(\.value))
        }
        #expect(throws: PatternError.self) { try InfixRules(pattern.unicodeScalars.map(\.value)) }
        #expect(throws: PatternError.self) { try AddressRule(pattern.unicodeScalars.map(\.value)) }
    }
}
