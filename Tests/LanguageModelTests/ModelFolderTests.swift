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
}
