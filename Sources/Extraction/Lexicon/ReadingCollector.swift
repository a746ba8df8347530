import Model

/// Gathers the readings of all files, so that a name which stands in several has all of them.
struct ReadingCollector {
    private struct Row {
        let name: String
        let reading: Lexicon.Reading
    }

    private var rows: [Row] = []
    private var entryNumbers: [String: Int32] = [:]
    private(set) var entries: [String] = []
    /// By entry.
    private(set) var displayNames: [String: String] = [:]

    mutating func add(_ line: LexiconFile.Line) throws(LexiconError) {
        guard 4...6 ~= line.fields.count else { throw line.damage("it has \(line.fields.count) fields, not 4 to 6") }
        let kind = line.text(1)
        let form = line.text(2)
        guard let kind = Entity.Kind(rawValue: kind) else { throw line.damage("“\(kind)” is no kind of entity") }
        guard let form = LexiconReading.Class(rawValue: form) else {
            throw line.damage("“\(form)” is no class of name")
        }
        let country = line.fields.count > 4 ? Array(line.bytes[line.fields[4]]) : []
        guard country.isEmpty || country.count == 3 else { throw line.damage("a country has three letters") }
        let entry = line.text(3)
        let number = entryNumbers[entry] ?? Int32(entries.count)
        if number == entries.count {
            entryNumbers[entry] = number
            entries.append(entry)
        }
        let name = line.text(0)
        if form == .title { displayNames[entry] = name }
        rows.append(
            Row(
                name: name,
                reading: Lexicon.Reading(
                    kind: kind, class: form, entry: number,
                    country: country.isEmpty ? nil : Lexicon.Country(letters: (country[0], country[1], country[2])),
                    gender: line.fields.count > 5 ? FoundMention.Gender(rawValue: line.text(5)) : nil)))
    }

    /// The matcher with, by name, where its readings start; readings in the order of the files.
    var collected: (names: NameMatcher, starts: [Int32], readings: [Lexicon.Reading]) {
        var builder = NameMatcher.Builder(count: rows.count)
        var numbers: [[UInt8]: Int] = [:]
        numbers.reserveCapacity(rows.count)
        var byName: [[Lexicon.Reading]] = []
        for row in rows {
            let key = Array(row.name.utf8)
            if let number = numbers[key] {
                byName[number].append(row.reading)
            } else {
                numbers[key] = builder.add(Array(row.name.unicodeScalars))
                byName.append([row.reading])
            }
        }
        var starts: [Int32] = [0]
        var readings: [Lexicon.Reading] = []
        for group in byName {
            readings.append(contentsOf: group)
            starts.append(Int32(readings.count))
        }
        return (builder.matcher, starts, readings)
    }
}
