import Model
import Translation

/// Words of comparisons.
extension Wording {
    /// At the head of a list of findings.
    public static func verdict(_ verdict: Comparison.Verdict) -> String {
        switch verdict {
        case .contested: translated("Contested")
        case .both: translated("Told by both")
        case .apart: translated("Both tell of other things")
        case .onlyFirst: translated("Only on the left")
        case .onlySecond: translated("Only on the right")
        }
    }

    public static func reason(_ reason: Comparison.Contest.Reason) -> String {
        switch reason {
        case .denial: translated("one side asserts what the other denies")
        case .opposite: translated("one side tells of cooperation, the other of conflict")
        }
    }

    /// "3 contested, 5 told by both, 12 only on the left, 4 only on the right".
    public static func summary(of comparison: Comparison) -> String {
        func count(_ verdict: Comparison.Verdict) -> String { digits(comparison.findings(verdict).count) }
        return translated(
            "{1} contested, {2} told by both, {3} told apart, {4} only on the left, {5} only on the right",
            count(.contested), count(.both), count(.apart), count(.onlyFirst), count(.onlySecond))
    }

    /// What sets a lens off from another, in the words of its sentence: "as told by those who speak for Russia".
    public static func difference(of lens: Lens, from other: Lens, _ index: DossierIndex) -> String {
        let (own, others) = (LensChoice.all(lens, index), LensChoice.all(other, index))
        let differing = own.values.filter { $0.text != others[$0.control]?.text }.sorted { $0.control < $1.control }
        guard !differing.isEmpty else { return translated("the same lens") }
        return differing.map { choice in
            LensChoice.pieces(of: choice.phrase, own, depth: lens.focus?.depth).map(\.text).joined()
        }.joined(separator: ", ")
    }

    /// Why these two accounts are set against each other: "Suggested: of 4 sides heard here these two contradict each other
    /// most, on 2 pairs."
    public static func reason(_ choice: CampChoice, _ index: DossierIndex) -> String {
        switch choice.reason {
        case .sides(0, _): translated("Suggested: the two sides with most to say; they do not contradict each other.")
        case .sides(let contested, 2):
            counted(
                "Suggested: the two sides heard here, who contradict each other on {n} pair.",
                "Suggested: the two sides heard here, who contradict each other on {n} pairs.", contested)
        case .sides(let contested, let number):
            counted(
                "Suggested: of {1} sides heard here these two contradict each other most, on {n} pair.",
                "Suggested: of {1} sides heard here these two contradict each other most, on {n} pairs.", contested,
                digits(number))
        case .speakers(0, _):
            translated("Suggested: the two who are heard most; they do not contradict each other.")
        case .speakers(let contested, let number):
            counted(
                "Suggested: of the {1} heard most these two contradict each other most, on {n} pair.",
                "Suggested: of the {1} heard most these two contradict each other most, on {n} pairs.", contested,
                digits(number))
        case .outlets(0, _):
            translated("Suggested: the two outlets with most to tell; they do not contradict each other.")
        case .outlets(let contested, let number):
            counted(
                "Suggested: of {1} outlets these two contradict each other most, on {n} pair.",
                "Suggested: of {1} outlets these two contradict each other most, on {n} pairs.", contested,
                digits(number))
        case .counterpart(0, _): translated("Suggested: nobody contradicts the left account; the right one is nearest.")
        case .counterpart(let contested, 1):
            counted(
                "Suggested: the other side heard here, which contradicts the left one on {n} pair.",
                "Suggested: the other side heard here, which contradicts the left one on {n} pairs.", contested)
        case .counterpart(let contested, let number):
            counted(
                "Suggested: of {1} others the right account contradicts the left one most, on {n} pair.",
                "Suggested: of {1} others the right account contradicts the left one most, on {n} pairs.", contested,
                digits(number))
        case .oneVoice(let entity):
            translated(
                "Only {1} is heard in this dossier, so that nobody contradicts; the right side is what articles state "
                    + "themselves.", index.name(entity))
        case .noVoice:
            translated("Nobody is heard here who could be held against somebody else.")
        }
    }
}
