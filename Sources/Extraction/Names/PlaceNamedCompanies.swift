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
}
