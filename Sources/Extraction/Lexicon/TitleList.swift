/// Words before or for a person: "Prime Minister", "Gen.", "Mr", "spokeswoman".
struct TitleList: Sendable {
    enum Class: String, Sendable, CaseIterable {
        /// Says nothing of an office: "Mr", "Dame".
        case honorific
        case rank
        /// Held in a state or organization: "prime minister".
        case office
        /// What somebody does: "analyst", "singer".
        case trade
    }

    struct Title: Sendable {
        let kind: Class
        let gender: FoundMention.Gender?
    }

    let matcher: NameMatcher
    let titles: [Title]

    init() {
        matcher = NameMatcher(names: [String]())
        titles = []
    }

    init(_ file: LexiconFile) throws(LexiconError) {
        var builder = NameMatcher.Builder(count: 512)
        var titles: [Title] = []
        try file.forEachLine { line throws(LexiconError) in
            guard let kind = Class(rawValue: line.text(1)) else {
                throw line.damage("“\(line.text(1))” is no class of title")
            }
            builder.add(Array(line.text(0).unicodeScalars))
            titles.append(Title(kind: kind, gender: FoundMention.Gender(rawValue: line.text(2))))
        }
        matcher = builder.matcher
        self.titles = titles
    }
}
