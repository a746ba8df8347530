import Foundation
import GRDB
import Model
import Translation

/// One dossier's file: an SQLite database that is read as values and changed by whole transactions.
///
/// A process that is killed at any moment leaves the last change that returned. `load` and the writing functions wait for
/// the disk; call them off the main thread where that matters.
public final class Store: Sendable {
    /// How a dossier is opened.
    public enum Access: Sendable, Hashable {
        /// For editing; for reading only where the file may not be written or is being edited elsewhere.
        case automatic
        /// For reading only. Never blocks and is never blocked by another reader or writer.
        case readOnly
    }

    /// Seconds to wait for another program's write to end.
    static let patience: Double = 3

    /// Where the dossier lies; nil for one in memory.
    public let url: URL?
    /// Why nothing can be written, or nil where editing is possible.
    public let readOnlyReason: ReadOnlyReason?
    public var isReadOnly: Bool { readOnlyReason != nil }

    private let database: any DatabaseWriter
    /// Device and inode of the file; nil for a dossier in memory.
    private let identity: String?
    /// Kept for as long as the store lives.
    private let lock: DossierLock?
    private var path: String { url?.path(percentEncoded: false) ?? translated("the dossier in memory") }

    /// Opens an existing dossier after looking it through; one that is refused stays as it was, byte for byte.
    public static func open(_ url: URL, access: Access = .automatic) throws(StoreError) -> Store {
        try open(url, access: access, patience: patience)
    }

    /// `patience` in seconds.
    static func open(_ url: URL, access: Access, patience: Double) throws(StoreError) -> Store {
        let file = try DossierFile(url)
        try Inspection.inspect(file)
        do {
            return try Store(file, access: access, patience: patience)
        } catch {
            throw StoreError(error, path: file.path)
        }
    }

    /// Opens an existing dossier together with what it holds. A large one takes seconds, which `watch` follows and may end.
    ///
    /// The file is looked through and read at the same time; what was read counts only where the file was sound, and was
    /// not written to meanwhile.
    public static func opened(
        _ url: URL, access: Access = .automatic, watch: OpeningWatch? = nil
    ) throws(StoreError) -> (store: Store, dossier: Dossier) {
        let file = try DossierFile(url)
        try watch?.check(file.path)
        var read: Dossier?
        try unlessCancelled(watch, file.path) { () throws(StoreError) in
            if !file.hasLog, file.version == Migrations.schemaVersion {
                do throws(StoreError) {
                    read = try QuietReading(file: file, watch: watch).dossier()
                } catch {
                    // Somebody may have begun to write meanwhile: then it is looked at again, with locks.
                    guard file.hasLog, watch?.isCancelled != true else { throw error }
                }
            }
            if read == nil { try Inspection.inspect(file, watch: watch) }
        }
        try watch?.check(file.path)
        let store: Store
        do {
            store = try Store(file, access: access, patience: patience)
        } catch {
            throw StoreError(error, path: file.path)
        }
        if let read, !file.hasLog, file.presentStamp == file.stamp { return (store, read) }
        return (store, try store.load(watch: watch))
    }

