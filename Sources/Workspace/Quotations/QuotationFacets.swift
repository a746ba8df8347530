import Model
import Network

/// Who speaks and on what, counted over the quotations that the lens leaves: the side list of the table.
public struct QuotationFacets: Sendable, Hashable {
    public let speakers: [Speaker]
    public let topics: [Subject]

    public struct Speaker: Sendable, Hashable, Identifiable {
        public let id: Entity.ID
        public let name: String
        public let kind: Entity.Kind
        /// Direct and mixed quotations.
        public let direct: Int
        public let indirect: Int
        public var count: Int { direct + indirect }
    }

    public struct Subject: Sendable, Hashable, Identifiable {
        public let id: Topic.ID
        public let label: String
        public let count: Int
    }

    public init(_ index: DossierIndex, lens: Lens) {
        let quotations = QuotationFilter(lens: lens, index: index).quotations
        var bySpeaker: [Entity.ID: (direct: Int, indirect: Int)] = [:]
        var byTopic: [Topic.ID: Int] = [:]
        for quotation in quotations {
            if let speaker = quotation.speaker {
                if quotation.kind == .indirect {
                    bySpeaker[speaker, default: (0, 0)].indirect += 1
                } else {
                    bySpeaker[speaker, default: (0, 0)].direct += 1
                }
            }
            for topic in quotation.topics { byTopic[topic, default: 0] += 1 }
        }
        speakers = bySpeaker.compactMap { id, counts in
            index.entity[id].map {
                Speaker(
                    id: id, name: $0.shortName, kind: $0.kind, direct: counts.direct, indirect: counts.indirect)
            }
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        topics = byTopic.compactMap { id, count in
            index.topic[id].map { Subject(id: id, label: $0.label, count: count) }
        }.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    }
}
