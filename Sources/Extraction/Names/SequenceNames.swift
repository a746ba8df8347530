import Model

/// Names that neither the lexicon nor a head gives away: mostly persons.
extension NameFinder {
    func sequenceName(_ sequence: Range<Int>, after title: PendingTitle?) -> NameCandidate? {
        if let title,
            !words.shapes[sequence.lowerBound].contains(.inHeading) || statisticalLabel(of: sequence) == "PERSON"
        {
            if isPersonLike(sequence) || statisticalLabel(of: sequence) == "PERSON" {
                return person(sequence, rule: "title-before-name", confidence: 0.9, title: title)
            }
        }
        switch statisticalLabel(of: sequence) {
        case "PERSON": return person(sequence, rule: "statistical", confidence: 0.8, title: title)
        case "ORG", "PRODUCT":
            if startsWithGivenName(sequence) {
                return person(sequence, rule: "given-name", confidence: 0.6, title: title)
            }
            return NameCandidate(tokens: sequence, kind: .organization, rule: "statistical", confidence: 0.55)
        case "GPE", "LOC", "FAC":
            return NameCandidate(tokens: sequence, kind: .place, rule: "statistical", confidence: 0.6)
        case "NORP":
            return NameCandidate(tokens: sequence, form: .name, kind: .group, rule: "statistical", confidence: 0.5)
        case "EVENT": return NameCandidate(tokens: sequence, kind: .event, rule: "statistical", confidence: 0.5)
        case "LAW": return NameCandidate(tokens: sequence, kind: .agreement, rule: "statistical", confidence: 0.5)
        default: break
        }
        if startsWithGivenName(sequence), !words.shapes[sequence.lowerBound].contains(.inHeading) {
            return person(sequence, rule: "given-name", confidence: 0.6, title: title)
        }
        return nil
    }

    private func person(_ tokens: Range<Int>, rule: String, confidence: Double, title: PendingTitle?) -> NameCandidate {
        var candidate = NameCandidate(tokens: tokens, kind: .person, rule: rule, confidence: confidence)
        candidate.gender = title?.title.gender
        if candidate.gender == nil {
            switch lexicon.words.givenName(words.keys[tokens.lowerBound]) {
            case .female: candidate.gender = .female
            case .male: candidate.gender = .male
            case .either, nil: break
            }
        }
        if let title {
            candidate.role = analysis.words(
                Int(words.starts[title.text.lowerBound])..<Int(words.ends[title.text.upperBound - 1]))
        }
        return candidate
    }

    /// The label that covers most of a span.
    func statisticalLabel(of tokens: Range<Int>) -> String? {
        var best: (label: String, count: Int)?
        for token in tokens {
            guard let name = statisticalName(at: token) else { continue }
            let count = name.tokens.clamped(to: tokens).count
            if count > best?.count ?? 0 { best = (name.label, count) }
        }
        return best?.label
    }

    private func startsWithGivenName(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && lexicon.words.givenName(words.keys[tokens.lowerBound]) != nil
            && !lexicon.words.isCommon(words.keys[tokens.lowerBound])
    }

    /// Whether at least one of the words is no common noun.
    private func isPersonLike(_ tokens: Range<Int>) -> Bool {
        tokens.contains { words.isCapital($0) && !lexicon.words.isCommon(words.keys[$0]) }
            && !tokens.contains { words.shapes[$0].contains(.allCapitals) && words.ends[$0] - words.starts[$0] < 6 }
    }
}
