import Foundation
import Model
import TestSupport

@testable import Exchange

/// The small dossier under Tests/Fixtures, and copies of it with something changed.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let harbor = root.appending(path: "Tests/Fixtures/harbor")
    static let real = root.appending(path: "data/armenia-csto")

    /// A copy of the small dossier with `old` replaced by `new` in one file; a nil `old` replaces the whole file.
    static func changed(_ file: String, _ old: String?, _ new: String) throws -> TemporaryFolder {
        let copy = try TemporaryFolder(copyOf: harbor)
        let url = copy.url.appending(path: file)
        let text = try old.map { try String(contentsOf: url, encoding: .utf8).replacing($0, with: new) } ?? new
        try Data(text.utf8).write(to: url)
        return copy
    }

    /// What reading a folder complains about, or an empty list.
    static func problems(_ folder: URL) -> [String] {
        do {
            _ = try CuratedForm.read(folder)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}
