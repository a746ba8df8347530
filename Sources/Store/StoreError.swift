import Foundation
import GRDB
import Translation

/// Why a dossier could not be opened, read or written. `message` is one sentence for the person in front of the screen:
/// which file, what is wrong with it, and what can be done.
public enum StoreError: Error, Sendable, Hashable {
    case missing(path: String)
    case alreadyExists(path: String)
    case isFolder(path: String)
    case notAFile(path: String)
    case unreadable(path: String)
    case notWritable(path: String)
    case empty(path: String)
    case notADossier(path: String)
    case foreignDatabase(path: String)
    /// Sizes in bytes.
    case truncated(path: String, expected: Int, found: Int)
    /// `detail` names the damaged place.
    case damaged(path: String, detail: String)
    /// `detail` names what is unknown: the schema number or the migration.
    case newerVersion(path: String, detail: String)
    case busy(path: String)
    case full(path: String)
    case readOnly(path: String, reason: ReadOnlyReason)
    /// What was to be written contradicts itself: a name used twice, a reference to nothing.
    case inconsistent(path: String, detail: String)
    case failed(path: String, detail: String)
    /// The user did not want to wait for it.
    case cancelled(path: String)

    /// The sentence to show.
    public var message: String {
        switch self {
        case .missing(let path):
            translated("There is no file “{1}”; check the name, or create a new dossier there.", path)
        case .alreadyExists(let path):
            translated("“{1}” exists already; choose another name.", path)
        case .isFolder(let path):
            translated("“{1}” is a folder, not a dossier; a dossier is one file whose name ends in “.dossier”.", path)
        case .notAFile(let path):
            translated(
                "“{1}” is not a regular file, so it cannot be a dossier; choose a file whose name ends in “.dossier”.",
                path)
        case .unreadable(let path):
            translated("“{1}” cannot be read: permission denied; ask its owner for the right to read it.", path)
        case .notWritable(let path):
            translated(
                "“{1}” cannot be written: permission denied; choose another folder or ask for the right to write there.",
                path)
        case .empty(let path):
            translated(
                "“{1}” is empty, not a dossier; restore it from a backup, or remove it and create a new dossier.", path)
        case .notADossier(let path):
            translated(
                "“{1}” is not a dossier; its first bytes are not those of an SQLite database. If it is a text, import it.",
                path)
        case .foreignDatabase(let path):
            translated(
                "“{1}” is a database of another program, not a dossier; open it with the program that wrote it.", path)
        case .truncated(let path, let expected, let found):
            translated(
                "“{1}” is cut short: {2} of {3} bytes are there; copy it again or restore it from a backup.", path,
                grouped(found), grouped(expected))
        case .damaged(let path, let detail):
            translated("“{1}” is damaged ({2}); nothing was changed in it. Restore it from a backup.", path, detail)
        case .newerVersion(let path, let detail):
            translated("“{1}” was written by a newer version of Actant ({2}); update Actant to open it.", path, detail)
        case .busy(let path):
            translated("“{1}” is locked by another program; close it there and try again.", path)
        case .full(let path):
            translated(
                "“{1}” could not be saved: the disk is full or failed; the last saved state is kept. Free space and try again.",
                path)
        case .readOnly(let path, let reason):
            translated("“{1}” was not changed: {2}.", path, reason.message)
        case .inconsistent(let path, let detail):
            translated("“{1}” was not changed: {2}.", path, detail)
        case .failed(let path, let detail):
            translated(
                "“{1}” could not be used ({2}); nothing was changed in it. Try again, or restore it from a backup.",
                path, detail)
        case .cancelled(let path): translated("“{1}” was not opened, as you wished.", path)
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String { message }
}

/// Why a dossier is open for reading only.
public enum ReadOnlyReason: Sendable, Hashable {
    case requested
    /// The file or its folder grants no right to write.
    case permission
    /// Another window or process edits it; its process number, where known.
    case openElsewhere(process: Int32?)

    /// A clause: "it is open in another window (process 41)".
    public var message: String {
        switch self {
        case .requested: translated("it was opened for reading only; open it for editing to change it")
        case .permission: translated("you may read but not write it; change its permissions or work on a copy")
        case .openElsewhere(let process?):
            translated(
                "it is being edited in another window or program (process {1}); close it there first", "\(process)")
        case .openElsewhere(nil): translated("it is being edited in another window or program; close it there first")
        }
    }
}

/// A row that makes no sense: what `load` throws inside and the face turns into `StoreError.damaged`.
struct MalformedRow: Error {
    let place: String

    /// A row of one table that refers to none of another.
    static func reference(from child: String, to parent: String) -> MalformedRow {
        MalformedRow(place: translated("a {1} refers to a {2} that is not there", child, parent))
    }
}

/// A write that contradicts itself, found before SQLite does.
struct InconsistentContents: Error {
    let detail: String
}

extension StoreError {
    /// The store's error for whatever was thrown below it.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as MalformedRow: self = .damaged(path: path, detail: error.place)
        case let error as InconsistentContents: self = .inconsistent(path: path, detail: error.detail)
        case let error as DatabaseError: self.init(database: error, path: path)
        default: self = .failed(path: path, detail: "\(error)")
        }
    }

    private init(database error: DatabaseError, path: String) {
        let detail = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL, .SQLITE_IOERR: self = .full(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, detail: detail)
        case .SQLITE_READONLY: self = .readOnly(path: path, reason: .permission)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path: path)
        case .SQLITE_CONSTRAINT: self = .inconsistent(path: path, detail: detail)
        default: self = .failed(path: path, detail: detail)
        }
    }
}
