import Foundation
import Model

/// Finds words in a document whatever their case and accents, the shape of quotation marks and hyphens, and the white
/// space between them. The text is folded once; each search then walks it.
public struct TextFinder: Sendable {
    /// The text without accents, in small letters.
    private let folded: [UInt32]
    /// The offset in the document that each folded scalar comes from, and the document's end.
    private let places: [Int32]

    public init(_ text: DocumentText) {
        (folded, places) = Self.fold(text.string, count: text.count)
    }

    /// The places in order, without overlaps; none for words that are only white space.
    public func matches(of words: String) -> [TextRange] {
        let pattern = Self.trimmed(Self.fold(words, count: 0).folded)
        guard let first = pattern.first, pattern.count <= folded.count else { return [] }
        var found: [TextRange] = []
        var index = 0
        let last = folded.count - pattern.count
        while index <= last {
            if folded[index] == first, folded[index..<index + pattern.count].elementsEqual(pattern) {
                var end = index + pattern.count
                // A scalar that folds into several belongs to the match as a whole.
                while end < places.count - 1, places[end] == places[end - 1] { end += 1 }
                if let range = TextRange(Int(places[index]), Int(places[end])) { found.append(range) }
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private static let space: UInt32 = 0x20

    private static func trimmed(_ folded: [UInt32]) -> ArraySlice<UInt32> {
        let start = folded.firstIndex { $0 != space } ?? folded.endIndex
        let end = folded.lastIndex { $0 != space }.map { $0 + 1 } ?? start
        return folded[start..<end]
    }

    private static func fold(_ text: String, count: Int) -> (folded: [UInt32], places: [Int32]) {
        var folded: [UInt32] = []
        var places: [Int32] = []
        folded.reserveCapacity(count)
        places.reserveCapacity(count + 1)
        var offset: Int32 = 0
        // The end of what was taken: an accent that follows belongs to its letter, white space to nothing.
        var isAfterSpace = false
        func take(_ value: UInt32) {
            folded.append(value)
            places.append(offset)
        }
        for scalar in text.unicodeScalars {
            defer { offset += 1 }
            if scalar.value < 0x80 {
                let isSpace = scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
                if isSpace {
                    if !isAfterSpace { take(space) }
                } else {
                    take((0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value)
                }
                isAfterSpace = isSpace
                continue
            }
            if scalar.properties.isWhitespace {
                if !isAfterSpace { take(space) }
                isAfterSpace = true
                continue
            }
            for value in plain(scalar) {
                take(value)
                isAfterSpace = false
            }
        }
        places.append(offset)
        return (folded, places)
    }

    /// A scalar outside ASCII without accent and capital; nothing for an accent or what is not seen.
    private static func plain(_ scalar: Unicode.Scalar) -> [UInt32] {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201A, 0x02BC: return [0x27]
        case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB: return [0x22]
        case 0x2010...0x2015, 0x2212: return [0x2D]
        default: break
        }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        return base.flatMap { part -> [UInt32] in
            switch part.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return []
            default: return part.properties.lowercaseMapping.unicodeScalars.filter(isKept).map(\.value)
            }
        }
    }

    /// The dot that a small İ keeps is an accent too.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory != .nonspacingMark
    }
}
