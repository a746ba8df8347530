import Foundation
import Translation

/// Lines of a stream, one after the other, holding no more than the line at hand and one piece read ahead.
struct LineReader {
    private let handle: FileHandle
    private var buffer = Data()
    /// Up to where `buffer` is known to hold no line feed.
    private var searched = 0
    private var isAtEnd = false
    private static let pieceSize = 1 << 16

    init(_ handle: FileHandle) { self.handle = handle }

    /// Without its line feed; nil at the end.
    mutating func next() throws(Failure) -> Data? {
        while true {
            let start = buffer.startIndex
            if let end = buffer[(start + searched)...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                buffer = buffer[(end + 1)...]
                searched = 0
                return Data(line)
            }
            searched = buffer.count
            if isAtEnd {
                guard !buffer.isEmpty else { return nil }
                defer {
                    buffer = Data()
                    searched = 0
                }
                return Data(buffer)
            }
            try fill()
        }
    }

    private mutating func fill() throws(Failure) {
        let piece: Data?
        do { piece = try handle.read(upToCount: Self.pieceSize) } catch {
            throw Failure(translated("The input cannot be read: {1}.", "\(error.localizedDescription)"))
        }
        guard let piece, !piece.isEmpty else {
            isAtEnd = true
            return
        }
        // A slice keeps what was cut off before it; a copy of its own lets that go.
        if buffer.startIndex > 0 { buffer = Data(buffer) }
        buffer.append(piece)
    }
}
