/// Cairo numbers the surfaces of a process and writes the numbers into SVG files, so that the second of two equal
/// pictures differs from the first. Here they are numbered anew in the order in which they appear.
enum SVGIdentifiers {
    private static let word = Array("surface".utf8)

    static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        var place = 0
        while place < bytes.count {
            let digits = place + word.count
            // Only inside an attribute: id="surface5" or href="#surface5".
            let opens = place > 0 && (bytes[place - 1] == UInt8(ascii: "\"") || bytes[place - 1] == UInt8(ascii: "#"))
            guard opens, digits < bytes.count, bytes[place] == word[0], bytes[place..<digits].elementsEqual(word) else {
                result.append(bytes[place])
                place += 1
                continue
            }
            var end = digits
            while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
            let number = numbers[bytes[digits..<end]] ?? numbers.count + 1
            numbers[bytes[digits..<end]] = number
            result += word
            result += Array(String(number).utf8)
            place = end
        }
        return result
    }
}
