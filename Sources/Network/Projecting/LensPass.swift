import Model

/// A lens as tables of yes and no over the rows of a ground table.
struct LensPass {
    /// By place of a node, of a document, of a teller.
    let nodes: [Bool]
    private let documents: [Bool]
    var documentCount: Int { documents.count }
    /// Whether what stands in no known document passes.
    private let knowsAllDocuments: Bool
    private let tellers: [Bool]
    private let hearsArticles: Bool
    private let hearsAnybody: Bool
    private let strands: (Bool, Bool, Bool)
    private let statuses: [Bool]
    private let start: Int32
    private let end: Int32
    private let hasPeriod: Bool
    private let includesUndated: Bool
    private let isOpen: Bool

    init(_ lens: Lens, _ index: DossierIndex, _ table: NodeTable) {
        let focus = lens.focus.flatMap { table.place[$0.entity] }
        let isShown = NodeKind.allCases.map { $0.entity.map(lens.kinds.contains) ?? true }
        var shown = table.kindPlaces.map { isShown[Int($0)] }
        if let focus { shown[Int(focus)] = true }
        nodes = shown
        documents = index.dossier.documents.map { document in
            lens.documents?.contains(document.id) ?? true && lens.account.hears(document)
        }
        if case .outlet = lens.account { knowsAllDocuments = false } else { knowsAllDocuments = lens.documents == nil }
        let speakers = lens.account.speakers(in: index)
        var heard = [Bool](repeating: speakers == nil, count: table.ids.count)
        for speaker in speakers ?? [] {
            if let place = table.place[speaker] { heard[Int(place)] = true }
        }
        tellers = heard
        hearsAnybody = speakers == nil
        hearsArticles = lens.account.hearsArticles
        strands = (
            lens.signs.contains(.cooperation), lens.signs.contains(.conflict), lens.signs.contains(.neutral)
        )
        // The last stands for what has no status.
        statuses = Relation.Status.allCases.map { lens.statuses?.contains($0) ?? true } + [true]
        hasPeriod = lens.period != nil
        includesUndated = lens.period?.includesUndated ?? true
        isOpen = lens.period?.start == nil && lens.period?.end == nil
        start = lens.period?.start.map { GroundRow.day($0.earliest) } ?? .min
        end = lens.period?.end.map { GroundRow.day($0.latest) } ?? .max
    }

    func joins(_ pair: GroundTable.Pair) -> Bool { nodes[Int(pair.first)] && nodes[Int(pair.second)] }

    @inline(__always) func passes(_ row: GroundRow) -> Bool {
        let strand = row.strand
        guard strand == 0 ? strands.0 : strand == 1 ? strands.1 : strands.2 else { return false }
        guard statuses[row.status] else { return false }
        guard row.document < 0 ? knowsAllDocuments : documents[Int(row.document)] else { return false }
        switch row.teller {
        case GroundRow.narrator: if !hearsArticles { return false }
        case GroundRow.nobody: if !hearsAnybody { return false }
        default: if !tellers[Int(row.teller)] { return false }
        }
        return !hasPeriod || isInPeriod(row)
    }

    private func isInPeriod(_ row: GroundRow) -> Bool {
        if !row.hasOwnDate {
            if !includesUndated { return false }
            if !row.isDated { return isOpen }
        }
        return row.latest >= start && row.earliest <= end
    }
}
