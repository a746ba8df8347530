import Extraction
import Foundation
import Model
import Testing

@Suite struct LexiconTests {
    @Test func statesHaveTheirNamesPeoplesAndCapitals() throws {
        let lexicon = try TestLexicon.shipped.get()
        for name in ["Armenia", "Armenian", "Armenians", "Yerevan", "Republic of Armenia"] {
            #expect(
                lexicon.readings(of: name).contains { $0.entry == "state/armenia" && $0.country == "ARM" }, "\(name)")
        }
        #expect(lexicon.readings(of: "Yerevan").contains { $0.class == .capital })
        #expect(lexicon.readings(of: "Dutch").contains { $0.entry == "state/netherlands" && $0.class == .demonym })
        #expect(lexicon.readings(of: "U.K.").contains { $0.entry == "state/united-kingdom" })
        #expect(lexicon.readings(of: "Scotland").contains { $0.kind == .place })
    }

    @Test func shortAndLongNamesAreOneEntry() throws {
        let lexicon = try TestLexicon.shipped.get()
        for pair in [("CSTO", "Collective Security Treaty Organization"), ("NPT", "Non-Proliferation Treaty")] {
            let short = lexicon.readings(of: pair.0).map(\.entry)
            #expect(!short.isEmpty && !Set(short).isDisjoint(with: lexicon.readings(of: pair.1).map(\.entry)))
        }
    }

    @Test(arguments: Lexicon.files) func filesAreSortedWithoutDoubles(file: String) throws {
        let text = try String(contentsOf: TestLexicon.folder.appending(path: file), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            Array($0.unicodeScalars).map(\.value)
        }
        #expect(text.hasPrefix("# "), "it starts with what it holds")
        for (one, other) in zip(lines, lines.dropFirst()) where !one.lexicographicallyPrecedes(other) {
            Issue.record("not before the next: \(String(one.compactMap(Unicode.Scalar.init).map(Character.init)))")
            break
        }
    }

    @Test func damageNamesFileLineAndRemedy() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in Lexicon.files { try Data().write(to: folder.appending(path: file)) }
        try Data("# states\nArmenia\tcountry\tname\tstate/armenia\n".utf8).write(
            to: folder.appending(path: "states.tsv"))
        let error = #expect(throws: LexiconError.self) { try Lexicon(folder: folder) }
        let message = error?.description ?? ""
        #expect(
            message.contains("states.tsv") && message.contains("line 2") && message.contains("install Actant again"))
    }

    @Test func theEnvironmentNamesTheFolderBeforeAll() {
        let none = LexiconFolder.find(environment: [LexiconFolder.variable: "/nowhere"], executable: nil)
        #expect(none == nil)
        let shipped = LexiconFolder.find(
            environment: [LexiconFolder.variable: TestLexicon.folder.path], executable: nil)
        #expect(shipped?.path == TestLexicon.folder.path)
    }
}
