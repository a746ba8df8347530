import Foundation
import Translation

/// Files that are there as a whole or not at all.
public enum AtomicFile {
    /// Writes beside `path` and then takes its place, so that a reader never sees half a file and a failure leaves the
    /// old one.
    public static func write(_ bytes: [UInt8], to path: String) throws(DrawingError) {
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
        let failure = fill(descriptor, bytes)
        let closed = close(descriptor) == 0 ? nil : errno
        if let code = failure ?? closed {
            unlink(template)
            throw .file(path: path, code: code)
        }
        guard rename(template, path) == 0 else {
            let code = errno
            unlink(template)
            throw .file(path: path, code: code)
        }
    }

    /// The system's error number, or nil where everything was written.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
        // mkstemp makes files that only their owner may read; a report is an ordinary file, but no wider than the
        // directory's owner asks for.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return fsync(descriptor) == 0 ? nil : errno
    }
}

extension DrawingError: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { description }

    public var description: String {
        switch self {
        case .tooLarge(let width, let height, let limit):
            translated(
                "The picture would be {1} × {2} pixels; from 1 to {3} a side can be drawn. "
                    + "Choose another scale, or SVG or PDF.", "\(Self.pixels(width))", "\(Self.pixels(height))",
                "\(limit)")
        case .library(let words): translated("The picture could not be drawn: {1}.", words)
        case .file(let path, let code): "\(path): \(Self.remedy(code))"
        }
    }

    private static func pixels(_ side: Double) -> String { Int(exactly: side).map(String.init) ?? "\(side)" }

    private static func remedy(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: translated("the disk is full. Free some room or choose another folder.")
        case EACCES, EPERM: translated("no permission to write here. Choose another folder or change its permissions.")
        case EROFS: translated("the disk is read-only. Choose another folder.")
        case ENOENT, ENOTDIR: translated("there is no such folder. Create it or choose another.")
        case EISDIR, ENOTEMPTY: translated("a folder of this name is in the way. Choose another name.")
        case ENAMETOOLONG: translated("the name is too long. Choose a shorter one.")
        default: translated("could not be written ({1}). Choose another folder.", "\(String(cString: strerror(code)))")
        }
    }
}
