import Foundation
import Model
import Store
import TestSupport
import Testing

@Suite struct SafetyTests {
    /// Killed at any moment, the dossier holds every import that said it was done, each whole, and nothing by halves.
    @Test func aKilledImportLeavesTheLastSavedState() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.dossier")
        let paragraph = String(repeating: "Armenia froze its part in the treaty. ", count: 2000)
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", dossier).code == 0)
        var saved: Set<String> = ["000", "001"]
        var killed = 0
        for round in 0..<24 {
            let name = "text-\(round)"
            let file = try folder.write("\(name).txt", "Title \(round)\n\n\(paragraph)\n")
            let process = try CommandLineProgram.process(["import", file, "--dossier", dossier])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // From at once to about as long as an import takes.
            usleep(UInt32(round) * 2500)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 } else { saved.insert(name) }
            let contents = try load(dossier)
            #expect(saved.isSubset(of: Set(contents.documents.map(\.id.rawValue))))
            saved = Set(contents.documents.map(\.id.rawValue))
        }
        #expect(killed > 0)
        #expect(try CommandLineProgram.run("validate", dossier).code == 0)
        #expect(try load(dossier).relations.count == 5)
        #expect(try CommandLineProgram.run("import", folder.path("text-0.txt"), "--dossier", dossier).code == 0)
        #expect(folder.names.filter { $0.hasPrefix("d.dossier") } == ["d.dossier"])
    }

    private func load(_ path: String) throws -> Dossier {
        let store = try Store.open(URL(filePath: path), access: .readOnly)
        let dossier = try store.load()
        try store.close()
        return dossier
    }

    @Test func aDossierThatAWindowEditsIsReadButNotWritten() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.dossier")
        let text = try folder.write("more.txt", "More\n\nWords.\n")
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", dossier).code == 0)
        let window = try Store.open(URL(filePath: dossier))
        #expect(!window.isReadOnly)
        #expect(try CommandLineProgram.run("list", "edges", "--dossier", dossier).code == 0)
        let refused = try CommandLineProgram.run("import", text, "--dossier", dossier)
        #expect(refused.code == 1)
        let process = ProcessInfo.processInfo.processIdentifier
        #expect(refused.complaint.contains("it is being edited in another window or program (process \(process))"))
        try window.close()
        #expect(try CommandLineProgram.run("import", text, "--dossier", dossier).code == 0)
    }

    /// Another program that reads the file and closes it must not take the window's log away.
    @Test func everyEditOfAWindowIsSeenByOthers() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.dossier")
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", dossier).code == 0)
        let (window, opened) = try Store.opened(URL(filePath: dossier))
        var entity = try #require(opened.entities.first)
        for name in ["Once", "Twice", "Thrice"] {
            let old = entity
            entity.name = name
            var edit = DossierEdit()
            edit.entities = [.init(old: old, new: entity)]
            try window.apply(edit)
            let listed = try CommandLineProgram.run("list", "actors", "--all-kinds", "--json", "--dossier", dossier)
            #expect(listed.output.contains("\"\(name)\""))
        }
        try window.close()
        #expect(try load(dossier).entities.first == entity)
    }

    @Test func whatMayNotBeReadOrWrittenIsSaid() throws {
        let folder = try TemporaryFolder()
        let dossier = folder.path("d.dossier")
        let text = try folder.write("more.txt", "More\n\nWords.\n")
        #expect(try CommandLineProgram.run("import", "harbor", "--dossier", dossier).code == 0)
        chmod(folder.url.path(), 0o755)

        chmod(dossier, 0o444)
        let before = try Data(contentsOf: URL(filePath: dossier))
        #expect(try unprivileged(["list", "edges", "--dossier", dossier]).code == 0)
        let refused = try unprivileged(["import", text, "--dossier", dossier])
        #expect(refused.code == 1)
        #expect(refused.complaint.contains("you may read but not write it"))

        chmod(dossier, 0o000)
        let unreadable = try unprivileged(["list", "edges", "--dossier", dossier])
        #expect(unreadable.code == 1)
        #expect(unreadable.complaint.contains("permission denied"))
        chmod(dossier, 0o644)
        #expect(try Data(contentsOf: URL(filePath: dossier)) == before)
        #expect(folder.names == ["d.dossier", "more.txt"])
    }

    /// As somebody whom permissions bind: the superuser steps down first.
    private func unprivileged(_ arguments: [String]) throws -> CommandLineProgram.Outcome {
        let process = try CommandLineProgram.process(arguments)
        if getuid() == 0, let program = process.executableURL {
            process.executableURL = URL(filePath: "/usr/bin/setpriv")
            process.arguments = ["--reuid=65534", "--clear-groups", program.path()] + arguments
        }
        return try CommandLineProgram.run(process)
    }

    @Test func articlesCannotSteerTheTerminalOrTheSpreadsheet() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("evil.txt", "=cmd() \u{1B}[31mred\u{7}\n\nMore.\n")
        let dossier = folder.path("d.dossier")
        #expect(try CommandLineProgram.run("import", file, "--dossier", dossier).code == 0)
        let table = try CommandLineProgram.run("list", "documents", "--dossier", dossier)
        #expect(table.output.contains("=cmd() [31mred"))
        #expect(!table.output.unicodeScalars.contains("\u{1B}"))
        let csv = try CommandLineProgram.run("list", "documents", "--dossier", dossier, "--csv")
        #expect(csv.output.contains(",'=cmd()"))
    }
}
