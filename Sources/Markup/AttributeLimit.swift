/// Finds elements with more attributes than any page needs, for which the parser takes time that grows with their square.
enum AttributeLimit {
    static let maximum = 512

    /// Whether a tag of the page has more attributes than `maximum`. Comments and scripts hold no tags.
    static func isExceeded(in page: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while let start = next(0x3C, in: page, from: place), start + 1 < page.count {
            place = start + 1
            if page[place] == 0x21 {
                if holds(page, "!--", at: place) { place = end(of: "-->", in: page, from: place + 3) }
                continue
            }
            guard isLetter(page[place]) else { continue }
            let raw = ["script", "style"].first { holds(page, $0, at: start + 1) }
            guard let close = tagEnd(in: page, from: place) else { return true }
            place = close
            if let raw { place = end(of: "</" + raw, in: page, from: place) }
        }
        return false
    }

    /// Behind the tag whose name starts at `start`; nil where it has too many attributes.
    private static func tagEnd(in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var place = start
        var count = 0
        var isWithin = true
        while place < page.count {
            let byte = page[place]
            switch byte {
            case 0x3E: return place + 1
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F: isWithin = false
            case 0x22, 0x27:
                // A value in quotation marks is over with it; what follows is another attribute.
                guard let quote = next(byte, in: page, from: place + 1) else { return page.count }
                place = quote
                isWithin = false
            default:
                if !isWithin, byte != 0x3D {
                    count += 1
                    if count > maximum { return nil }
                }
                isWithin = true
            }
            place += 1
        }
        return place
    }

    private static func next(_ byte: UInt8, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        start < page.count ? page[start...].firstIndex(of: byte) : nil
    }

    /// Behind the first `words`, or the page's end.
    private static func end(of words: String, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let first = words.utf8.first else { return start }
        var place = start
        while let found = next(first, in: page, from: place) {
            if holds(page, words, at: found) { return found + words.utf8.count }
            place = found + 1
        }
        return page.count
    }

    /// Whether `words`, in lower case, stand at a place, in whatever case.
    private static func holds(_ page: UnsafeBufferPointer<UInt8>, _ words: String, at place: Int) -> Bool {
        var place = place
        for byte in words.utf8 {
            guard place < page.count else { return false }
            let read = page[place]
            guard read == byte || (0x41...0x5A).contains(read) && read | 0x20 == byte else { return false }
            place += 1
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
