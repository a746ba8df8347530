import Foundation
import Synchronization

/// Says to other windows and programs that this process edits a dossier.
///
/// The lock is taken on a file of its own, named after the dossier's device and inode: closing any descriptor of the dossier
/// itself would drop the locks that SQLite holds on it. The operating system frees it when the process ends, however it ends.
public final class DossierLock: Sendable {
    /// Nil once it was given up.
    private let descriptor: Mutex<Int32?>
    private let path: String

    /// What asking for the lock gave.
    enum Outcome {
        case taken(DossierLock)
        /// Its holder's process number, where it could be read.
        case heldElsewhere(process: Int32?)
        /// Locks cannot be had here; SQLite's own still keep two writers apart.
        case unavailable
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = Mutex(descriptor)
        self.path = path
    }

    deinit { release() }

    /// Lets others edit the dossier.
    func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor {
                // Still locked: whoever waits for this file finds that it is not the one of that name any more.
                unlink(path)
                close(open)
            }
            descriptor = nil
        }
    }

    static func take(_ file: DossierFile) -> Outcome {
        guard let folder = lockFolder() else { return .unavailable }
        let path = folder + "/\(file.identity).lock"
        // Again where the last holder took the file away between opening and locking it.
        for _ in 0..<8 {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { return .unavailable }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let isHeld = errno == EWOULDBLOCK
                let holder = readHolder(descriptor)
                close(descriptor)
                return isHeld ? .heldElsewhere(process: holder) : .unavailable
            }
            if isStillThere(descriptor, path) {
                writeHolder(descriptor)
                return .taken(DossierLock(descriptor: descriptor, path: path))
            }
            close(descriptor)
        }
        return .unavailable
    }

    /// Whether the open file is the one of that name.
    private static func isStillThere(_ descriptor: Int32, _ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        guard fstat(descriptor, &opened) == 0, lstat(path, &named) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    /// A folder of the user's own, the same for a desktop session and for a script that knows of none; nil where none can
    /// be made safe from others.
    static func lockFolder() -> String? {
        let environment = ProcessInfo.processInfo.environment
        let sessions = [environment["XDG_RUNTIME_DIR"], "/run/user/\(getuid())"].compactMap { $0 }
        let runtime = sessions.first { access($0, W_OK) == 0 }
        let folder = runtime.map { $0 + "/actant" } ?? NSTemporaryDirectory() + "/actant-\(getuid())"
        mkdir(folder, 0o700)
        var attributes = stat()
        guard lstat(folder, &attributes) == 0, attributes.st_mode & S_IFMT == S_IFDIR, attributes.st_uid == getuid()
        else { return nil }
        return folder
    }

    private static func writeHolder(_ descriptor: Int32) {
        let text = "\(getpid())\n"
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    private static func readHolder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes.prefix(count).prefix { $0 != 10 }, as: UTF8.self))
    }
}