    private static func unlessCancelled<Value>(
        _ watch: OpeningWatch?, _ path: String, _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw watch?.isCancelled == true ? .cancelled(path: path) : error
        }
    }

    /// Makes a new, empty dossier; the file appears whole or not at all.
    public static func create(_ url: URL, title: String) throws(StoreError) -> Store {
        let path = url.path(percentEncoded: false)
        guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(path: path) }
        let folder = url.deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
            throw .missing(path: folder.path(percentEncoded: false))
        }
        let draft = folder.appending(path: ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try? FileManager.default.removeItem(at: draft)
            defer { try? FileManager.default.removeItem(at: draft) }
            try writeEmpty(draft, title: title)
            try FileManager.default.moveItem(at: draft, to: url)
        } catch {
            throw StoreError(error, path: path)
        }
        return try open(url)
    }

    /// A dossier that lives in memory alone.
    public static func inMemory(title: String) throws(StoreError) -> Store {
        do {
            let queue = try DatabaseQueue(configuration: configuration(isWritable: true))
            let store = try Store(writer: queue)
            try queue.write { try Dossier.setTitle($0, title) }
            return store
        } catch {
            throw StoreError(error, path: translated("the dossier in memory"))
        }
    }

    /// A store over a database of the caller's, brought to the present schema.
    init(writer: any DatabaseWriter) throws {
        try Migrations.migrator.migrate(writer)
        database = writer
        identity = nil
        url = nil
        readOnlyReason = nil
        lock = nil
    }

    private init(_ file: DossierFile, access: Access, patience: Double) throws {
        var reason: ReadOnlyReason?
        var lock: DossierLock?
        if access == .readOnly {
            reason = .requested
        } else if !file.isWritable {
            reason = .permission
        } else {
            switch DossierLock.take(file) {
            case .taken(let taken): lock = taken
            case .heldElsewhere(let process): reason = .openElsewhere(process: process)
            case .unavailable: break
            }
        }
        // A connection that may only read would leave its log beside the file; one that could write clears it away when it
        // closes, and `write` sees to it that nothing is written.
        if reason != nil, try Self.isOutdated(file) {
            database = try Self.migratedCopy(of: file)
        } else if file.isWritable {
            database = try DatabaseQueue(
                path: file.path, configuration: Self.configuration(isWritable: reason == nil, patience: patience))
        } else {
            database = try Inspection.readOnlyQueue(file, isImmutable: !file.hasLog)
        }
        if reason == nil { try Migrations.migrator.migrate(database) }
        url = URL(filePath: file.path)
        identity = file.identity
        readOnlyReason = reason
        self.lock = lock
    }

    /// Whether `url` leads to the very file that this store has open, by whatever name.
    ///
    /// Such a file must not be opened beside it: closing any descriptor of it drops the locks of both.
    public func holds(_ url: URL) -> Bool {
        guard let identity else { return false }
        return DossierFile.identity(of: url.path(percentEncoded: false)) == identity
    }

    /// Ends the connection and gives up the lock; the store cannot be used afterwards.
    public func close() throws(StoreError) {
        do { try database.close() } catch { throw StoreError(error, path: path) }
        lock?.release()
    }
}

// MARK: - Reading

extension Store {
    /// All that the dossier holds, in the order in which it was written.
    public func load() throws(StoreError) -> Dossier { try load(watch: nil) }

    private func load(watch: OpeningWatch?) throws(StoreError) -> Dossier {
        if let watch { watch.onCancel { [database] in database.interrupt() } }
        return try Self.unlessCancelled(watch, path) { () throws(StoreError) in
            try read { try Dossier.fetch($0, watch: watch) }
        }
    }

    /// The fixed places of the diagram's nodes, by entity.
    public func pins() throws(StoreError) -> [Pin] { try read(Pin.fetchAll) }

    /// A number that changes whenever another program has written to the dossier.
    public func changeCounter() throws(StoreError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.read(body) } catch { throw StoreError(error, path: path) }
    }
}

// MARK: - Writing

/// What became of documents that were to be added.
public struct Addition: Sendable, Hashable {
    public let added: [Document.ID]
    /// Those whose bytes the dossier holds already, each with the document that holds them.
    public let alreadyPresent: [Document.ID: Document.ID]
}

extension Store {
    /// Puts `dossier` in the place of everything, in one transaction. Pins stay with the entities that stay.
    public func replaceContents(with dossier: Dossier) throws(StoreError) {
        try write { db in
            let pins = try Pin.fetchAll(db)
            try Dossier.deleteAll(db)
            try dossier.insert(db)
            let entities = Set(dossier.entities.map(\.id))
            for pin in pins where entities.contains(pin.entity) { try pin.insert(db) }
        }
    }

