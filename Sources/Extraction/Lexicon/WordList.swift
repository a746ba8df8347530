import Foundation
import Model

/// Single words that say something about names beside them, and those that are no names.
struct WordList: Sendable {
    /// What a word means to names.
    struct Role: OptionSet, Sendable {
        let rawValue: UInt32
        /// Heads of names: "Ministry", "Union", "Times", "Treaty", "Summit", "Sea".
        static let body = Role(rawValue: 1)
        static let organization = Role(rawValue: 2)
        static let medium = Role(rawValue: 4)
        static let agreement = Role(rawValue: 8)
        static let event = Role(rawValue: 16)
        static let place = Role(rawValue: 32)
        static let group = Role(rawValue: 64)
        /// "Monday", "March".
        static let calendar = Role(rawValue: 128)
        /// Often written with a capital without being a name: "Source", "Photo", "Internet".
        static let notName = Role(rawValue: 256)
        /// Stands small within names of persons: "van", "bin", "de".
        static let particle = Role(rawValue: 512)
        /// Stands small within names of organizations: "of", "for", "and".
        static let connector = Role(rawValue: 1024)
        /// Verbs and nouns of going and being somewhere: "arrive", "flight", "based".
        static let motion = Role(rawValue: 2048)
        /// What cities have and governments don't: "airport", "street", "resident".
        static let civic = Role(rawValue: 4096)
        /// "former", "late", "then".
        static let past = Role(rawValue: 8192)
        /// Ends of companies' names: "Ltd", "GmbH".
        static let company = Role(rawValue: 16384)
        /// Heads that stand before the rest of the name: "Lake", "Radio".
        static let prefix = Role(rawValue: 32768)

        /// The end of many surnames: "yan", "sson".
        static let surnameEnding = Role(rawValue: 65536)

        /// Nouns that tell what the name right behind them is: "newspaper", "airline", "village".
        static let beforeMedium = Role(rawValue: 131_072)
        static let beforeOrganization = Role(rawValue: 262_144)
        static let beforePlace = Role(rawValue: 524_288)

        /// Stands within names, but is none alone: "Liberal", "Islamic".
        static let adjective = Role(rawValue: 1_048_576)
        /// Ends of surnames that only women, or only men, have.
        static let femaleSurname = Role(rawValue: 2_097_152)
        static let maleSurname = Role(rawValue: 4_194_304)

        static let heads: Role = [.body, .organization, .medium, .agreement, .event, .place, .group]
    }

    private static let roleNames: [String: Role] = [
        "body": .body, "organization": .organization, "medium": .medium, "agreement": .agreement, "event": .event,
        "place": .place, "group": .group, "calendar": .calendar, "not-name": .notName, "particle": .particle,
        "connector": .connector, "motion": .motion, "civic": .civic, "past": .past, "company": .company,
        "prefix": .prefix, "surname-ending": .surnameEnding, "adjective": .adjective, "female-surname": .femaleSurname,
        "male-surname": .maleSurname, "before-medium": .beforeMedium,
        "before-organization": .beforeOrganization, "before-place": .beforePlace,
    ]

    private var roles: [WordKey: Role] = [:]
    private var common: Set<WordKey> = []
    private var givenNames: [WordKey: GivenName] = [:]

    enum GivenName: UInt8, Sendable { case female, male, either }

    init() {}

    init(folder: URL) throws(LexiconError) {
        var roles: [WordKey: Role] = [:]
        try LexiconFile(folder: folder, name: "words.tsv").forEachLine { line throws(LexiconError) in
            guard let role = Self.roleNames[line.text(1)] else {
                throw line.damage("“\(line.text(1))” is no class of word")
            }
            roles[WordKey(line.text(0)), default: []].formUnion(role)
        }
        self.roles = roles
        var common: Set<WordKey> = []
        common.reserveCapacity(70_000)
        try LexiconFile(folder: folder, name: "common-words.tsv").forEachLine { line throws(LexiconError) in
            common.insert(WordKey(ascii: line.bytes[line.fields[0]]))
        }
        self.common = common
        var given: [WordKey: GivenName] = [:]
        given.reserveCapacity(16_000)
        try LexiconFile(folder: folder, name: "given-names.tsv").forEachLine { line throws(LexiconError) in
            given[WordKey(line.text(0))] =
                switch line.text(1) {
                case "female": .female
                case "male": .male
                default: .either
                }
        }
        givenNames = given
    }

    func roles(_ word: WordKey) -> Role { roles[word] ?? [] }
    func isCommon(_ word: WordKey) -> Bool { common.contains(word) }
    func givenName(_ word: WordKey) -> GivenName? { givenNames[word] }
}
