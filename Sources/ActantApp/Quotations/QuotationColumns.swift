import Translation
import Workspace

/// How wide the columns are, and which of them give way where there is little room.
struct QuotationColumns {
    /// The table's width in logical pixels.
    let width: Int

    /// Those with something to show in this dossier.
    var filled = Set(QuotationTable.Column.allCases)

    /// What the bar beside the words tells too goes first.
    func isShown(_ column: QuotationTable.Column) -> Bool {
        guard filled.contains(column) else { return false }
        let wanted = Self.byWorth.filter(filled.contains)
        guard let place = wanted.firstIndex(of: column) else { return true }
        return wanted[...place].reduce(Self.frame) { $0 + width($1) } <= width || place < 3
    }

    /// What the words get: all that the others leave, and no less than can be read.
    func wordsWidth(beside others: Int) -> Int { max(width(.words), width - Self.frame - others) }

    /// The columns in the order in which they are worth their room; the first three always stand.
    private static let byWorth: [QuotationTable.Column] = [
        .words, .speaker, .date, .stance, .document, .topic, .about, .kind,
    ]
    /// Where even those three have little room.
    private static let least: [QuotationTable.Column: Int] = [.speaker: 88, .words: 160, .date: 78]
    /// What the rows' own border takes.
    private static let frame = 4

    /// In logical pixels; for the words the least.
    func width(_ column: QuotationTable.Column) -> Int {
        let (compact, roomy): (Double, Double) =
            switch column {
            case .speaker: (110, 170)
            case .words: (176, 320)
            case .about: (74, 170)
            case .topic: (94, 240)
            case .stance: (102, 220)
            case .document: (90, 190)
            case .date: (92, 106)
            case .kind: (62, 76)
            }
        if self.width < 390, let least = Self.least[column] { return least }
        let room = min(max(Double(width - 840) / 800, 0), 1)
        return Int(compact + (roomy - compact) * room)
    }
}

extension QuotationTable.Column {
    var title: String {
        switch self {
        case .speaker: translated("Speaker")
        case .words: translated("Words")
        case .about: translated("About")
        case .topic: translated("Topic")
        case .stance: translated("Stance")
        case .document: translated("Document")
        case .date: translated("Date")
        case .kind: translated("Kind")
        }
    }
}
