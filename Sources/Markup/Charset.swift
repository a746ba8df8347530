internal import CGlib

/// Character encodings by the names that pages and mail give them.
public enum Charset {
    /// The text that bytes stand for in an encoding, or nil where there is no such encoding or the bytes are not in it.
    public static func decode(_ bytes: [UInt8], as name: String) -> String? {
        let label = name.lowercased()
        if windows1252Names.contains(label) { return windows1252(bytes) }
        if label.hasPrefix("utf-7") { return nil }
        let converted = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters -> [UInt8]? in
                var written: gsize = 0
                let text = g_convert(
                    characters.baseAddress, gssize(characters.count), "UTF-8", label, nil, &written, nil)
                guard let text else { return nil }
                defer { g_free(text) }
                return text.withMemoryRebound(to: UInt8.self, capacity: Int(written)) {
                    Array(UnsafeBufferPointer(start: $0, count: Int(written)))
                }
            }
        }
        return converted.flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// What browsers take for windows-1252, because pages say one and mean the other (WHATWG Encoding, 4.2).
    private static let windows1252Names: Set<String> = [
        "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii", "x-cp1252",
    ]

    /// Every byte stands for a character, so nothing is ever wrong with it.
    public static func windows1252(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.reserveCapacity(bytes.count)
        for byte in bytes {
            let code = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
            scalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    /// 0x80 to 0x9F of index-windows-1252 (WHATWG Encoding).
    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