    /// Appends documents; the same bytes are taken once.
    @discardableResult
    public func add(_ documents: [Document]) throws(StoreError) -> Addition {
        try write { db in
            var known = Dictionary(
                try Reading(db).list("SELECT sha256, id FROM document ORDER BY ordinal") {
                    ($0[0] as String, $0.identifier(1) as Document.ID)
                }, uniquingKeysWith: { first, _ in first })
            var ordinal = try Int.fetchOne(db, sql: "SELECT coalesce(max(ordinal), -1) + 1 FROM document") ?? 0
            var added: [Document.ID] = []
            var present: [Document.ID: Document.ID] = [:]
            for document in documents {
                if let twin = known[document.sha256] {
                    present[document.id] = twin
                    continue
                }
                try document.insert(db, ordinal: ordinal)
                known[document.sha256] = document.id
                added.append(document.id)
                ordinal += 1
            }
            return Addition(added: added, alreadyPresent: present)
        }
    }

    /// Renames the dossier.
    public func setTitle(_ title: String) throws(StoreError) {
        try write { db in try Dossier.setTitle(db, title) }
    }

    /// Keeps a lens after the others; one with the same identifier is replaced in its place.
    public func keep(_ lens: KeptLens) throws(StoreError) {
        try write { db in
            let place = try Int.fetchOne(
                db, sql: "SELECT ordinal FROM lens WHERE id = ?", arguments: [lens.id.rawValue])
            let next = try Int.fetchOne(db, sql: "SELECT coalesce(max(ordinal), -1) + 1 FROM lens")
            try db.execute(sql: "DELETE FROM lens WHERE id = ?", arguments: [lens.id.rawValue])
            try lens.insert(db, ordinal: place ?? next ?? 0)
        }
    }

    public func removeLens(_ id: Lens.ID) throws(StoreError) {
        try write { db in try db.execute(sql: "DELETE FROM lens WHERE id = ?", arguments: [id.rawValue]) }
    }

    /// Fixes an entity's place in the diagram.
    public func setPin(_ pin: Pin) throws(StoreError) { try write(pin.insert) }

    public func removePin(_ entity: Entity.ID) throws(StoreError) {
        try write { db in try db.execute(sql: "DELETE FROM pin WHERE entity = ?", arguments: [entity.rawValue]) }
    }

    /// Fixes the places of several entities at once.
    public func setPins(_ pins: [Pin]) throws(StoreError) {
        try write { db in for pin in pins { try pin.insert(db) } }
    }

    /// Lets several entities go at once.
    public func removePins(_ entities: Set<Entity.ID>) throws(StoreError) {
        try write { db in
            for entity in entities {
                try db.execute(sql: "DELETE FROM pin WHERE entity = ?", arguments: [entity.rawValue])
            }
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        if let readOnlyReason { throw .readOnly(path: path, reason: readOnlyReason) }
        do { return try database.write(body) } catch { throw StoreError(error, path: path) }
    }
}

// MARK: - Connections

extension Store {
    static func configuration(isWritable: Bool, patience: Double = patience) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            guard isWritable else { return }
            // A log, so that readers and the writer never wait for each other; every commit reaches the disk.
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func isOutdated(_ file: DossierFile) throws -> Bool {
        let queue = try Inspection.readOnlyQueue(file, isImmutable: !file.hasLog)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 } < Migrations.schemaVersion
    }

    /// A dossier of an older version that may not be written is brought to the present schema in memory.
    private static func migratedCopy(of file: DossierFile) throws -> DatabaseQueue {
        let source = try Inspection.readOnlyQueue(file, isImmutable: !file.hasLog)
        defer { try? source.close() }
        let copy = try DatabaseQueue()
        try source.backup(to: copy)
        try Migrations.migrator.migrate(copy)
        return copy
    }

    private static func writeEmpty(_ url: URL, title: String) throws {
        let queue = try DatabaseQueue(path: url.path(percentEncoded: false))
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try Migrations.migrator.migrate(queue)
        try queue.write { try Dossier.setTitle($0, title) }
    }
}
