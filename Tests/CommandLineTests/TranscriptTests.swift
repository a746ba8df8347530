import Foundation
import Testing

/// Each file under Tests/Fixtures/commands is a case: the command after a dollar sign, then what it prints. The commands run
/// in Tests/Fixtures; adding a case is adding a file.
@Suite struct TranscriptTests {
    private static let folder = CommandLineProgram.fixtures.appending(path: "commands")

    @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted())
    func printsWhatTheTranscriptSays(name: String) throws {
        let transcript = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let lines = transcript.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let command = try #require(lines.first?.split(separator: " ").map(String.init))
        try #require(command.prefix(2) == ["$", "actantctl"])
        let outcome = try CommandLineProgram.run(CommandLineProgram.process(Array(command.dropFirst(2))))
        #expect(outcome.output.replacing("\r\n", with: "\n") == String(lines.last ?? ""))
        #expect(outcome.complaint.isEmpty)
        #expect(outcome.code == 0)
    }
}
