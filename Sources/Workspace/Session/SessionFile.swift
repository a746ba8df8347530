import Foundation

/// The session on disk: `$XDG_STATE_HOME/actant/session.json`, written whole and moved into place.
public struct SessionFile: Sendable {
    public let url: URL

    public init(url: URL) { self.url = url }

    /// The user's own session file.
    public static func standard(environment: [String: String] = ProcessInfo.processInfo.environment) -> SessionFile {
        let home = URL(fileURLWithPath: environment["HOME"] ?? NSTemporaryDirectory(), isDirectory: true)
        let state =
            environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
            ?? home.appending(path: ".local/state")
        return SessionFile(url: state.appending(path: "actant/session.json"))
    }

    /// The last session; a fresh one where there is none or it cannot be read, since it holds nothing of value.
    public func read() -> SessionState {
        guard let data = try? Data(contentsOf: url) else { return SessionState() }
        return (try? JSONDecoder().decode(SessionState.self, from: data)) ?? SessionState()
    }

    public func write(_ session: SessionState) throws {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(session).write(to: url, options: .atomic)
    }
}
