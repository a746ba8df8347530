import Digest
import Model

/// What stays of a text when its typesetting is taken away: two copies of an article have the same one, though blanks, line
/// ends, letter case or the shapes of quotation marks and dashes differ.
public struct TextFingerprint: Hashable, Sendable {
    private let digest: String

    public init(_ text: DocumentText) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.string.utf8.count)
        for scalar in text.string.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
            case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
            case 0..<0x80: break
            default:
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
                bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        digest = SHA256.hexadecimal(of: bytes)
    }
}
