import Foundation
import Model

/// All that is known beforehand of names: states, organizations, places, media, titles, given names.
///
/// It is made of files of tab-separated lines, whose headers (`#`) say what they hold; see `resources/lexicon`.
public struct Lexicon: Sendable {
    /// The files of names, one reading a line: name, kind, class, entry, country.
    static let nameFiles = ["states", "organizations", "organs", "media", "persons", "regions", "places", "cities"].map
    {
        $0 + ".tsv"
    }
    /// All files that a complete folder holds.
    public static let files =
        nameFiles + ["titles.tsv", "given-names.tsv", "words.tsv", "common-words.tsv", "furniture.tsv"]

    /// The names of entities.
    let names: NameMatcher
    /// By name, where its readings start.
    let readingStarts: [Int32]
    let readings: [Reading]
    let titles: TitleList
    let words: WordList
    let furniture: FurnitureList

    /// A reading with its strings still in the files' bytes.
    struct Reading: Sendable {
        let kind: Entity.Kind
        let `class`: LexiconReading.Class
        let entry: Int32
        let country: Country?
        let gender: FoundMention.Gender?
    }

    /// Three letters of ISO 3166.
    struct Country: Sendable, Hashable {
        let letters: (UInt8, UInt8, UInt8)

        static func == (one: Country, other: Country) -> Bool { one.letters == other.letters }
        func hash(into hasher: inout Hasher) {
            hasher.combine(letters.0)
            hasher.combine(letters.1)
            hasher.combine(letters.2)
        }

        var code: String { String(decoding: [letters.0, letters.1, letters.2], as: UTF8.self) }
    }

    /// The entries' names ("state/armenia"), each once.
    let entries: [String]

    /// By entry ("state/armenia"), the name under which it is shown ("Armenia").
    let displayNames: [String: String]

    /// A lexicon that knows nothing.
    public static let empty = Lexicon()

    private init() {
        names = NameMatcher(names: [String]())
        readingStarts = [0]
        readings = []
        titles = TitleList()
        words = WordList()
        furniture = FurnitureList()
        entries = []
        displayNames = [:]
    }

    /// Reads the files of `folder` (see ``LexiconFolder/find(environment:executable:)``).
    public init(folder: URL) throws(LexiconError) {
        var collector = ReadingCollector()
        for file in Self.nameFiles {
            try LexiconFile(folder: folder, name: file).forEachLine { line throws(LexiconError) in
                try collector.add(line)
            }
        }
        titles = try TitleList(LexiconFile(folder: folder, name: "titles.tsv"))
        words = try WordList(folder: folder)
        furniture = try FurnitureList(LexiconFile(folder: folder, name: "furniture.tsv"))
        let collected = collector.collected
        names = collected.names
        readingStarts = collected.starts
        readings = collected.readings
        entries = collector.entries
        displayNames = collector.displayNames
    }

    /// What a name of the matcher can stand for.
    func readings(of name: Int) -> ArraySlice<Reading> {
        readings[Int(readingStarts[name])..<Int(readingStarts[name + 1])]
    }

    /// What a name can stand for, whatever its case; empty where it is not known.
    public func readings(of name: String) -> [LexiconReading] {
        let scalars = Array(name.unicodeScalars)
        guard let hit = names.hits(in: scalars).first, hit.range == 0..<scalars.count else { return [] }
        return readings(of: hit.name).map(reading)
    }

    func reading(_ reading: Reading) -> LexiconReading {
        LexiconReading(
            kind: reading.kind, class: reading.class, entry: entries[Int(reading.entry)],
            country: reading.country?.code,
            gender: reading.gender)
    }
}
