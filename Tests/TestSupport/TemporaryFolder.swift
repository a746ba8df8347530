import Foundation

/// A folder of its own for one test, removed with it.
public final class TemporaryFolder: Sendable {
    public let url: URL

    /// Empty, or a copy of another folder.
    public init(copyOf source: URL? = nil) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "actant-\(UUID().uuidString)")
        if let source {
            try FileManager.default.copyItem(at: source, to: url)
        } else {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Where a file of that name is or may be put. The folder must be held as long as the file is wanted.
    public func file(_ name: String) -> URL { url.appending(path: name) }

    public func path(_ name: String) -> String { file(name).path(percentEncoded: false) }

    /// Writes a file and gives its path.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: file(name))
        return path(name)
    }

    /// What is in it, sorted.
    public var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()) ?? []
    }
}
