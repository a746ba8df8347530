import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test func theShippedDossierCanBeImportedListedAndValidated() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("csto.dossier")
        let imported = try CommandLineProgram.run("import", CommandLineProgram.real, "--dossier", dossier)
        #expect(imported.code == 0)
        #expect(
            imported.output.hasSuffix(
                ": 5 documents, 105 entities, 626 mentions, 94 quotations, 395 relations, 39 topics\n"))
        for (subject, count) in [("actors", 105), ("documents", 5), ("quotations", 94), ("relations", 395)] {
            let listed = try CommandLineProgram.run("list", subject, "--dossier", dossier, "--csv")
            let json = try CommandLineProgram.run("list", subject, "--dossier", dossier, "--json")
            #expect(listed.code == 0)
            #expect(try rows(json.output) == count, "\(subject)")
        }
        let edges = try CommandLineProgram.run("list", "edges", "--dossier", dossier, "--json")
        #expect(try rows(edges.output) == 141)
        let evidence = try CommandLineProgram.run("evidence", "russia--ARMENIA", "--dossier", dossier, "--json")
        #expect(try rows(evidence.output) >= 46)
        #expect(try CommandLineProgram.run("validate", dossier, CommandLineProgram.real).code == 0)
        #expect(folder.names == ["csto.dossier"])
    }

    @Test func documentsAreRemovedWithWhatIsAnnotatedInThem() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("csto.dossier")
        #expect(try CommandLineProgram.run("import", CommandLineProgram.real, "--dossier", dossier).code == 0)
        let removed = try CommandLineProgram.run("remove", "000", "nowhere", "002", "--dossier", dossier)
        #expect(removed.code == 1)
        #expect(removed.output.split(separator: "\n").count == 2 && removed.output.contains("Zakharova says"))
        #expect(removed.complaint.contains("nowhere") && removed.complaint.contains("list documents"))
        let documents = try CommandLineProgram.run("list", "documents", "--dossier", dossier, "--json")
        #expect(try rows(documents.output) == 3)
        #expect(try CommandLineProgram.run("validate", dossier).code == 0)
        #expect(try CommandLineProgram.run("remove", "001", "--dossier", folder.path("none.dossier")).code == 1)
    }

    private func rows(_ json: String) throws -> Int {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any]).count
    }

    @Test func theSameTextIsTakenOnceAndSaid() throws {
        let folder = try TemporaryFolder()
        let one = try folder.write("one.txt", "Talks\n\nThey met.\n")
        let twin = try folder.write("twin.txt", "Talks\n\nThey met.\n")
        let dossier = folder.path("d.dossier")
        let first = try CommandLineProgram.run("import", one, twin, "--dossier", dossier, "--title", "Mine")
        #expect(first.code == 0)
        #expect(
            first.output == "\(one): document one, 17 characters\n\(twin): the same text as document one; taken once\n")
        let second = try CommandLineProgram.run("import", twin, "--dossier", dossier)
        #expect(second.code == 0)
        #expect(second.output == "\(twin): the same text as document one; taken once\n")
        let export = try CommandLineProgram.run("export", "json", "--dossier", dossier)
        #expect(export.output.contains("\"title\": \"Mine\""))
    }

    @Test func aFolderIsTakenOnceAndFillsOnlyAnEmptyDossier() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.dossier")
        let text = try folder.write("extra.txt", "Extra\n\nMore.\n")
        #expect(try CommandLineProgram.run("import", "harbor", text, "--dossier", dossier).code == 0)
        let again = try CommandLineProgram.run("import", "harbor", "--dossier", dossier)
        #expect(again.code == 1)
        #expect(again.complaint.contains("import a curated folder into a new dossier"))
        let fresh = folder.path("e.dossier")
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", fresh).code == 0)
        let twice = try CommandLineProgram.run("import", "harbor", "--dossier", fresh)
        #expect(twice.output == "harbor: is in the dossier already; taken once\n")
        #expect(twice.code == 0)
    }

    @Test func oneBadFileIsNamedAndTheOthersAreTaken() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", "Talks\n\nThey met.\n")
        let bad = folder.path("bad.txt")
        try Data([0x41, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0x28]).write(to: URL(filePath: bad))
        let dossier = folder.path("d.dossier")
        let outcome = try CommandLineProgram.run("import", bad, good, folder.path("none"), "--dossier", dossier)
        #expect(outcome.code == 1)
        #expect(outcome.output == "\(good): document good, 17 characters\n")
        #expect(
            outcome.complaint == """
                actantctl: “\(bad)” cannot be taken as a text: it is not UTF-8 at byte 5; save it as UTF-8.
                actantctl: “\(folder.path("none"))” cannot be read: there is no such file; check the name.

                """)
    }

    @Test func aFolderOfSamplesIsTakenWithPagesAndOtherEncodings() throws {
        let folder = try TemporaryFolder()
        let samples = CommandLineProgram.root.appending(path: "data/samples").path()
        let dossier = folder.path("s.dossier")
        let outcome = try CommandLineProgram.run("import", samples, "--dossier", dossier)
        #expect(outcome.code == 0, "\(outcome.complaint)")
        #expect(outcome.output.contains("document plain-windows-1252, 157 characters, read as windows-1252"))
        let listed = try CommandLineProgram.run("list", "documents", "--dossier", dossier, "--csv")
        #expect(listed.output.contains("Harbour strike enters third week,The Northern Post,\"Lena Dahl, Omar Keane\""))
        let again = try CommandLineProgram.run("import", samples, "--dossier", dossier)
        #expect(again.output.split(separator: "\n").allSatisfy { $0.hasSuffix("; taken once") })
    }

    @Test func theSameArticleInOtherTypesettingIsTakenOnce() throws {
        let folder = try TemporaryFolder()
        let one = try folder.write("one.txt", "Talks\n\n“We met – twice,” he said.\n")
        let other = try folder.write("other.txt", "TALKS\r\n\"We met - twice\", he said.")
        let outcome = try CommandLineProgram.run("import", one, other, "--dossier", folder.path("d.dossier"))
        #expect(outcome.output.hasSuffix("\(other): the same text as document one; taken once\n"))
    }

    @Test func nothingGoodMakesNoDossier() throws {
        let folder = try TemporaryFolder()
        let outcome = try CommandLineProgram.run("import", folder.path("none"), "--dossier", folder.path("d.dossier"))
        #expect(outcome.code == 1)
        #expect(folder.names.isEmpty)
    }

    @Test func aCuratedFolderWithAFaultLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.appending(path: "harbor")
        try FileManager.default.copyItem(at: CommandLineProgram.fixtures.appending(path: "harbor"), to: copy)
        try Data("{\"id\": \"x\"}\n".utf8).write(to: copy.appending(path: "topics.jsonl"))
        let outcome = try CommandLineProgram.run(
            "import", "harbor", "--dossier", "d.dossier", in: folder.url)
        #expect(outcome.code == 1)
        #expect(outcome.complaint.hasPrefix("actantctl: harbor/topics.jsonl, line 1: the key “label” is missing\n"))
        #expect(folder.names == ["harbor"])
    }
}
