import Foundation
import GRDB

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

    /// The sentence to show.
    public var message: String {
        switch self {
        case .missing(let path):
            "There is no file “\(path)”; check the name, or create a new dossier there."
        case .alreadyExists(let path):
            "“\(path)” exists already; choose another name."
        case .isFolder(let path):
            "“\(path)” is a folder, not a dossier; a dossier is one file whose name ends in “.dossier”."
        case .notAFile(let path):
            "“\(path)” is not a regular file, so it cannot be a dossier; choose a file whose name ends in “.dossier”."
        case .unreadable(let path):
            "“\(path)” cannot be read: permission denied; ask its owner for the right to read it."
        case .notWritable(let path):
            "“\(path)” cannot be written: permission denied; choose another folder or ask for the right to write there."
        case .empty(let path):
            "“\(path)” is empty, not a dossier; restore it from a backup, or remove it and create a new dossier."
        case .notADossier(let path):
            "“\(path)” is not a dossier; its first bytes are not those of an SQLite database. Texts are imported instead."
        case .foreignDatabase(let path):
            "“\(path)” is a database of another program, not a dossier; open it with the program that wrote it."
        case .truncated(let path, let expected, let found):
            "“\(path)” is cut short: \(found) of \(expected) bytes are there; copy it again or restore it from a backup."
        case .damaged(let path, let detail):
            "“\(path)” is damaged (\(detail)); nothing was changed in it. Restore it from a backup."
        case .newerVersion(let path, let detail):
            "“\(path)” was written by a newer version of Actant (\(detail)); update Actant to open it."
        case .busy(let path):
            "“\(path)” is locked by another program; close it there and try again."
        case .full(let path):
            "“\(path)” could not be saved: the disk is full or failed; the last saved state is kept. Free space and try again."
        case .readOnly(let path, let reason):
            "“\(path)” was not changed: \(reason.message)."
        case .inconsistent(let path, let detail):
            "“\(path)” was not changed: \(detail)."
        case .failed(let path, let detail):
            "“\(path)” could not be used (\(detail)); nothing was changed in it. Try again, or restore it from a backup."
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
        case .requested: "it was opened for reading only; open it for editing to change it"
        case .permission: "you may read but not write it; change its permissions or work on a copy"
        case .openElsewhere(let process?):
            "it is being edited in another window or program (process \(process)); close it there first"
        case .openElsewhere(nil): "it is being edited in another window or program; close it there first"
        }
    }
}

/// A row that makes no sense: what `load` throws inside and the face turns into `StoreError.damaged`.
struct MalformedRow: Error {
    let place: String
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
