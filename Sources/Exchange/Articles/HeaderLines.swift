import Foundation
import Model

/// What the first lines of a plain text say of the article: "Title: …", "By …", "date 2024-03-29", addresses, or the fields
/// between two lines of hyphens. They stay in the text; only what they say is taken.
struct HeaderLines {
    private(set) var title: String?
    private(set) var author: String?
    private(set) var publisher: String?
    private(set) var place: String?
    private(set) var published: PartialDate?
    /// Where the lines stop that say something of the article; a headline among them does not end them.
    private(set) var body: Substring

    private var host: String?
    private var isUpdate = false
    private var isFenced = false
    private var found = 0

    /// Lines that are looked at, and characters that one of them may have.
    private static let most = 16
    private static let longest = 240

    init(_ text: String) {
        body = text[...]
        var rest = text[...]
        var looked = 0
        var isHeadlineSeen = false
        while looked < Self.most, !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            rest = rest[line.endIndex...].drop { $0.isNewline }
            guard line.utf8.count <= Self.longest * 4, line.count <= Self.longest else { break }
            let words = Self.trimmed(line)
            if words.isEmpty { continue }
            looked += 1
            if take(words, afterHeadline: isHeadlineSeen) {
                found += 1
                if !isHeadlineSeen { body = rest }
            } else if isFenced || Self.isShort(words) {
                isHeadlineSeen = true
            } else {
                break
            }
        }
        if publisher == nil { publisher = host }
    }

    /// Takes what a line says; false where it is none of the header's.
    private mutating func take(_ line: String, afterHeadline: Bool) -> Bool {
        if line.count >= 3, line.allSatisfy({ $0 == "-" }) {
            isFenced = !afterHeadline && found == 0 ? true : false
            return true
        }
        if let address = Self.address(line) {
            host = host ?? address
            return true
        }
        if let (label, value) = Self.labelled(line) { return take(label, value) }
        if let date = Self.date(line) {
            published = published ?? date
            return true
        }
        // Headlines begin so, too: without a label a name is one only where something else came before.
        if afterHeadline || found > 0, author == nil, let name = Self.byline(line) {
            author = name
            return true
        }
        return false
    }

    private mutating func take(_ label: Label, _ value: String) -> Bool {
        switch label {
        case .title: title = title ?? Self.unquoted(value)
        case .author: author = author ?? Self.person(value)
        case .publisher:
            if let address = Self.address(value) { host = host ?? address } else { publisher = publisher ?? value }
        case .place: place = place ?? value
        case .published, .updated:
            guard let date = WrittenDate.parse(value) else { return false }
            // The day of publication, whatever was changed later.
            if published == nil || isUpdate && label == .published { published = date }
            isUpdate = label == .updated
        case .address: host = host ?? Self.address(value)
        case .other: break
        }
        return true
    }
}

// MARK: - Reading lines

extension HeaderLines {
    private enum Label { case title, author, publisher, place, published, updated, address, other }

    /// By their words in lower case.
    private static let labels: [String: Label] = [
        "title": .title, "headline": .title,
        "author": .author, "authors": .author, "by": .author, "written by": .author, "byline": .author,
        "publisher": .publisher, "outlet": .publisher, "publication": .publisher, "source": .publisher,
        "agency": .publisher, "newspaper": .publisher, "site": .publisher,
        "place": .place, "location": .place, "dateline": .place,
        "date": .published, "published": .published, "publication date": .published, "date published": .published,
        "posted": .published, "published on": .published, "issued": .published, "updated": .updated,
        "last updated": .updated, "modified": .updated,
        "url": .address, "link": .address, "address": .address, "web": .address,
        "category": .other, "categories": .other, "tags": .other, "keywords": .other, "section": .other,
        "language": .other, "id": .other,
    ]

    /// "Title: …", and without the colon what only a date can follow: "date 2024-03-29".
    private static func labelled(_ line: String) -> (Label, String)? {
        if let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let value = trimmed(line[line.index(after: colon)...])
            if let label = labels[line[..<colon].lowercased()], !value.isEmpty { return (label, unquoted(value)) }
        }
        for (words, label) in labels where label == .published || label == .updated {
            guard line.count > words.count + 1, line.lowercased().hasPrefix(words + " ") else { continue }
            let value = String(line.dropFirst(words.count + 1))
            if let first = value.first, first.isNumber || first.isLetter, date(value, mostWords: 8) != nil {
                return (label, value)
            }
        }
        return nil
    }

    /// A line that is nothing but a date and perhaps a time.
    private static func date(_ line: String, mostWords: Int = 6) -> PartialDate? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count <= mostWords, line.count <= 60, line.contains(where: \.isNumber),
            let date = WrittenDate.parse(line), date.day != nil
        else { return nil }
        let letters = line.filter(\.isLetter).count
        return letters <= 24 ? date : nil
    }

    /// The host of a line that is an address, without "www".
    private static func address(_ line: String) -> String? {
        guard line.hasPrefix("http://") || line.hasPrefix("https://"), !line.contains(where: \.isWhitespace),
            let host = URL(string: line)?.host()
        else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// The name behind "By": at least two words with capitals, and little else.
    private static func byline(_ line: String) -> String? {
        guard line.count <= 120, line.lowercased().hasPrefix("by ") else { return nil }
        let words = line.dropFirst(3).split(whereSeparator: \.isWhitespace)
        let small: Set<Substring> = [
            "and", "de", "da", "del", "van", "von", "der", "den", "al", "bin", "for", "of", "the", "in", "&", "|", "-",
            "–",
        ]
        let capitals = words.count { $0.first?.isUppercase ?? false }
        guard capitals >= 2, words.allSatisfy({ $0.first?.isUppercase ?? false || small.contains($0) }) else {
            return nil
        }
        return person(String(line.dropFirst(3)))
    }

    /// A name without what stands behind a bar, and without a "By" of its own.
    private static func person(_ text: String) -> String? {
        var name = trimmed(text.prefix { $0 != "|" })
        if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
        return name.isEmpty || name.count > 120 ? nil : name
    }

    /// A headline, or a line below it: few words, and no sentence.
    private static func isShort(_ line: String) -> Bool {
        guard line.count <= 160, let last = line.last(where: { !"\"”’'»)".contains($0) }) else { return false }
        return last != "." && last != ":"
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count > 2, let first = value.first, first == value.last, first == "\"" || first == "'" else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }

    private static func trimmed(_ words: some StringProtocol) -> String {
        words.trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}\u{200B}")))
    }
}
