import Translation

extension QuotationTable {
    /// How the rows are sorted, as the end of a sentence: "the earliest first".
    public var orderWords: String {
        switch (sortColumn, ascending) {
        case (.speaker, true): translated("sorted by speaker")
        case (.speaker, false): translated("sorted by speaker, from Z to A")
        case (.words, true): translated("sorted by their words")
        case (.words, false): translated("sorted by their words, from Z to A")
        case (.about, true): translated("sorted by whom they are about")
        case (.about, false): translated("sorted by whom they are about, from Z to A")
        case (.topic, true): translated("sorted by topic")
        case (.topic, false): translated("sorted by topic, from Z to A")
        case (.stance, true): translated("those against first")
        case (.stance, false): translated("those in favour first")
        case (.document, true): translated("in the order of the articles")
        case (.document, false): translated("in the order of the articles, the last first")
        case (.date, true): translated("the earliest first")
        case (.date, false): translated("the latest first")
        case (.kind, true): translated("sorted by kind")
        case (.kind, false): translated("sorted by kind, from Z to A")
        }
    }
}
