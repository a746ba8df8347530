import Model

/// Dates as pages write them: ISO 8601 with or without a time, "5 March 2024", "March 5, 2024", "Tue, 05 Mar 2024 10:00 GMT".
enum WrittenDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    static func parse(_ text: String) -> PartialDate? {
        let trimmed = Blanks.collapsed(text.prefix(80))
        let isISO = trimmed.utf8.count >= 10 && !(trimmed.dropFirst(10).first?.isNumber ?? false)
        if isISO, let date = PartialDate(String(trimmed.prefix(10))) { return date }
        if trimmed.utf8.count == 8, let number = Int(trimmed) {
            return PartialDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
        }
        return named(trimmed)
    }

    /// A month by its name, with a day and a year around it.
    private static func named(_ text: String) -> PartialDate? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard
            let place = words.firstIndex(where: { word in
                word.count >= 3 && months.contains(String(word.prefix(3))) && word.allSatisfy(\.isLetter)
            }), let month = months.firstIndex(of: String(words[place].prefix(3)))
        else { return nil }
        func number(_ place: Int) -> Int? {
            guard words.indices.contains(place) else { return nil }
            return Int(words[place].prefix { $0.isNumber })
        }
        let year = [place + 2, place + 1].lazy.compactMap(number).first { $0 >= 1000 }
        let day = [place - 1, place + 1].lazy.compactMap(number).first { (1...31).contains($0) }
        return year.flatMap { PartialDate(year: $0, month: month + 1, day: day) }
    }
}
