import Foundation
import Model
import TestSupport
import Testing

@testable import Exchange

@Suite struct CuratedFormTests {
    @Test func theShippedDossierIsReadWhole() throws {
        let dossier = try CuratedForm.read(Fixture.real)
        #expect(dossier.title == "Armenia and the CSTO")
        #expect(dossier.documents.count == 5)
        #expect(dossier.entities.count == 105)
        #expect(dossier.mentions.count == 626)
        #expect(dossier.quotations.count == 94)
        #expect(dossier.relations.count == 395)
        #expect(dossier.topics.count == 39)
        #expect(Validation.findings(in: dossier).isEmpty)
    }

    /// Reading and writing are each other's inverse, to the byte.
    @Test(arguments: [Fixture.harbor, Fixture.real])
    func whatWasReadIsWrittenAsItWas(folder: URL) throws {
        let dossier = try CuratedForm.read(folder)
        for file in try CuratedForm.files(of: dossier) {
            let original = try Data(contentsOf: folder.appending(path: file.path))
            #expect(Data(file.bytes) == original, "\(file.path)")
        }
    }

    @Test func aWrittenFolderIsReadBack() throws {
        let folder = try TemporaryFolder()
        let dossier = try CuratedForm.read(Fixture.harbor)
        let target = folder.url.appending(path: "copy")
        try CuratedForm.write(dossier, to: target)
        #expect(try CuratedForm.read(target) == dossier)
        #expect(throws: ExportError.self) { try CuratedForm.write(dossier, to: target) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["copy"])
    }

    @Test func fieldsArriveWhereTheyBelong() throws {
        let dossier = try CuratedForm.read(Fixture.harbor)
        let index = DossierIndex(dossier)
        let lie = try #require(index.entity["kari-lie"])
        #expect(lie.affiliations.first?.accreditedTo == ["iceland"])
        #expect(lie.affiliations.first?.evidence.first?.exact == "Norwegian minister Kari Lie")
        #expect(index.shortName("fishing-treaty") == "Fishing Treaty")
        let denial = try #require(index.quotation["000-q3"])
        #expect(denial.words == "it had refused anything … Lie says we refused; we did not 🙂,")
        #expect(!denial.isAffirmed)
        #expect(denial.content[1].suffix.hasPrefix("” it said."))
        let relation = try #require(index.relation["000-r2"])
        #expect(relation.assertedBy == .entity("kari-lie"))
        #expect(relation.date == PartialDate("2024-05"))
        #expect(index.document["001"]?.published == .unknown)
        #expect(index.document["001"]?.title.display == "[Cod prices]")
    }

    /// Each fault is named with its file, its line and the remedy, and nothing is imported.
    @Test(arguments: CuratedFault.all)
    func everyFaultIsNamedWithItsPlace(fault: CuratedFault) throws {
        let folder = try Fixture.changed(fault.file, fault.old, fault.new)
        #expect(Fixture.problems(folder.url) == [fault.expected])
    }

    @Test func aTextThatWasChangedIsNoticed() throws {
        let folder = try Fixture.changed("texts/001.txt", "nobody asked", "nobody knew.")
        let problems = Fixture.problems(folder.url)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("documents/001.document.json: the text does not have the SHA-256") == true)
    }

    @Test func aTextThatIsNotUTF8IsNamedWithItsByte() throws {
        let folder = try TemporaryFolder(copyOf: Fixture.harbor)
        try Data([0x41, 0xC3, 0x28]).write(to: folder.url.appending(path: "texts/001.txt"))
        #expect(Fixture.problems(folder.url) == ["texts/001.txt: it is not UTF-8 at byte 1; save it as UTF-8"])
    }

    @Test func aRecordThatIsNotUTF8IsNamedWithItsLine() throws {
        let folder = try TemporaryFolder(copyOf: Fixture.harbor)
        let url = folder.url.appending(path: "topics.jsonl")
        try Data(Array(#"{"id": "harbor-plan", "label": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)).write(to: url)
        #expect(
            Fixture.problems(folder.url).contains(
                "topics.jsonl, line 1: this is not JSON: a text is not UTF-8 (byte 35 of the line)"))
    }

    @Test func aMissingFileIsNamed() throws {
        let folder = try TemporaryFolder(copyOf: Fixture.harbor)
        try FileManager.default.removeItem(at: folder.url.appending(path: "texts/000.txt"))
        #expect(Fixture.problems(folder.url).first == "texts/000.txt: the file is missing")
        try FileManager.default.removeItem(at: folder.url.appending(path: "dossier.json"))
        #expect(!CuratedForm.isPresent(in: folder.url))
        #expect(Fixture.problems(folder.url) == ["dossier.json: the file is missing"])
    }

    @Test func evidenceIsRequired() throws {
        let folder = try Fixture.changed(
            "documents/000.relations.jsonl", #"[{"start": 70, "end": 97, "exact": "Norwegian minister Kari Lie"}]"#,
            "[]")
        let expected = "documents/000.relations.jsonl, line 1: it has no evidence; add the passage that it rests on"
        #expect(Fixture.problems(folder.url) == [expected])
    }

    /// References to a record that is there but broken are not blamed.
    @Test func oneFaultIsOneProblem() throws {
        let folder = try Fixture.changed("entities.jsonl", #""kind": "agreement""#, #""kind": "paper""#)
        let problems = Fixture.problems(folder.url)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("entities.jsonl, line 1: “kind” is “paper”") == true)
    }

    @Test func allProblemsAreCountedAndTheFirstFiftyListed() throws {
        let many = (1...80).map { #"{"id": "t\#($0)"}"# }.joined(separator: "\n")
        let folder = try Fixture.changed("topics.jsonl", nil, many)
        let error = try #require(throws: ImportError.self) { try CuratedForm.read(folder.url) }
        #expect(error.problems.count == 50)
        #expect(error.total == 83)
        #expect(error.message.hasSuffix("\n… and 33 more"))
    }
}
