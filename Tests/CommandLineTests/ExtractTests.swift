import Foundation
import TestSupport
import Testing

/// `actantctl extract` and `evaluate` as a script uses them, by rules alone, so that no model need be installed.
@Suite struct ExtractTests {
    private func extract(_ input: String, _ arguments: String...) throws -> CommandLineProgram.Outcome {
        let folder = try TemporaryFolder()
        let place = try folder.write("in.jsonl", input)
        let process = try CommandLineProgram.process(["extract", "--jsonl", "--rules-only"] + arguments)
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: place))
        return try CommandLineProgram.run(process)
    }

    private func line(_ doc: String) -> String {
        #"{"doc": "\#(doc)", "text": "Armenia froze its participation, Prime Minister Nikol Pashinyan said."}"# + "\n"
    }

    private func documents(_ output: String) throws -> [String] {
        try output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(object?["doc"] as? String)
        }
    }

    @Test(arguments: [1, 2]) func linesComeOutInTheOrderOfTheInput(threads: Int) throws {
        let names = (0..<80).map { "d\($0)" }
        let outcome = try extract(names.map(line).joined(), "--threads", String(threads))
        #expect(outcome.code == 0)
        #expect(try documents(outcome.output) == names)
        #expect(outcome.complaint.isEmpty)
    }

    @Test func threadsDoNotChangeTheBytes() throws {
        let input = (0..<20).map { line("d\($0)") }.joined()
        #expect(try extract(input, "--threads", "1").output == extract(input, "--threads", "2").output)
    }

    @Test func aBadLineIsNamedAndTheOthersAreDone() throws {
        let outcome = try extract(line("a") + "{\"doc\": 1}\n\n" + line("b"))
        #expect(outcome.code == 1)
        #expect(try documents(outcome.output) == ["a", "b"])
        #expect(outcome.complaint.contains("Line 2"))
    }

    @Test func whatIsNotReadOfALongDocumentIsSaidOnce() throws {
        let outcome = try extract(#"{"doc": "long", "text": "\#(String(repeating: "' ", count: 400_000))"}"# + "\n")
        #expect(outcome.code == 0)
        #expect(try documents(outcome.output) == ["long"])
        #expect(outcome.complaint.contains("“long” is too long to be read whole"))
        #expect(outcome.complaint.contains("of 800000 characters"))
        #expect(outcome.complaint.split(separator: "\n").count == 1)
    }

    @Test func whatIsFoundIsThere() throws {
        let outcome = try extract(line("a"))
        for part in [#""kind":"state""#, #""kind":"person""#, #""kind":"indirect""#, #""speaker":"nikol-pashinyan""#] {
            #expect(outcome.output.contains(part), "\(part) is missing")
        }
    }

    @Test func aFileThatCannotBeReadCostsOnlyItself() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", "Armenia and Georgia signed an agreement.\n")
        let outcome = try CommandLineProgram.run("extract", "--rules-only", folder.path("none.txt"), good)
        #expect(outcome.code == 1)
        #expect(try documents(outcome.output) == ["good"])
        #expect(outcome.complaint.contains("none.txt"))
    }

    @Test func evaluationPrintsFiguresAndFaults() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("a1.txt", "Armenia and Georgia signed.\n")
        _ = try folder.write(
            "a1.json",
            """
            {"document": {"file": "a1.txt"}, "entities": [{"id": "armenia", "kind": "state"}, {"id": "x", "kind": "state"}],
             "mentions": [{"start": 0, "end": 7, "actor": "armenia", "form": "name"},
                          {"start": 20, "end": 26, "actor": "x", "form": "name"}],
             "statements": [], "affiliations": []}
            """)
        let outcome = try CommandLineProgram.run(
            "evaluate", folder.url.path(), "--rules-only", "--odd", "--list", "names")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("miss: [signed] name state x"))
        #expect(outcome.output.contains("1 document"))
        let none = try CommandLineProgram.run("evaluate", folder.url.path(), "--rules-only", "--even")
        #expect(none.code == 1)
    }
}
