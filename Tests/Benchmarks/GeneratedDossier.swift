import Digest
import Foundation
import Model
import Network
import Store

/// Writes a dossier of made-up actors, with a sentence for each relation, to try the window on.
///
/// usage: swift run -c release actant-benchmarks dossier ACTORS FILE.dossier
func generateDossier(_ arguments: [String]) throws {
    guard arguments.count == 2, let count = Int(arguments[0]), count > 1 else {
        print("usage: actant-benchmarks dossier ACTORS FILE.dossier")
        return
    }
    var generator = DossierGenerator(count: count)
    let dossier = generator.dossier()
    let store = try Store.create(URL(filePath: arguments[1]), title: dossier.title)
    try store.replaceContents(with: dossier)
    try store.close()
    print(
        "\(dossier.entities.count) actors, \(dossier.relations.count) relations, \(dossier.documents.count) documents")
}

/// Communities of ten to two hundred actors, few of them known to many; three of ten relations lead out.
struct DossierGenerator {
    private let count: Int
    private var generator = SeededGenerator(seed: 7)
    private var entities: [Entity] = []
    private var relations: [Relation] = []
    private var mentions: [Mention] = []
    private var documents: [Document] = []

    private static let relationsEach = 5
    private static let sentencesEach = 60
    private static let verbs: [(words: String, sign: Relation.Sign, type: RelationType)] = [
        ("met", .neutral, .consult), ("signed a treaty with", .cooperation, .cooperate),
        ("sent aid to", .cooperation, .cooperate), ("rejected a proposal of", .conflict, .reject),
    ]

    init(count: Int) { self.count = count }

    mutating func dossier() -> Dossier {
        let kinds: [Entity.Kind] = [.person, .person, .person, .organization, .body, .state]
        entities = (0..<count).map { number in
            Entity(id: Entity.ID("actor-\(number)"), name: name(number), kind: kinds[number % kinds.count])
        }
        var pairs = pairs()
        for place in stride(from: pairs.count - 1, to: 0, by: -1) { pairs.swapAt(place, generator.below(place + 1)) }
        for first in stride(from: 0, to: pairs.count, by: Self.sentencesEach) {
            write(Array(pairs[first..<min(first + Self.sentencesEach, pairs.count)]))
        }
        return Dossier(
            title: "\(count) made-up actors", documents: documents, entities: entities, mentions: mentions,
            quotations: [], relations: relations, topics: [], keptLenses: [])
    }

    private mutating func pairs() -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var start = 0
        while start < count {
            let size = min(count - start, 10 + Int(190 * generator.unit() * generator.unit()))
            for actor in start..<start + size {
                for _ in 0..<Self.relationsEach {
                    // The square makes the first of a community its hubs.
                    let place = generator.unit() * generator.unit()
                    let isOutside = generator.unit() < 0.3
                    let other = isOutside ? Int(place * Double(count)) : start + Int(place * Double(size))
                    if other != actor { pairs.append((actor, other)) }
                }
            }
            start += size
        }
        return pairs
    }

    private mutating func write(_ pairs: [(Int, Int)]) {
        let id = Document.ID("article-\(documents.count + 1)")
        var text = ""
        var places: [(pair: (Int, Int), verb: Int, start: Int, subject: Int, object: Int, end: Int)] = []
        for pair in pairs {
            let verb = generator.below(Self.verbs.count)
            let (subject, object) = (entities[pair.0].name, entities[pair.1].name)
            // All letters are ASCII, so that bytes count as scalars.
            let start = text.utf8.count
            text += "\(subject) \(Self.verbs[verb].words) \(object)."
            let end = text.utf8.count
            places.append((pair, verb, start, start + subject.utf8.count, end - 1 - object.utf8.count, end))
            text += places.count % 6 == 0 ? "\n\n" : " "
        }
        let body = DocumentText(text)
        documents.append(
            Document(
                id: id, title: .init("Article \(documents.count + 1)", basis: .stated), publisher: "Made up",
                published: Dating(date: PartialDate("2024-\(twoDigits(documents.count % 12 + 1))"), basis: .stated),
                text: body, sha256: SHA256.hexadecimal(of: text.utf8), fileName: "\(id.rawValue).txt"))
        for place in places {
            let verb = Self.verbs[place.verb]
            relations.append(
                Relation(
                    id: .init("r\(relations.count + 1)"), document: id, source: entities[place.pair.0].id,
                    target: entities[place.pair.1].id, type: verb.type, sign: verb.sign, status: .actual,
                    assertedBy: .narrator, phrase: "\(verb.words) \(entities[place.pair.1].name)",
                    evidence: anchor(id, body, place.start, place.end)))
            mention(place.pair.0, anchor(id, body, place.start, place.subject))
            mention(place.pair.1, anchor(id, body, place.object, place.end - 1))
        }
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func anchor(_ id: Document.ID, _ text: DocumentText, _ start: Int, _ end: Int) -> [Anchor] {
        TextRange(start, end).flatMap { Anchor(document: id, range: $0, in: text) }.map { [$0] } ?? []
    }

    private mutating func mention(_ actor: Int, _ anchors: [Anchor]) {
        for anchor in anchors {
            mentions.append(
                Mention(
                    id: .init("m\(mentions.count + 1)"), entity: entities[actor].id, anchor: anchor, form: .name))
        }
    }

    /// Two words of syllables; the number makes each its own.
    private func name(_ number: Int) -> String {
        let syllables = ["ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu", "za", "ge", "ho", "pi"]
        func word(_ number: Int) -> String {
            var (rest, word) = (number, "")
            repeat {
                word += syllables[rest % syllables.count]
                rest /= syllables.count
            } while rest > 0
            return word.capitalized
        }
        return word(number * 17 % 196 + 196) + " " + word(number + 196)
    }
}
