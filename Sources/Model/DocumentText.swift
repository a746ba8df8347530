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
        var checkpoints: [Int] = []
        var scalars = 0
        var byte = 0
        for unit in native.utf8 {
            if unit & 0xC0 != 0x80 {
                if scalars % Self.stride == 0 { checkpoints.append(byte) }
                scalars += 1
            }
            byte += 1
        }
        self.string = native
        self.count = scalars
        self.checkpoints = checkpoints
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
        let checkpoint = offset.scalars / Self.stride
        let start = string.utf8.index(string.startIndex, offsetBy: checkpoints[checkpoint])
        return string.unicodeScalars.index(start, offsetBy: offset.scalars - checkpoint * Self.stride)
    }

    public static func == (left: DocumentText, right: DocumentText) -> Bool { left.string == right.string }
    public func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
