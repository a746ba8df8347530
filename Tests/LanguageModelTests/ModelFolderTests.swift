import Foundation
import LanguageModel
import Testing

/// The weights are found where they are installed or built, and a wrong place is told with a remedy.
@Suite struct ModelFolderTests {
    @Test func aFolderThatTheEnvironmentNamesIsTakenOrNone() {
        let nowhere = ["ACTANT_MODEL": "/nonexistent"]
        #expect(ModelFolder.find(environment: nowhere) == nil)
    }

    @Test func aMissingFolderIsToldWithTheFileAndARemedy() {
        let error = #expect(throws: LanguageModelError.self) {
            try LanguageModel(folder: URL(fileURLWithPath: "/nonexistent"))
        }
        let message = error.map(String.init(describing:)) ?? ""
        #expect(message.contains("/nonexistent/tokenizer") && message.contains("scripts/fetch-model.sh"))
    }

    @Test(arguments: [
        ("usr/bin/actant", "usr/share/actant/model/en"),
        ("project/.build/x86_64/release/actant", "project/.build/model/en"),
        ("project/Tests/SomeTests/Test.swift", "project/.build/model/en"),
    ])
    func theWeightsAreFoundFromTheProgram(program: String, model: String) throws {
        let source = try #require(SharedModel.folder)
        let place = FileManager.default.temporaryDirectory.appending(path: "find-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        defer { try? FileManager.default.removeItem(at: place) }
        let folder = place.appending(path: model)
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        #expect(ModelFolder.find(environment: [:], executable: place.appending(path: program)) == nil)
        try FileManager.default.createSymbolicLink(at: folder, withDestinationURL: source)
        let found = ModelFolder.find(environment: [:], executable: place.appending(path: program))
        #expect(found?.path == folder.path)
        #expect(ModelFolder.find(environment: ["ACTANT_MODEL": folder.path], executable: nil)?.path == folder.path)
    }
}
