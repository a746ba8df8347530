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
        // Held once: the discourse changes them, and gives them back at the end.
        analysis.mentions = []
        analysis.quotations = []
        let moved = discourse.insert(NominalFinder(discourse: discourse, list: nouns, isTerse: isTerse).finds())
        for place in analysis.affiliations.indices {
            analysis.affiliations[place].person = moved[analysis.affiliations[place].person]
            analysis.affiliations[place].organization = moved[analysis.affiliations[place].organization]
        }
        NameClustering.run(on: discourse)
        Titles.learn(discourse, nouns)
        GenderEvidence.learn(discourse)
        let resolution = Resolution(discourse, weights: weights)
        resolution.narration()
        resolution.speakers()
        resolution.speech()
        resolution.speakers()
        ActorAssembly.write(discourse, to: &analysis)
    }
}
