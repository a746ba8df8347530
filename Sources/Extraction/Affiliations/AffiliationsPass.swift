import Model

/// Finds who holds which role in what: "Armenian Foreign Minister Ararat Mirzoyan", "Petrus Seran, head of the union".
///
/// Its results name mentions by their position, so it belongs behind all passes that add mentions.
public struct AffiliationsPass: DocumentPass {
    public let name = "affiliations"
    public let requires: Set<Layer> = [.tokens, .sentences, .blocks, .names]
    public let assigns: Set<Layer> = [.affiliations]
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func run(on analysis: inout Analysis) {
        let reader = RoleReader(analysis, lexicon: lexicon)
        var affiliations: [FoundAffiliation] = []
        for number in analysis.mentions.indices {
            let mention = analysis.mentions[number]
            guard mention.kind == .person, mention.form == .name else { continue }
            for found in reader.roles(of: number) {
                if analysis.mentions[number].role == nil { analysis.mentions[number].role = found.role }
                if analysis.mentions[number].gender == nil { analysis.mentions[number].gender = found.gender }
                guard let organization = found.organization else { continue }
                affiliations.append(
                    FoundAffiliation(
                        person: number, organization: organization, role: found.role, isPast: found.isPast,
                        evidence: found.evidence,
                        provenance: Provenance(pass: name, rule: found.rule, confidence: found.confidence)))
            }
        }
        analysis.affiliations = affiliations
    }
}
