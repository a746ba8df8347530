import Foundation
import TestSupport
import Testing

@Suite struct PrintTests {
    @Test(arguments: [
        (["network"], "n.pdf", "%PDF-"), (["network", "--all-kinds", "--paper", "letter"], "n.svg", "<?xml"),
        (["network", "--sign", "conflict"], "n.png", "\u{89}PNG"),
        (["profile", "--entity", "Norway"], "p.pdf", "%PDF-"),
        (["quotations"], "q.pdf", "%PDF-"), (["document", "--document", "000"], "d.pdf", "%PDF-"),
        (["briefing"], "b.pdf", "%PDF-"),
    ])
    func everyViewIsWrittenTheSameTwice(arguments: [String], name: String, signature: String) throws {
        let folder = try TemporaryFolder()
        var files: [Data] = []
        for attempt in ["1", "2"] {
            let output = folder.path(attempt + name)
            let outcome = try CommandLineProgram.run(
                CommandLineProgram.process(["print"] + arguments + ["--dossier", "harbor", "--output", output]))
            #expect(outcome.code == 0, "\(outcome.complaint)")
            let written = try #require(outcome.output.split(separator: "\n").first)
            files.append(try Data(contentsOf: URL(filePath: String(written))))
        }
        #expect(files[0] == files[1])
        #expect(files[0].starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    }

    @Test func theDossierItselfIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.pdf")
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", dossier).code == 0)
        let before = try Data(contentsOf: URL(filePath: dossier))
        let printed = try CommandLineProgram.run("print", "network", "--dossier", dossier, "--output", dossier)
        let exported = try CommandLineProgram.run("export", "json", "--dossier", dossier, "--output", dossier)
        #expect([printed.code, exported.code] == [1, 1])
        #expect(try Data(contentsOf: URL(filePath: dossier)) == before)
    }
}
