import Foundation
import Model

/// Under which name an actor is shown: a state by its own, whatever a text calls it ("Berlin" of the German government), and
/// others in small letters where the text has nothing but capitals ("BERLIN" of a dateline).
public struct DisplayNamesPass: DocumentPass {
    public let name = "display-names"
    public let requires: Set<Layer> = [.actors]
    public let assigns: Set<Layer> = [.displayNames]
    /// By the lexicon's entry.
    private let titles: [String: String]

    public init(lexicon: Lexicon) { titles = lexicon.displayNames }

    public func run(on analysis: inout Analysis) {
        for place in analysis.actors.indices {
            let actor = analysis.actors[place]
            let title = actor.entry.flatMap { titles[$0] } ?? actor.name
            let shown = actor.kind == .state ? title : Self.quiet(actor, title)
            guard shown != actor.name else { continue }
            analysis.actors[place].aliases = (actor.aliases.filter { $0 != shown } + [actor.name]).sorted()
            analysis.actors[place].name = shown
        }
    }

    /// A name in nothing but capitals as the lexicon writes it, or a place's as places are written.
    private static func quiet(_ actor: FoundActor, _ title: String) -> String {
        guard !actor.name.unicodeScalars.contains(where: { $0.properties.isLowercase }) else { return actor.name }
        if title != actor.name, title.uppercased() == actor.name { return title }
        let isAcronym = !actor.name.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 3 }
        return actor.kind == .place && !isAcronym ? actor.name.capitalized : actor.name
    }
}
