import Foundation
import Translation

/// A dossier's file as the operating system shows it, looked at without opening a database.
struct DossierFile {
    let path: String
    /// Size in bytes.
    let size: Int
    let isWritable: Bool
    /// Whether a write-ahead log with content lies beside it: somebody has it open, or left it by a crash.
    var hasLog: Bool { (Self.attributes(path + "-wal")?.st_size ?? 0) > 0 }
    /// Device and inode: the file itself, whatever name leads to it.
    let identity: String
    /// The schema's number, as the file's header has it.
    private(set) var version = 0
    /// What changes with every write to the file itself: its size, and when it was written.
    let stamp: [Int]
    /// The same for the file as it is now. Nothing is opened: with any file that a process closes go all locks that its
    /// connections hold on it, and another program would take the log for its own.
    var presentStamp: [Int]? { Self.attributes(path).map(Self.stamp) }

    private static let signature = Array("SQLite format 3\0".utf8)

    /// Throws where the file cannot be a dossier, judging by its kind, its rights and its first hundred bytes.
    init(_ url: URL) throws(StoreError) {
        // Links are followed here, because SQLite puts its log beside the name that it was given.
        path = url.resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = Self.attributes(path) else {
            throw errno == EACCES ? .unreadable(path: path) : .missing(path: path)
        }
        let kind = attributes.st_mode & S_IFMT
        if kind == S_IFDIR { throw .isFolder(path: path) }
        if kind != S_IFREG { throw .notAFile(path: path) }
        if access(path, R_OK) != 0 { throw .unreadable(path: path) }
        size = Int(attributes.st_size)
        if size == 0 { throw .empty(path: path) }
        identity = Self.identity(attributes)
        stamp = Self.stamp(attributes)
        isWritable = access(path, W_OK) == 0 && access((path as NSString).deletingLastPathComponent, W_OK) == 0
        try checkHeader()
    }

    private static func stamp(_ attributes: stat) -> [Int] {
        [Int(attributes.st_size), attributes.st_mtim.tv_sec, attributes.st_mtim.tv_nsec]
    }

    /// Device and inode of the file that a path leads to, or nil where there is none; nothing is opened.
    static func identity(of path: String) -> String? { attributes(path).map(identity) }

    private static func identity(_ attributes: stat) -> String { "\(attributes.st_dev)-\(attributes.st_ino)" }

    private static func attributes(_ path: String) -> stat? {
        var attributes = stat()
        return stat(path, &attributes) == 0 ? attributes : nil
    }

    private mutating func checkHeader() throws(StoreError) {
        let header: [UInt8]
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            header = Array(try handle.read(upToCount: 100) ?? Data())
        } catch {
            throw .unreadable(path: path)
        }
        guard header.starts(with: Self.signature) else {
            // A file that was cut within its signature cannot be told from any other.
            throw .notADossier(path: path)
        }
        guard header.count == 100 else { throw .truncated(path: path, expected: 100, found: header.count) }
        func number(_ offset: Int, _ length: Int) -> Int {
            header[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(68, 4) == Migrations.applicationID else { throw .foreignDatabase(path: path) }
        let pageSize = number(16, 2) == 1 ? 65536 : number(16, 2)
        let expected = pageSize * number(28, 4)
        // While a log lies beside it, the file may rightly be shorter than its first page says.
        if number(24, 4) == number(92, 4), size < expected, !hasLog {
            throw .truncated(path: path, expected: expected, found: size)
        }
        version = number(60, 4)
        if version > Migrations.schemaVersion {
            throw .newerVersion(
                path: path,
                detail: translated("schema {1}, this version knows {2}", "\(version)", "\(Migrations.schemaVersion)"))
        }
    }
}
