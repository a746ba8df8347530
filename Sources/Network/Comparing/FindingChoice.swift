/// Chooses what stands for each side of a finding: what contradicts the other side, else what agrees with it, else the first.
public struct FindingChoice {
    private let most: Int

    public init(most: Int) { self.most = most }

    public func choose(_ finding: Comparison.Finding) -> (first: [Comparison.Told], second: [Comparison.Told]) {
        guard finding.contests.isEmpty else {
            return (unique(finding.contests.map(\.first)), unique(finding.contests.map(\.second)))
        }
        let shared = Set(finding.first.map(\.sign)).intersection(finding.second.map(\.sign))
        func ordered(_ side: [Comparison.Told]) -> [Comparison.Told] {
            side.filter { shared.contains($0.sign) } + side.filter { !shared.contains($0.sign) }
        }
        return (unique(ordered(finding.first)), unique(ordered(finding.second)))
    }

    private func unique(_ side: [Comparison.Told]) -> [Comparison.Told] {
        var seen: Set<Ground> = []
        return Array(side.filter { seen.insert($0.ground).inserted }.prefix(most))
    }
}
