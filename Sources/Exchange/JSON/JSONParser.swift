import Translation

/// Why some bytes are not JSON. `column` counts bytes from 1.
struct JSONFault: Error {
    let column: Int
    let reason: String
}

/// Reads JSON (RFC 8259) strictly. It names the column of a fault, refuses a key that stands twice and keeps the keys' order,
/// none of which Foundation's decoder does.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private static let maximumDepth = 64

    /// The value that `bytes` hold, and nothing after it.
    static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONFault) -> JSON {
        var parser = JSONParser(bytes: bytes, place: bytes.startIndex)
        let value = try parser.value(depth: 0)
        parser.skipBlanks()
        if parser.place < bytes.endIndex {
            throw parser.fault(translated("something stands after the end of the record"))
        }
        return value
    }

    private var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    private func fault(_ reason: String) -> JSONFault {
        JSONFault(column: place - bytes.startIndex + 1, reason: reason)
    }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { place += 1 }
    }

    private mutating func expect(_ character: Character) throws(JSONFault) {
        skipBlanks()
        guard byte == character.asciiValue else { throw fault(translated("“{1}” is missing", "\(character)")) }
        place += 1
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        guard depth < Self.maximumDepth else { throw fault(translated("it is nested too deeply")) }
        skipBlanks()
        guard let byte else { throw fault(translated("it ends too early")) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: break
        }
        for (word, value) in [("true", JSON.bool(true)), ("false", .bool(false)), ("null", .null)]
        where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return value
        }
        throw fault(translated("a value is missing"))
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSON {
        try expect("{")
        var members: [JSON.Member] = []
        var keys: Set<String> = []
        skipBlanks()
        while byte != UInt8(ascii: "}") {
            if !members.isEmpty { try expect(",") }
            skipBlanks()
            guard byte == UInt8(ascii: "\"") else { throw fault(translated("a key in quotation marks is missing")) }
            let key = try text()
            if !keys.insert(key).inserted { throw fault(translated("the key “{1}” stands twice", key)) }
            try expect(":")
            members.append(JSON.Member(key, try value(depth: depth + 1)))
            skipBlanks()
        }
        place += 1
        return .object(members)
    }

    private mutating func list(depth: Int) throws(JSONFault) -> JSON {
        try expect("[")
        var values: [JSON] = []
        skipBlanks()
        while byte != UInt8(ascii: "]") {
            if !values.isEmpty { try expect(",") }
            values.append(try value(depth: depth + 1))
            skipBlanks()
        }
        place += 1
        return .list(values)
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let start = place
        if byte == UInt8(ascii: "-") { place += 1 }
        let whole = try digits()
        if whole.count > 1, whole.first == UInt8(ascii: "0") {
            throw fault(translated("a number may not begin with 0"))
        }
        var isWhole = true
        if byte == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            _ = try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
            _ = try digits()
        }
        let literal = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let value = Int(literal) { return .integer(value) }
        guard let value = Double(literal), value.isFinite else {
            throw fault(translated("the number {1} is too large", "\(literal)"))
        }
        return .decimal(value)
    }

    private mutating func digits() throws(JSONFault) -> ArraySlice<UInt8> {
        let start = place
        while let byte, (0x30...0x39).contains(byte) { place += 1 }
        if start == place { throw fault(translated("a digit is missing")) }
        return bytes[start..<place]
    }
}

extension JSONParser {
    private mutating func text() throws(JSONFault) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte, byte != UInt8(ascii: "\"") {
            if byte < 0x20 { throw fault(translated("a control character stands in a text")) }
            if byte == UInt8(ascii: "\\") {
                place += 1
                text.append(contentsOf: String(try escaped()).utf8)
            } else {
                text.append(byte)
                place += 1
            }
        }
        guard byte != nil else { throw fault(translated("a text has no end")) }
        place += 1
        guard let string = String(validating: text, as: UTF8.self) else {
            throw fault(translated("a text is not UTF-8"))
        }
        return string
    }

    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        guard let byte else { throw fault(translated("a text has no end")) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw fault(translated("“\\{1}” is no escape", "\(Unicode.Scalar(byte))"))
        }
    }

    private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
        let unit = try hexadecimalUnit()
        // U+0000 would end the text early in half the programs that it passes through.
        if unit == 0 { throw fault(translated("a text holds the character U+0000")) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if UTF16.isLeadSurrogate(UInt16(unit)), bytes[place...].starts(with: "\\u".utf8) {
            place += 2
            let trail = try hexadecimalUnit()
            if UTF16.isTrailSurrogate(UInt16(trail)),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
            {
                return scalar
            }
        }
        throw fault(translated("half of a surrogate pair stands alone"))
    }

    private mutating func hexadecimalUnit() throws(JSONFault) -> UInt32 {
        let digits = bytes[place...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault(translated("“\\u” needs four hexadecimal digits")) }
        place += 4
        return unit
    }
}
