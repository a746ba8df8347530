import Model

/// How the program words things on paper.
enum Wording {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "8 February 2024", "March 2024", "2021".
    static func date(_ date: PartialDate) -> String {
        [date.day.map(String.init), date.month.map { months[$0 - 1] }, String(date.year)].compactMap { $0 }
            .joined(separator: " ")
    }

    /// "8 Feb 2024"; June and July stand in full.
    static func shortDate(_ date: PartialDate) -> String {
        let month = date.month.map { number in
            months[number - 1].count <= 4 ? months[number - 1] : String(months[number - 1].prefix(3))
        }
        return [date.day.map(String.init), month, String(date.year)].compactMap { $0 }.joined(separator: " ")
    }

    /// "February to June 2024"; nil where nothing is dated.
    static func span(_ dates: [PartialDate]) -> String? {
        guard let first = dates.min(by: { $0.earliest < $1.earliest }),
            let last = dates.max(by: { $0.latest < $1.latest })
        else { return nil }
        func month(_ date: PartialDate) -> PartialDate { PartialDate(year: date.year, month: date.month) ?? date }
        let (start, end) = (month(first), month(last))
        if start == end { return date(start) }
        if start.year == end.year, let one = start.month, end.month != nil {
            return "\(months[one - 1]) to \(date(end))"
        }
        return "\(date(start)) to \(date(end))"
    }

    /// "five", "12".
    static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : String(count)
    }

    /// "1 relation", "3 relations".
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    static func kind(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: "Person"
        case .state: "State"
        case .organization: "Organization"
        case .body: "Body"
        case .group: "Group"
        case .medium: "Medium"
        case .place: "Place"
        case .agreement: "Agreement"
        case .event: "Event"
        }
    }

    static func status(_ status: Relation.Status) -> String { status.rawValue }

    /// On one line: runs of white space and line breaks become one space.
    static func line(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// At most `limit` characters of a passage, cut at a word and then ended by "…".
    static func cut(_ words: String, to limit: Int) -> String {
        let flat = line(words)
        guard flat.count > limit else { return flat }
        let head = flat.prefix(limit)
        let end = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        let kept = end.count * 2 > limit ? end : head
        return kept.trimmingSuffix { ",;:–—-".contains($0) || $0.isWhitespace } + " …"
    }

    /// "A" to "Z", then "AA".
    static func letter(_ place: Int) -> String {
        let digit = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? digit : letter(place / 26 - 1) + digit
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, matches(last) { rest.removeLast() }
        return String(rest)
    }
}
