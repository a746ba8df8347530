import Foundation
import Report
import Translation

/// A file to export to: where it stands and what it becomes.
public struct ExportTarget: Sendable, Hashable {
    public let url: URL
    public let format: ReportFormat
    /// Whether the name is exactly the one the user gave; if not, nobody has asked yet whether a file of that name may be
    /// replaced.
    public let isAsNamed: Bool

    /// The name's ending decides. A name without a known one gets that of `format`.
    public init(path: String, format: ReportFormat) {
        let named = URL(fileURLWithPath: path)
        if let known = ReportFormat(fileExtension: named.pathExtension) {
            self.format = known
            url = named
            isAsNamed = true
        } else {
            self.format = format
            url = URL(fileURLWithPath: "\(named.path(percentEncoded: false)).\(format.rawValue)")
            isAsNamed = false
        }
    }

    /// The files it takes, as the report names them.
    public func files(pages: Int) -> [URL] { format.files(url, pages: pages) }

    /// Those of them that would take another file's place without the user having been asked.
    public func unconfirmed(pages: Int) -> [URL] {
        files(pages: pages).filter { file in
            (file != url || !isAsNamed) && FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        }
    }

    /// Tells which files were written.
    public static func sentence(written files: [URL]) -> String {
        guard let first = files.first, let last = files.last else { return translated("Nothing was written.") }
        let folder = first.deletingLastPathComponent().path(percentEncoded: false)
        let place = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names = FileNaming.line(first.lastPathComponent)
        if files.count == 1 { return translated("Written: {1} in {2}.", names, FileNaming.line(place)) }
        return counted(
            "{n} file written: {1} to {2} in {3}.", "{n} files written: {1} to {2} in {3}.", files.count, names,
            FileNaming.line(last.lastPathComponent), FileNaming.line(place))
    }
}
