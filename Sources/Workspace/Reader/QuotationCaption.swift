import Model
import Network
import Translation

/// A quotation in a line, for tooltips and screen readers.
public enum QuotationCaption {
    /// `Maria Zakharova, direct speech, to TASS, said on 8 February 2024`. Says what is known and nothing else.
    public static func text(_ id: Quotation.ID, index: DossierIndex) -> String {
        guard let quotation = index.quotation[id] else { return id.rawValue }
        var parts = [speaker(of: quotation, index: index), words(quotation.kind)]
        if !quotation.isAffirmed { parts.append(translated("said not to have been said")) }
        if let addressee = quotation.addressee { parts.append(translated("to {1}", index.name(addressee))) }
        if let medium = quotation.via { parts.append(translated("through {1}", index.name(medium))) }
        if let outer = quotation.nestedIn, let reporter = index.quotation[outer]?.speaker {
            parts.append(translated("as reported by {1}", index.name(reporter)))
        }
        if let date = date(of: quotation, index: index) { parts.append(date) }
        return parts.joined(separator: ", ")
    }

    /// "direct speech", "indirect speech", "partly direct speech".
    public static func words(_ kind: Quotation.Kind) -> String {
        switch kind {
        case .direct: translated("direct speech")
        case .indirect: translated("indirect speech")
        case .mixed: translated("partly direct speech")
        }
    }

    private static func speaker(of quotation: Quotation, index: DossierIndex) -> String {
        guard let speaker = quotation.speaker else { return quotation.source?.exact ?? translated("Somebody unnamed") }
        guard let voice = quotation.voicedBy, voice != speaker else { return index.name(speaker) }
        return translated("{1}, by {2}", index.name(speaker), index.name(voice))
    }

    private static func date(of quotation: Quotation, index: DossierIndex) -> String? {
        if let date = quotation.saidOn { return translated("said on {1}", date.long) }
        guard let published = index.document[quotation.document]?.published, let date = published.date else {
            return nil
        }
        return published.basis == .inferred
            ? translated("published {1} (inferred)", date.long) : translated("published {1}", date.long)
    }
}
