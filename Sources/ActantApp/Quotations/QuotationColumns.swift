import Workspace

/// How wide the columns are, and which of them give way where there is little room.
struct QuotationColumns {
    /// The table's width in logical pixels.
    let width: Int

    /// What the bar beside the words tells too goes first.
    func isShown(_ column: QuotationTable.Column) -> Bool {
        switch column {
        case .speaker, .words, .date: true
        case .stance: width >= 440
        case .document: width >= 540
        case .topic: width >= 640
        case .about: width >= 740
        case .kind: width >= 800
        }
    }

    /// In logical pixels; for the words the least, since they take whatever is left.
    func width(_ column: QuotationTable.Column) -> Int {
        let (compact, roomy): (Double, Double) =
            switch column {
            case .speaker: (110, 170)
            case .words: (190, 320)
            case .about: (74, 170)
            case .topic: (94, 240)
            case .stance: (102, 220)
            case .document: (76, 190)
            case .date: (92, 106)
            case .kind: (62, 76)
            }
        let room = min(max(Double(width - 820) / 800, 0), 1)
        return Int(compact + (roomy - compact) * room)
    }
}

extension QuotationTable.Column {
    var title: String {
        switch self {
        case .speaker: "Speaker"
        case .words: "Words"
        case .about: "About"
        case .topic: "Topic"
        case .stance: "Stance"
        case .document: "Document"
        case .date: "Date"
        case .kind: "Kind"
        }
    }
}
