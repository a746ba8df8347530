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
}
