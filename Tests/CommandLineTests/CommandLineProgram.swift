import Foundation
import TestSupport
import Testing

/// The built `actantctl`, run as a user would.
enum CommandLineProgram {
    struct Outcome {
        let code: Int32
        let output: String
        let complaint: String
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let fixtures = root.appending(path: "Tests/Fixtures")
    static let real = root.appending(path: "data/armenia-csto").path()

    /// Beside the tests that run, wherever they were built.
    static func url() throws -> URL {
        let places = [
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
            URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent(),
            Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
            root.appending(path: ".build/debug"),
        ]
        return try #require(
            places.map { $0.appending(path: "actantctl") }.first {
                FileManager.default.isExecutableFile(atPath: $0.path())
            })
    }

    static func process(_ arguments: [String], in folder: URL = fixtures) throws -> Process {
        let process = Process()
        process.executableURL = try url()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Without a display, without a language: what a script on a server has.
        process.environment = ["HOME": folder.path(), "PATH": "/usr/bin:/bin", "LANG": "C"]
            .merging(ProcessInfo.processInfo.environment.filter { $0.key == "XDG_RUNTIME_DIR" || $0.key == "TMPDIR" }) {
                one, _ in one
            }
        return process
    }

    @discardableResult
    static func run(_ arguments: String..., in folder: URL = fixtures) throws -> Outcome {
        try run(process(arguments, in: folder))
    }

    static func run(_ process: Process) throws -> Outcome {
        // Files, not pipes: a pipe that nobody empties would stop the program.
        let folder = try TemporaryFolder()
        let (output, complaint) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
        for url in [output, complaint] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaint)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            complaint: try String(contentsOf: complaint, encoding: .utf8))
    }
}
