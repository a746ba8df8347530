import Digest
import Model
import Translation

/// The bytes of a text file and the text they stand for: UTF-8, or UTF-16 that says so by its byte order mark.
///
/// A byte order mark stays the first character of the text, so that the bytes can be had back from the text.
enum SourceText {
    enum Encoding: CaseIterable { case utf8, utf16LittleEndian, utf16BigEndian }

    /// Why bytes are not a text.
    enum Fault: Error, Hashable {
        /// Offset in bytes of the first one that does not belong.
        case notUTF8(offset: Int)
        case notUTF16(offset: Int)
        /// A byte 0, which no text has.
        case binary(offset: Int)

        /// What is wrong and what to do, without the file's name.
        var message: String {
            switch self {
            case .notUTF8(let offset): translated("it is not UTF-8 at byte {1}; save it as UTF-8", "\(offset)")
            case .notUTF16(let offset):
                translated("it begins as UTF-16 but is not at byte {1}; save it as UTF-8", "\(offset)")
            case .binary(let offset):
                translated("it is not a text: byte {1} is zero; export its text first", "\(offset)")
            }
        }
    }

    static func decode(_ bytes: [UInt8]) throws(Fault) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, isBigEndian: true) }
        if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(offset: firstInvalid(bytes))
        }
        return text
    }

    static func encode(_ text: String, as encoding: Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    /// The bytes with that digest of which `text` was read, or nil where none of the encodings gives it.
    static func bytes(of text: String, sha256: String) -> [UInt8]? {
        for encoding in Encoding.allCases {
            if encoding != .utf8, text.unicodeScalars.first != "\u{FEFF}" { continue }
            let bytes = encode(text, as: encoding)
            if SHA256.hexadecimal(of: bytes) == sha256 { return bytes }
        }
        return nil
    }

    private static func decodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) throws(Fault) -> String {
        let (high, low) = isBigEndian ? (0, 1) : (1, 0)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
        }
        if bytes.count % 2 == 1 { throw .notUTF16(offset: bytes.count - 1) }
        if let unit = units.firstIndex(of: 0) { throw .binary(offset: unit * 2) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .notUTF16(offset: firstLoneSurrogate(units) * 2)
        }
        return text
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let character) = decoder.parseScalar(from: &iterator) { offset += character.count }
        return offset
    }

    private static func firstLoneSurrogate(_ units: [UInt16]) -> Int {
        var decoder = UTF16.ForwardParser()
        var iterator = units.makeIterator()
        var offset = 0
        while case .valid(let character) = decoder.parseScalar(from: &iterator) { offset += character.count }
        return offset
    }
}
