import Rasterizer

/// Which strokes are so faint and thin that they are drawn as a veil, and how.
struct Veiled {
    /// By number of relations.
    let weights: [Veil.Weight]
    /// Strokes that stand over the veil are among those from here on.
    let firstAbove: Int

    /// The opacity above which it is seen which of two strokes lies over the other.
    private static let mostOpaque = 0.5
    /// The least number of relations of the second layer: heavy strokes lie over thin ones.
    private static let upper = 3

    /// - Parameter scale: pixels to the unit of widths.
    init(_ plan: DiagramPlan, _ fading: StrokeFading, scale: Double, leastWidth: Double = 0) {
        let relations = fading.byRelations.indices.prefix {
            fading.byRelations[$0] <= Self.mostOpaque && max(plan.widest[$0], leastWidth) * scale <= Veil.widest
        }
        firstAbove = relations.last.map { plan.firstOfMore[$0] } ?? 0
        weights = relations.map { number in
            Veil.Weight(
                opacity: Float(fading.byRelations[number]), layer: number < Self.upper ? 0 : 1)
        }
    }

    func holds(_ stroke: DiagramPlan.Stroke) -> Bool { Int(stroke.relations) < weights.count }
}
