import LanguageModel
import Model

/// Who is meant: names, roles, descriptions and pronouns of one document become actors, quotations get their speakers.
///
/// Names come first; then, in the order of the text, what the narrator says; then the speakers; last what speakers say of
/// themselves and others.
public struct CoreferencePass: DocumentPass {
    static let title = "coreference"

    public let name = title
    public let requires: Set<Layer> = [.tokens, .sentences, .names, .quotations]
    public let assigns: Set<Layer> = [.nominals, .actors, .speakers]
    private let nouns: NominalList
    var weights = CoreferenceWeights.standard

    public init(nouns: NominalList) { self.nouns = nouns }

    public func run(on analysis: inout Analysis) {
        let discourse = Discourse(analysis)
        let isTerse = analysis.blocks.map { $0.kind == .heading || $0.kind == .caption }
        let moved = discourse.insert(NominalFinder(discourse: discourse, list: nouns, isTerse: isTerse).finds())
        for place in analysis.affiliations.indices {
            analysis.affiliations[place].person = moved[analysis.affiliations[place].person]
            analysis.affiliations[place].organization = moved[analysis.affiliations[place].organization]
        }
        NameClustering.run(on: discourse)
        Affiliations.learn(analysis.affiliations, discourse)
        let resolution = Resolution(discourse, weights: weights)
        resolution.narration()
        resolution.speakers()
        resolution.speech()
        resolution.speakers()
        ActorAssembly.write(discourse, to: &analysis)
    }
}

/// What affiliations tell of persons before anything is resolved.
enum Affiliations {
    static func learn(_ affiliations: [FoundAffiliation], _ discourse: Discourse) {
        for one in affiliations {
            let person = Int(discourse.actor[one.person])
            let organization = Int(discourse.actor[one.organization])
            guard person >= 0, organization >= 0, person != organization else { continue }
            let words = RoleWords.words(one.role)
            if !words.isEmpty, !discourse.actors[person].roles.contains(words) {
                discourse.actors[person].roles.append(words)
            }
            if one.isPast { continue }
            bind(person, to: organization, discourse)
        }
        for place in discourse.mentions.indices
        where discourse.mentions[place].role != nil && discourse.actor[place] >= 0 {
            guard discourse.mentions[place].form == .name, let holder = holder(before: place, discourse) else {
                continue
            }
            let (person, organization) = (Int(discourse.actor[place]), Int(discourse.actor[holder]))
            if organization >= 0, organization != person { bind(person, to: organization, discourse) }
        }
    }

    private static func bind(_ person: Int, to organization: Int, _ discourse: Discourse) {
        if !discourse.actors[person].organizations.contains(organization) {
            discourse.actors[person].organizations.append(organization)
        }
        if discourse.actors[person].country == nil {
            discourse.actors[person].country = discourse.actors[organization].country
        }
    }

    /// The state or body named right before the title of a person ("Armenian Foreign Minister …", "Iceland’s minister …").
    private static func holder(before place: Int, _ discourse: Discourse) -> Int? {
        var token = discourse.mentions[place].tokens.lowerBound - 1
        var steps = 0
        while token >= 0, steps < 8, !discourse.tokens[token].isWhiteSpace {
            if discourse.name[token] >= 0 {
                let mention = Int(discourse.name[token])
                switch discourse.mentions[mention].kind {
                case .state?, .organization?, .body?, .medium?: return mention
                default: return nil
                }
            }
            guard let first = discourse.tokens[token].text.unicodeScalars.first else { return nil }
            let isWord = first.properties.isAlphabetic && !FunctionWords.contains(discourse.lower[token])
            guard isWord || ["'s", "’s", "-", "of", "for", "."].contains(discourse.lower[token]) else { return nil }
            token -= 1
            steps += 1
        }
        return nil
    }
}
