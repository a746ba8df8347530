import Foundation

/// One file of the lexicon: lines of fields between tabs, comments after `#`.
struct LexiconFile {
    /// One line with its fields as bytes of UTF-8.
    struct Line {
        let bytes: ArraySlice<UInt8>
        let fields: [Range<Int>]
        let number: Int
        let file: String

        func text(_ field: Int) -> String {
            field < fields.count ? String(decoding: bytes[fields[field]], as: UTF8.self) : ""
        }

        func damage(_ reason: String) -> LexiconError { .malformed(file: file, line: number, reason: reason) }
    }

    private let bytes: [UInt8]
    private let path: String

    init(folder: URL, name: String) throws(LexiconError) {
        let url = folder.appending(path: name)
        path = url.path
        do {
            bytes = Array(try Data(contentsOf: url))
        } catch {
            throw .unreadable(file: url.path, reason: error.localizedDescription)
        }
    }

    /// Goes through the lines that are neither empty nor comments.
    func forEachLine(_ body: (Line) throws(LexiconError) -> Void) throws(LexiconError) {
        var start = 0
        var number = 0
        var fields: [Range<Int>] = []
        while start < bytes.count {
            number += 1
            fields.removeAll(keepingCapacity: true)
            var at = start
            var fieldStart = start
            while at < bytes.count, bytes[at] != 0x0A {
                if bytes[at] == 0x09 {
                    fields.append(fieldStart..<at)
                    fieldStart = at + 1
                }
                at += 1
            }
            fields.append(fieldStart..<at)
            if at > start, bytes[start] != 0x23 {
                try body(Line(bytes: bytes[...], fields: fields, number: number, file: path))
            }
            start = at + 1
        }
    }
}
