import Model
import Network

/// A quotation in a line, for tooltips and screen readers.
public enum QuotationCaption {
    /// `Maria Zakharova, direct speech, to TASS, said on 8 February 2024`. Says what is known and nothing else.
    public static func text(_ id: Quotation.ID, index: DossierIndex) -> String {
        guard let quotation = index.quotation[id] else { return id.rawValue }
        var parts = [speaker(of: quotation, index: index), words(quotation.kind)]
        if !quotation.isAffirmed { parts.append("said not to have been said") }
        if let addressee = quotation.addressee { parts.append("to \(index.name(addressee))") }
        if let medium = quotation.via { parts.append("through \(index.name(medium))") }
        if let outer = quotation.nestedIn, let reporter = index.quotation[outer]?.speaker {
            parts.append("as reported by \(index.name(reporter))")
        }
        if let date = date(of: quotation, index: index) { parts.append(date) }
        return parts.joined(separator: ", ")
    }

    /// "direct speech", "indirect speech", "partly direct speech".
    public static func words(_ kind: Quotation.Kind) -> String {
        switch kind {
        case .direct: "direct speech"
        case .indirect: "indirect speech"
        case .mixed: "partly direct speech"
        }
    }

    private static func speaker(of quotation: Quotation, index: DossierIndex) -> String {
        guard let speaker = quotation.speaker else { return quotation.source?.exact ?? "Somebody unnamed" }
        guard let voice = quotation.voicedBy, voice != speaker else { return index.name(speaker) }
        return "\(index.name(speaker)), by \(index.name(voice))"
    }

    private static func date(of quotation: Quotation, index: DossierIndex) -> String? {
        if let date = quotation.saidOn { return "said on \(date.long)" }
        guard let published = index.document[quotation.document]?.published, let date = published.date else {
            return nil
        }
        return "published \(date.long)" + (published.basis == .inferred ? " (inferred)" : "")
    }
}
