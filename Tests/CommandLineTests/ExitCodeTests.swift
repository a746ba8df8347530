import Foundation
import Testing

@Suite struct ExitCodeTests {
    @Test(arguments: [
        [], ["frobnicate"], ["list"], ["list", "actors"], ["list", "things", "--dossier", "harbor"],
        ["list", "actors", "--dossier", "harbor", "--status", "maybe"],
        ["list", "actors", "--dossier", "harbor", "--from", "May"],
        ["list", "actors", "--dossier", "harbor", "--from", "2024", "--to", "2023"],
        ["list", "actors", "--dossier", "harbor", "--depth", "2"],
        ["list", "actors", "--dossier", "harbor", "--minimum", "0"],
        ["list", "actors", "--dossier", "harbor", "--json", "--csv"],
        ["list", "actors", "--dossier", "harbor", "--kind", "state", "--all-kinds"],
        ["print", "network", "--dossier", "harbor", "--output", "n.jpg"],
        ["print", "profile", "--dossier", "harbor", "--output", "n.pdf"],
        ["print", "document", "--dossier", "harbor", "--output", "n.pdf"],
        ["export", "curated", "--dossier", "harbor"], ["import", "--dossier", "d"],
        ["evidence", "--dossier", "harbor"],
    ])
    func wrongUsageIsTwo(arguments: [String]) throws {
        let outcome = try CommandLineProgram.run(CommandLineProgram.process(arguments))
        // Nothing asked is answered with help.
        #expect(outcome.code == (arguments.isEmpty ? 0 : 2), "\(arguments)")
        #expect(outcome.output.isEmpty == !arguments.isEmpty)
    }

    @Test(arguments: [
        ["list", "actors", "--dossier", "none.dossier"], ["list", "actors", "--dossier", "harbor.json"],
        ["list", "edges", "--dossier", "harbor", "--focus", "nobody"],
        ["list", "edges", "--dossier", "harbor", "--account", "outlet:None"],
        ["list", "edges", "--dossier", "harbor", "--document", "009"],
        ["evidence", "nobody--norway", "--dossier", "harbor"], ["evidence", "q9", "--dossier", "harbor"],
        ["evidence", "kari-lie--fishing-treaty", "--dossier", "harbor"], ["validate", "none.dossier", "harbor"],
        ["print", "network", "--dossier", "harbor", "--output", "/nowhere/n.pdf"],
        ["print", "profile", "--entity", "nobody", "--dossier", "harbor", "--output", "/nowhere/n.pdf"],
        ["export", "json", "--dossier", "harbor", "--output", "/nowhere/n.json"],
        ["export", "curated", "--dossier", "harbor", "--output", "harbor"],
    ])
    func wrongInputIsOneAndNamed(arguments: [String]) throws {
        let outcome = try CommandLineProgram.run(CommandLineProgram.process(arguments))
        #expect(outcome.code == 1)
        #expect(outcome.complaint.hasPrefix("actantctl: "))
        #expect(outcome.complaint.split(separator: "\n").count == 1, "one clear sentence")
    }

    @Test func helpAndVersionAreAnswers() throws {
        let version = try CommandLineProgram.run("--version")
        #expect(version.code == 0)
        let metainfo = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "resources/desktop/org.actant.Actant.metainfo.xml")
        let number = version.output.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst("actantctl ".count)
        #expect(version.output.hasPrefix("actantctl "))
        #expect(try String(contentsOf: metainfo, encoding: .utf8).contains("<release version=\"\(number)\""))
        for command in ["import", "list", "evidence", "print", "export", "validate"] {
            #expect(try CommandLineProgram.run(command, "--help").code == 0)
        }
    }

    @Test func whatCanBeDoneIsDone() throws {
        let outcome = try CommandLineProgram.run("evidence", "nobody--norway", "000-r1", "--dossier", "harbor")
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("Kari Lie is a minister of Norway\n"))
        #expect(outcome.complaint.contains("“nobody”"))
    }
}
