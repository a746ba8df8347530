import Model

/// Finds who holds which role in what: "Armenian Foreign Minister Ararat Mirzoyan", "Petrus Seran, head of the union".
///
/// Its results name mentions by their position, so it belongs behind all passes that add mentions.
public struct AffiliationsPass: DocumentPass {
    public let name = "affiliations"
    public let requires: Set<Layer> = [.tokens, .sentences, .blocks, .names]
    public let assigns: Set<Layer> = [.affiliations]
    private let lexicon: Lexicon

    /// What is surer does without the guesses about the same person.
    private static let guess = 0.5

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func run(on analysis: inout Analysis) {
        let reader = RoleReader(analysis, lexicon: lexicon)
        var found: [(person: Int, role: RoleReader.Role)] = []
        for number in analysis.mentions.indices {
            let mention = analysis.mentions[number]
            guard mention.kind == .person, mention.form == .name || mention.form == .role else { continue }
            if mention.form == .role {
                if let (person, role) = reader.roleMention(number) { found.append((person, role)) }
                continue
            }
            for role in reader.roles(of: number) {
                if analysis.mentions[number].role == nil { analysis.mentions[number].role = role.role }
                if analysis.mentions[number].gender == nil { analysis.mentions[number].gender = role.gender }
                found.append((number, role))
            }
        }
        let sure = Set(
            found.filter { $0.role.confidence >= Self.guess && $0.role.organization != nil }
                .compactMap { analysis.mentions[$0.person].actor })
        analysis.affiliations = found.compactMap { person, role in
            guard let organization = role.organization else { return nil }
            if role.confidence < Self.guess, let actor = analysis.mentions[person].actor, sure.contains(actor) {
                return nil
            }
            return FoundAffiliation(
                person: person, organization: organization, role: role.role, isPast: role.isPast,
                evidence: role.evidence,
                provenance: Provenance(pass: name, rule: role.rule, confidence: role.confidence))
        }
    }
}
