/// A document's immutable text, addressed by Unicode scalars in constant time.
///
/// Swift strings find a scalar by walking from the start; this keeps the UTF-8 position of every 64th scalar beside the
/// string, which costs an eighth of a byte a scalar.
public struct DocumentText: Sendable, Hashable {
    public let string: String
    /// Length in Unicode scalars.
    public let count: Int
    private let checkpoints: [Int]
    private static let stride = 64

    public init(_ string: String) {
        var native = string
        native.makeContiguousUTF8()
        self.string = native
        (self.count, self.checkpoints) = native.withUTF8 { bytes in
            // Where all letters are ASCII a scalar is a byte.
            if bytes.allSatisfy({ $0 < 0x80 }) { return (bytes.count, []) }
            var checkpoints: [Int] = []
            var scalars = 0
            for (byte, unit) in bytes.enumerated() where unit & 0xC0 != 0x80 {
                if scalars % Self.stride == 0 { checkpoints.append(byte) }
                scalars += 1
            }
            return (scalars, checkpoints)
        }
    }

    /// The whole text as a range.
    public var range: TextRange { TextRange(between: TextOffset(0), and: TextOffset(count)) }

    /// The words in `range`, or nil where it reaches beyond the text.
    public func slice(_ range: TextRange) -> String? {
        guard let start = index(of: range.start), let end = index(of: range.end) else { return nil }
        return String(string.unicodeScalars[start..<end])
    }

    /// The words in the part of `range` that lies within the text.
    public func clamped(_ start: Int, _ end: Int) -> String {
        let low = min(max(start, 0), count)
        let high = min(max(end, low), count)
        return slice(TextRange(between: TextOffset(low), and: TextOffset(high))) ?? ""
    }

    /// The string index of an offset from 0 to `count`, or nil beyond.
    public func index(of offset: TextOffset) -> String.Index? {
        guard offset.scalars >= 0, offset.scalars <= count else { return nil }
        if offset.scalars == count { return string.endIndex }
        if checkpoints.isEmpty { return string.utf8.index(string.startIndex, offsetBy: offset.scalars) }
        let checkpoint = offset.scalars / Self.stride
        let start = string.utf8.index(string.startIndex, offsetBy: checkpoints[checkpoint])
        return string.unicodeScalars.index(start, offsetBy: offset.scalars - checkpoint * Self.stride)
    }

    /// What an anchor keeps of the text before its range, and behind it.
    func prefix(of range: TextRange) -> String {
        clamped(range.start.scalars - Anchor.contextLength, range.start.scalars)
    }

    func suffix(of range: TextRange) -> String {
        clamped(range.end.scalars, range.end.scalars + Anchor.contextLength)
    }

    /// Where a scalar begins in UTF-8; nil beyond the text.
    func byte(of scalar: Int) -> Int? {
        if checkpoints.isEmpty { return (0...count).contains(scalar) ? scalar : nil }
        return index(of: TextOffset(scalar)).map { string.utf8.distance(from: string.startIndex, to: $0) }
    }

    /// Whether exactly these bytes stand there.
    func holds(_ words: UnsafeRawBufferPointer, in bytes: Range<Int>) -> Bool {
        guard words.count == bytes.count else { return false }
        return string.utf8.withContiguousStorageIfAvailable { all in
            Self.areEqual(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[bytes]), words)
        } ?? false
    }

    /// Eight bytes at a time, as for millions of anchors.
    private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        while place + 8 <= left.count {
            let one = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard one == right.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
            place += 8
        }
        return left[place...].elementsEqual(right[place...])
    }

    public static func == (left: DocumentText, right: DocumentText) -> Bool { left.string == right.string }
    public func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
