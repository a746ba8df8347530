import ArgumentParser
import Translation

/// The command line: what the window does to data, for scripts. It needs no display.
public enum ActantCLI {
    static let version = "0.1.0"

    /// Runs the command that `arguments` (without the program's name) spell and returns the exit code: 0 done, 1 something
    /// was wrong with the input, 2 wrong usage.
    public static func run(_ arguments: [String]) -> Int32 {
        Catalogue.bind()
        do {
            var command = try Actantctl.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let failure as Failure {
            for message in failure.messages { Console.complain(message) }
            return 1
        } catch {
            return report(error)
        }
    }

    /// Help and version are answers, not errors; everything else the parser throws is wrong usage.
    private static func report(_ error: any Error) -> Int32 {
        let message = Actantctl.fullMessage(for: error)
        guard Actantctl.exitCode(for: error) != .success else {
            do { try Console.print(message + "\n") } catch { return 1 }
            return 0
        }
        Console.complain(message, prefix: "")
        return Actantctl.exitCode(for: error) == .validationFailure ? 2 : 1
    }
}

struct Actantctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actantctl",
        abstract: "Work with dossiers of annotated news articles.",
        discussion: "Exit codes: 0 done, 1 something was wrong with the input, 2 wrong usage.",
        version: "actantctl \(ActantCLI.version)",
        subcommands: [
            ImportCommand.self, RemoveCommand.self, ExtractCommand.self, ListCommand.self, EvidenceCommand.self,
            CompareCommand.self,
            PrintCommand.self,
            ExportCommand.self,
            EvaluateCommand.self, ValidateCommand.self, BenchCommand.self,
        ])
}
