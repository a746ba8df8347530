import Model

/// "Halden Wind", "Calder Water": a town's name and a common word with a capital are a company or a club.
extension NameFinder {
    func companyName(with hit: LexiconHit, reading: Lexicon.Reading, in block: Range<Int>) -> NameCandidate? {
        let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
        guard reading.kind == .place, reading.class != .capital, hit.tokens.count == 1,
            words.shapes[start].isDisjoint(with: [.inHeading, .allCapitals]), !isAfterPlaceWord(start),
            isCompanyWord(end, in: block)
        else { return nil }
        if let label = statisticalName(at: end)?.label, !Self.companyLabels.contains(label) { return nil }
        return NameCandidate(
            tokens: start..<end + 1, kind: .organization, rule: "town-and-common-word", confidence: 0.55)
    }

    private static let companyLabels: Set<String> = ["ORG", "GPE", "PRODUCT"]

    /// A last common word with a capital that names no person, place or time.
    func isCompanyWord(_ token: Int, in block: Range<Int>) -> Bool {
        guard token < block.upperBound, words.isCapital(token),
            words.shapes[token].isDisjoint(with: [.inHeading, .allCapitals, .sentenceStart]),
            lexicon.words.isCommon(words.keys[token]), lexicon.words.givenName(words.keys[token]) == nil,
            words.roles[token].isDisjoint(with: WordList.Role.heads.union([.calendar, .notName, .prefix, .company])),
            titles.at(token) == nil, hits.at(token) == nil, !isPlural(token)
        else { return false }
        return token + 1 >= words.count || !words.isCapital(token + 1)
    }
}
