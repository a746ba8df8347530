import Model
import Network

/// Who speaks, of whom and on what, counted over the quotations that the lens leaves: the side list of the table.
public struct QuotationFacets: Sendable, Hashable {
    public let speakers: [Speaker]
    public let topics: [Subject]
    /// Whom the quotations are about.
    public let about: [Target]

    public static let empty = QuotationFacets(speakers: [], topics: [], about: [])

    private init(speakers: [Speaker], topics: [Subject], about: [Target]) {
        self.speakers = speakers
        self.topics = topics
        self.about = about
    }

    public struct Speaker: Sendable, Hashable, Identifiable {
        public let id: Entity.ID
        public let name: String
        public let kind: Entity.Kind
        /// Direct and mixed quotations.
        public let direct: Int
        public let indirect: Int
        public var count: Int { direct + indirect }
    }

    public struct Target: Sendable, Hashable, Identifiable {
        public let id: Entity.ID
        public let name: String
        public let kind: Entity.Kind
        public let count: Int
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
        var byTarget: [Entity.ID: Int] = [:]
        for quotation in quotations {
            if let speaker = quotation.speaker {
                if quotation.kind == .indirect {
                    bySpeaker[speaker, default: (0, 0)].indirect += 1
                } else {
                    bySpeaker[speaker, default: (0, 0)].direct += 1
                }
            }
            for topic in quotation.topics { byTopic[topic, default: 0] += 1 }
            for target in Set(quotation.about) { byTarget[target, default: 0] += 1 }
        }
        speakers = bySpeaker.compactMap { id, counts in
            index.entity[id].map {
                Speaker(
                    id: id, name: $0.shortName, kind: $0.kind, direct: counts.direct, indirect: counts.indirect)
            }
        }.sorted { ($1.count, $0.name, $0.id) < ($0.count, $1.name, $1.id) }
        about = byTarget.compactMap { id, count in
            index.entity[id].map { Target(id: id, name: $0.shortName, kind: $0.kind, count: count) }
        }.sorted { ($1.count, $0.name, $0.id) < ($0.count, $1.name, $1.id) }
        topics = byTopic.compactMap { id, count in
            index.topic[id].map { Subject(id: id, label: $0.label, count: count) }
        }.sorted { ($1.count, $0.label, $0.id) < ($0.count, $1.label, $1.id) }
    }
}
