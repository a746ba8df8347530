import Foundation

/// One file of the model with its bytes and what they mean; answers are typed or an error that names the place.
struct PackedFile {
    /// The path, for messages.
    let name: String
    let bytes: [UInt8]
    let root: Packed

    init(_ url: URL) throws(LanguageModelError) {
        let bytes = try Self.contents(url)
        try self.init(name: url.path, bytes: bytes)
    }

    init(name: String, bytes: [UInt8]) throws(LanguageModelError) {
        self.name = name
        self.bytes = bytes
        root = try Self.unpack(bytes, 0..<bytes.count, name)
    }

    /// All bytes of a file.
    static func contents(_ url: URL) throws(LanguageModelError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: url))
        } catch {
            throw .unreadable(file: url.path, reason: error.localizedDescription)
        }
    }

    /// The value inside a binary.
    func unpack(_ range: Range<Int>) throws(LanguageModelError) -> Packed { try Self.unpack(bytes, range, name) }

    private static func unpack(
        _ bytes: [UInt8], _ range: Range<Int>, _ name: String
    ) throws(LanguageModelError) -> Packed {
        do {
            return try PackedReader.read(bytes, range)
        } catch {
            throw .malformed(file: name, place: "byte \(error.offset)", reason: error.reason)
        }
    }

    func error(_ place: String, _ reason: String) -> LanguageModelError {
        .malformed(file: name, place: place, reason: reason)
    }

    func string(_ value: Packed, _ place: String) throws(LanguageModelError) -> String {
        guard case .text(let range) = value else { throw error(place, "a text is expected") }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    func integer(_ value: Packed, _ place: String) throws(LanguageModelError) -> Int {
        guard case .integer(let number) = value else { throw error(place, "an integer is expected") }
        return Int(number)
    }

    /// The id of a string; small ids are those of reserved strings.
    func identifier(_ value: Packed, _ place: String) throws(LanguageModelError) -> UInt64 {
        switch value {
        case .identifier(let number): return number
        case .integer(let number) where number >= 0: return UInt64(number)
        default: throw error(place, "the id of a string is expected")
        }
    }

    func array(_ value: Packed, _ place: String) throws(LanguageModelError) -> [Packed] {
        guard case .array(let values) = value else { throw error(place, "a list is expected") }
        return values
    }

    func map(_ value: Packed, _ place: String) throws(LanguageModelError) -> [(key: Packed, value: Packed)] {
        guard case .map(let pairs) = value else { throw error(place, "a map is expected") }
        return pairs
    }

    /// The value of a map's key, which may be a text or a binary; nil when it is not there.
    func member(_ key: String, of value: Packed) -> Packed? {
        guard case .map(let pairs) = value else { return nil }
        let wanted = Array(key.utf8)
        for pair in pairs {
            switch pair.key {
            case .text(let range), .binary(let range):
                if bytes[range].elementsEqual(wanted) { return pair.value }
            default: break
            }
        }
        return nil
    }

    /// The value of a map's key.
    func required(_ key: String, of value: Packed, _ place: String) throws(LanguageModelError) -> Packed {
        guard let found = member(key, of: value) else { throw error(place, "“\(key)” is missing") }
        return found
    }
}
