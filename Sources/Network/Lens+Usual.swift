import Model

extension Lens {
    /// What a dossier is looked at through until somebody chooses: its relations; where none are annotated, as after
    /// articles were read, who speaks about whom, or at least who is named together.
    public static func usual(for dossier: Dossier) -> Lens {
        guard dossier.relations.isEmpty, !dossier.mentions.isEmpty else { return .everything }
        let isSpokenOf = dossier.quotations.contains { quotation in
            quotation.speaker != nil && quotation.about.contains { $0 != quotation.speaker }
        }
        return Lens(projection: isSpokenOf ? .speech : .comention)
    }
}
