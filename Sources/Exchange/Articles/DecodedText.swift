import Markup
import Translation

/// The text of bytes whose encoding has to be found out: by a byte order mark, by being UTF-8, by what a page declares of
/// itself, and last as windows-1252, which is what Western text without any of these is.
struct DecodedText {
    let text: String
    /// The encoding's name, unless it is UTF-8 or a byte order mark tells it.
    let supposedEncoding: String?

    /// `declared` is the encoding's name in the page, where there is one.
    init(_ bytes: [UInt8], declared: String?) throws(SourceText.Fault) {
        do {
            text = try SourceText.decode(bytes)
            supposedEncoding = nil
            return
        } catch {
            guard case .notUTF8(let offset) = error else { throw error }
            if let declared, let text = Charset.decode(bytes, as: declared) {
                self.text = text
                supposedEncoding = declared
                return
            }
            guard Self.looksWestern(bytes) else { throw .notUTF8(offset: offset) }
        }
        text = Charset.windows1252(bytes)
        supposedEncoding = "windows-1252"
    }

    /// Whether it can be English in windows-1252: few letters beyond ASCII, nothing that no keyboard types, and not UTF-8
    /// that is broken at a place or two.
    private static func looksWestern(_ bytes: [UInt8]) -> Bool {
        var high = 0
        var control = 0
        var sequences = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte < 0x20, ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) { control += 1 }
            guard byte >= 0x80 else { continue }
            high += 1
            let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
            let end = min(place + length, bytes.count)
            if length > 0, end == place + length, bytes[place..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                sequences += 1
                high -= 1
                place = end
            }
        }
        return control == 0 && sequences <= high && high * 5 <= bytes.count * 2
    }
}

/// What a page says of its encoding.
enum PageEncoding {
    /// The name in the first `charset=` or XML `encoding=`, looked for where browsers look.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for key in ["charset=", "encoding="] {
            guard let found = head.firstRange(of: key) else { continue }
            let name = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
                .prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
            if !name.isEmpty, name.count <= 40 { return String(name) }
        }
        return nil
    }
}
