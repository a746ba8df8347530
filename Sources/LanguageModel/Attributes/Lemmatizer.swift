/// Finds the dictionary form of a word from its part of speech and features.
struct Lemmatizer: Sendable {
    let tables: LemmaTables

    func lemma(of word: TokenColumns.Word, partOfSpeech: String, morphology: String) -> String {
        let part = partOfSpeech.lowercased()
        if part.isEmpty || part == "space" || isBaseForm(part, morphology) { return word.lowercased }
        guard let table = tables[part] else { return part == "propn" ? word.text : word.lowercased }
        let lowercased = Array(word.lowercased.utf8)
        var forms: [[UInt8]] = []
        var unknown: [UInt8]?
        for rule in table.rules where lowercased[...].hasSuffix(rule.ending) {
            let form = Array(lowercased.dropLast(rule.ending.count)) + rule.replacement
            if form.isEmpty { continue }
            if table.contains(form) {
                forms.insert(form, at: 0)
            } else if !isAlphabetic(form) {
                forms.append(form)
            } else if unknown == nil {
                unknown = form
            }
        }
        // Each exception that no rule gave goes to the front, so the last one wins.
        let exceptions = table.exceptions[StringIdentifier.of(lowercased)] ?? []
        for form in exceptions.map({ Array($0.utf8) }) where !forms.contains(form) { forms.insert(form, at: 0) }
        guard let best = forms.first ?? unknown else { return word.text }
        return String(decoding: best, as: UTF8.self)
    }

    private func isBaseForm(_ part: String, _ morphology: String) -> Bool {
        var features: [Substring: Substring] = [:]
        for feature in morphology.split(separator: "|") {
            let sides = feature.split(separator: "=", maxSplits: 1)
            if sides.count == 2 { features[sides[0]] = sides[1] }
        }
        if features["VerbForm"] == "Inf" || features["Degree"] == "Pos" { return true }
        switch part {
        case "noun": return features["Number"] == "Sing"
        case "verb":
            return features["VerbForm"] == "Fin" && features["Tense"] == "Pres" && features["Number"] == nil
        default: return false
        }
    }

    private func isAlphabetic(_ utf8: [UInt8]) -> Bool {
        String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy { Characters.isLetter($0.value) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}
