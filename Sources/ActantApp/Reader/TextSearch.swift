import Foundation

/// Finds words in a text whatever their case and accents.
enum TextSearch {
    /// The places as ranges of Unicode scalars, in order, without overlaps.
    static func matches(of words: String, in text: String) -> [Range<Int>] {
        guard !words.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var cursor = text.startIndex
        var scalars = 0
        let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive]
        while cursor < text.endIndex,
            let range = text.range(of: words, options: options, range: cursor..<text.endIndex), !range.isEmpty
        {
            let start = scalars + text.unicodeScalars.distance(from: cursor, to: range.lowerBound)
            let end = start + text.unicodeScalars.distance(from: range.lowerBound, to: range.upperBound)
            found.append(start..<end)
            cursor = range.upperBound
            scalars = end
        }
        return found
    }
}
