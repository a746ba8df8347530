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

    @Test func theNetworkIsArrangedAsTold() throws {
        let folder = try TemporaryFolder()
        let places = folder.path("places.tsv")
        try Data("norway\t0\t0\nNobody\t1\t1\n".utf8).write(to: URL(filePath: places))
        var files: Set<Data> = []
        for arguments in [[], ["--layout", "kinds"], ["--layout", "periods"], ["--layout", "circle"]] {
            let output = folder.path("n\(files.count).svg")
            let outcome = try CommandLineProgram.run(
                CommandLineProgram.process(
                    ["print", "network", "--dossier", "harbor", "--output", output] + arguments))
            #expect(outcome.code == 0, "\(outcome.complaint)")
            files.insert(try Data(contentsOf: URL(filePath: output)))
        }
        #expect(files.count == 4)
        let output = folder.path("p.svg")
        #expect(
            try CommandLineProgram.run(
                "print", "network", "--dossier", "harbor", "--output", output, "--places", places
            ).code == 0)
        try Data("norway\t0\n".utf8).write(to: URL(filePath: places))
        let bad = try CommandLineProgram.run(
            "print", "network", "--dossier", "harbor", "--output", output, "--places", places)
        #expect(bad.code == 1)
        #expect(bad.complaint.contains("places.tsv, line 1: expected an actor, x and y"))
        let wrong = try CommandLineProgram.run(
            "print", "quotations", "--dossier", "harbor", "--output", output, "--layout", "circle")
        #expect(wrong.code == 2)
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
