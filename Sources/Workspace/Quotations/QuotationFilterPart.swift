import Model
import Network
import Translation

/// One thing that narrows the table of quotations, for a chip that names it and takes it away.
public struct QuotationFilterPart: Sendable, Hashable {
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case text, speaker, about, topic, kinds, outermost, tentative
    }

    public let field: Field
    /// What it leaves, in words: "by Sergey Lavrov", "direct or mixed".
    public let words: String
}

extension QuotationTable {
    /// All that narrows the table, in the order of the fields.
    public func filterParts(_ index: DossierIndex) -> [QuotationFilterPart] {
        QuotationFilterPart.Field.allCases.compactMap { field in
            words(for: field, index).map { QuotationFilterPart(field: field, words: $0) }
        }
    }

    private func words(for field: QuotationFilterPart.Field, _ index: DossierIndex) -> String? {
        switch field {
        case .text: return text.isEmpty ? nil : Wording.quoted(text)
        case .speaker: return speaker.map { translated("by {1}", index.shortName($0)) }
        case .about: return about.map { translated("about {1}", index.shortName($0)) }
        case .topic: return topic.map { translated("on {1}", index.topic[$0]?.label ?? $0.rawValue) }
        case .kinds:
            let all = Quotation.Kind.allCases
            guard kinds.count < all.count else { return nil }
            return kinds.isEmpty
                ? translated("of no kind") : Wording.list(all.filter(kinds.contains).map(Wording.speech), .or)
        case .outermost: return outermostOnly ? translated("outermost only") : nil
        case .tentative: return tentativeOnly ? translated("not confirmed yet") : nil
        }
    }

    /// Takes one narrowing away.
    public mutating func clear(_ field: QuotationFilterPart.Field) {
        switch field {
        case .text: text = ""
        case .speaker: speaker = nil
        case .about: about = nil
        case .topic: topic = nil
        case .kinds: kinds = Set(Quotation.Kind.allCases)
        case .outermost: outermostOnly = false
        case .tentative: tentativeOnly = false
        }
    }
}
