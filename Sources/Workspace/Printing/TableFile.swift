import Foundation
import Report

/// A file that a table is written to as CSV.
public struct TableFile: Sendable, Hashable {
    public let url: URL
    /// Whether the name is exactly the one the user gave; if not, nobody has asked yet whether a file of that name may be
    /// replaced.
    private let isAsNamed: Bool

    /// A name that does not end in .csv gets this ending.
    public init(path: String) {
        let isAsNamed = path.lowercased().hasSuffix(".csv")
        self.isAsNamed = isAsNamed
        url = URL(fileURLWithPath: isAsNamed ? path : path + ".csv")
    }

    /// Whether a name means a table: by its ending, else because its format was chosen.
    public static func isMeant(_ path: String, isChosen: Bool) -> Bool {
        let ending = URL(fileURLWithPath: path).pathExtension
        if ending.lowercased() == "csv" { return true }
        return isChosen && ReportFormat(fileExtension: ending) == nil
    }

    /// The file where it would take another's place without the user having been asked.
    public var unconfirmed: [URL] {
        !isAsNamed && FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) ? [url] : []
    }

    /// Writes the file as a whole or not at all.
    @concurrent public func write(_ text: String) async -> Result<URL, ExportProblem> {
        do {
            try Data(text.utf8).write(to: url, options: .atomic)
            return .success(url)
        } catch {
            return .failure(ExportProblem(sentence: error.localizedDescription))
        }
    }
}
