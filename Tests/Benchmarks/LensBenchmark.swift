import Foundation
import Model
import Network

/// Times the change of a lens over a million relations: from the lens to its network, with every name in place.
///
/// usage: swift run -c release actant-benchmarks lenses [RELATIONS]
@MainActor
func benchmarkLenses(_ arguments: [String]) {
    let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
    for actors in [count / 100, count / 10] {
        let index = LensBenchmark(actors: max(actors, 2), relations: count).index()
        print("\(count) relations between \(actors) actors")
        measure("columns, once a dossier", runs: 1) { Projection(index).network(under: .everything) }
        for (name, lens) in LensBenchmark.lenses {
            let network = Projection(index).network(under: lens)
            measure(
                "\(name): \(network.nodes.count) nodes, \(network.edges.count) edges, \(network.groundCount) relations",
                runs: 9
            ) { Projection(index).network(under: lens) }
        }
    }
}

/// Many relations over a few articles, which is all that a lens looks at.
struct LensBenchmark {
    let actors: Int
    let relations: Int

    static let lenses: [(String, Lens)] = [
        ("everything", .everything), ("conflict only", Lens(signs: [.conflict])),
        ("the reporters", Lens(account: .reporters)), ("one speaker", Lens(account: .speaker("actor-7"))),
        ("a state's officials", Lens(account: .affiliated("actor-5"))),
        (
            "two years",
            Lens(period: .init(start: PartialDate("2021"), end: PartialDate("2022"), includesUndated: true))
        ), ("two or more", Lens(minimumEvidence: 2)), ("backbone", Lens(backbone: 0.05)),
        ("focus", Lens(focus: .init(entity: "actor-3", depth: 1))), ("persons", Lens(kinds: [.person])),
    ]

    func index() -> DossierIndex {
        var generator = SeededGenerator(seed: 11)
        let kinds: [Entity.Kind] = [.person, .person, .person, .organization, .body, .state]
        let entities = (0..<actors).map { number in
            Entity(
                id: Entity.ID("actor-\(number)"), name: "Actor of the number \(number)", kind: kinds[number % 6],
                partOf: number % 6 == 4 ? Entity.ID("actor-\(number / 60 * 6 + 5)") : nil)
        }
        let text = DocumentText("One meets another.")
        let documents = (0..<2000).map { number in
            Document(
                id: Document.ID("article-\(number)"), title: .init("Article \(number)", basis: .stated),
                publisher: "Outlet \(number % 20)",
                published: Dating(date: PartialDate(year: 2015 + number % 10, month: number % 12 + 1), basis: .stated),
                text: text, sha256: "", fileName: "")
        }
        let signs: [Relation.Sign] = [.cooperation, .conflict, .neutral]
        let relations = (0..<self.relations).map { number in
            // The square makes some actors known to many.
            let source = Int(generator.unit() * generator.unit() * Double(actors))
            let near = source + 1 + Int(generator.unit() * generator.unit() * 200)
            let target = generator.unit() < 0.7 ? near % actors : Int(generator.unit() * Double(actors))
            let document = documents[number * 2000 / self.relations].id
            let isClaimed = generator.below(3) == 0
            return Relation(
                id: Relation.ID("r\(number)"), document: document, source: entities[source].id,
                target: entities[target].id, type: .cooperate, sign: signs[generator.below(3)], status: .actual,
                assertedBy: isClaimed ? .entity(entities[generator.below(actors)].id) : .narrator, phrase: "meets",
                evidence: [])
        }
        return DossierIndex(
            Dossier(title: "Benchmark", documents: documents, entities: entities, relations: relations))
    }
}
