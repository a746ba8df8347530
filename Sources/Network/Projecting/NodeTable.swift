import Foundation
import Model

/// All that can be a node, as numbers: entities in the dossier's order, then topics.
struct NodeTable: Sendable {
    let ids: [Entity.ID]
    let names: [String]
    let labels: [String]
    let kinds: [NodeKind]
    /// Of each node the place of its kind among all.
    let kindPlaces: [UInt8]
    let place: [Entity.ID: Int32]
    /// Place of a node in the order of names, and of identifiers.
    let nameRank: [Int32]
    let idRank: [Int32]
    let documentPlace: [Document.ID: Int32]
    /// Where the topics begin.
    let firstTopic: Int

    init(_ index: DossierIndex) {
        let (entities, topics) = (index.dossier.entities, index.dossier.topics)
        let ids = entities.map(\.id) + topics.map(\.id.node)
        let names = entities.map(\.name) + topics.map(\.label)
        self.ids = ids
        self.names = names
        labels = entities.map(\.shortName) + topics.map(\.label)
        kinds = entities.map { .entity($0.kind) } + topics.map { _ in .topic }
        let places = Dictionary(
            zip(NodeKind.allCases, NodeKind.allCases.indices.map { UInt8($0) }), uniquingKeysWith: { first, _ in first }
        )
        kindPlaces = kinds.map { places[$0] ?? 0 }
        firstTopic = entities.count
        // Of entities that share an identifier the index knows the first.
        place = Dictionary(zip(ids, ids.indices.map { Int32($0) }), uniquingKeysWith: { first, _ in first })
        // Safe: each part writes a value of its own, and both are done before either is read.
        nonisolated(unsafe) var byName: [Int32] = []
        nonisolated(unsafe) var byID: [Int32] = []
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                byName = Self.ranks(ids.indices) { (names[$0], ids[$0]) < (names[$1], ids[$1]) }
            } else {
                byID = Self.ranks(ids.indices) { ids[$0] < ids[$1] }
            }
        }
        (nameRank, idRank) = (byName, byID)
        documentPlace = Dictionary(
            index.dossier.documents.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func ranks(_ places: Range<Int>, _ precedes: (Int, Int) -> Bool) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: places.count)
        for (rank, place) in places.sorted(by: precedes).enumerated() { ranks[place] = Int32(rank) }
        return ranks
    }

    /// The edge between two nodes, given by place.
    func edge(_ one: Int32, _ other: Int32) -> (first: Int32, second: Int32) {
        nameRank[Int(one)] <= nameRank[Int(other)] ? (one, other) : (other, one)
    }
}
