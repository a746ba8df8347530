/// A value of a MessagePack file; texts and binaries are ranges of the file's bytes.
enum Packed: Sendable {
    case null
    case truth(Bool)
    case integer(Int64)
    /// An integer past the greatest `Int64`, such as the id of a string.
    case identifier(UInt64)
    case number(Double)
    case text(Range<Int>)
    case binary(Range<Int>)
    case array([Packed])
    case map([(key: Packed, value: Packed)])
}

/// Why bytes are not MessagePack; `offset` counts bytes.
struct PackedError: Error {
    let offset: Int
    let reason: String
}

/// Reads the types of MessagePack that the model's files use. Every length is checked against what is left, and nesting
/// is bounded, so that damaged bytes end in an error and never in a trap.
struct PackedReader {
    private let bytes: [UInt8]
    private let end: Int
    private var offset: Int

    private static let deepest = 32

    /// Reads one value that fills `range` of the bytes.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) throws(PackedError) -> Packed {
        var reader = PackedReader(bytes: bytes, range: range)
        let value = try reader.value(depth: 0)
        guard reader.offset == reader.end else { throw reader.error("more follows the end of the value") }
        return value
    }

    private init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        offset = range.lowerBound
    }

    private func error(_ reason: String) -> PackedError { PackedError(offset: offset, reason: reason) }

    private mutating func take(_ count: Int) throws(PackedError) -> Range<Int> {
        guard count <= end - offset else { throw error("it ends too early") }
        defer { offset += count }
        return offset..<offset + count
    }

    private mutating func unsigned(_ width: Int) throws(PackedError) -> UInt64 {
        var result: UInt64 = 0
        for index in try take(width) { result = result << 8 | UInt64(bytes[index]) }
        return result
    }

    private mutating func length(_ width: Int) throws(PackedError) -> Int { Int(try unsigned(width)) }

    private mutating func signed(_ width: Int) throws(PackedError) -> Packed {
        let shift = UInt64(64 - 8 * width)
        return .integer(Int64(bitPattern: try unsigned(width) << shift) >> Int64(shift))
    }

    private mutating func value(depth: Int) throws(PackedError) -> Packed {
        guard depth < Self.deepest else { throw error("it is nested too deep") }
        let type = bytes[try take(1).lowerBound]
        switch type {
        case 0x00...0x7F: return .integer(Int64(type))
        case 0x80...0x8F: return try map(Int(type & 0x0F), depth)
        case 0x90...0x9F: return try array(Int(type & 0x0F), depth)
        case 0xA0...0xBF: return .text(try take(Int(type & 0x1F)))
        case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: type)))
        case 0xC0: return .null
        case 0xC2, 0xC3: return .truth(type == 0xC3)
        case 0xC4...0xC6: return .binary(try take(try length(1 << Int(type - 0xC4))))
        case 0xCB: return .number(Double(bitPattern: try unsigned(8)))
        case 0xCC...0xCF:
            let number = try unsigned(1 << Int(type - 0xCC))
            return Int64(exactly: number).map { .integer($0) } ?? .identifier(number)
        case 0xD0...0xD3: return try signed(1 << Int(type - 0xD0))
        case 0xD9...0xDB: return .text(try take(try length(1 << Int(type - 0xD9))))
        case 0xDC, 0xDD: return try array(try length(type == 0xDC ? 2 : 4), depth)
        case 0xDE, 0xDF: return try map(try length(type == 0xDE ? 2 : 4), depth)
        default: throw error("the type \(type) is unknown")
        }
    }

    private mutating func array(_ count: Int, _ depth: Int) throws(PackedError) -> Packed {
        guard count <= end - offset else { throw error("it ends too early") }
        var values: [Packed] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try value(depth: depth + 1)) }
        return .array(values)
    }

    private mutating func map(_ count: Int, _ depth: Int) throws(PackedError) -> Packed {
        guard count <= (end - offset) / 2 else { throw error("it ends too early") }
        var pairs: [(key: Packed, value: Packed)] = []
        pairs.reserveCapacity(count)
        for _ in 0..<count {
            let key = try value(depth: depth + 1)
            pairs.append((key, try value(depth: depth + 1)))
        }
        return .map(pairs)
    }
}
