import Model

/// What a node of the diagram stands for: an entity of some kind, or a topic.
public enum NodeKind: Sendable, Hashable, CaseIterable {
    case entity(Entity.Kind)
    case topic

    /// In the order of legends.
    public static let allCases = Entity.Kind.allCases.map(NodeKind.entity) + [.topic]

    /// Nil for a topic.
    public var entity: Entity.Kind? {
        if case .entity(let kind) = self { kind } else { nil }
    }

    public var isActor: Bool { entity?.isActor ?? false }

    public static let person = NodeKind.entity(.person)
    public static let state = NodeKind.entity(.state)
    public static let organization = NodeKind.entity(.organization)
    public static let body = NodeKind.entity(.body)
    public static let group = NodeKind.entity(.group)
    public static let medium = NodeKind.entity(.medium)
    public static let place = NodeKind.entity(.place)
    public static let agreement = NodeKind.entity(.agreement)
    public static let event = NodeKind.entity(.event)
}

extension Topic.ID {
    /// By what a topic's node is known among those of entities.
    public var node: Entity.ID { Entity.ID("topic:\(rawValue)") }

    /// The topic that a node stands for; nil for an entity's. Whether there is such a topic is for the dossier to say.
    public init?(node: Entity.ID) {
        guard node.rawValue.hasPrefix("topic:") else { return nil }
        self.init(String(node.rawValue.dropFirst("topic:".count)))
    }
}

extension DossierIndex {
    /// The topic of a node that stands for one.
    public func topic(ofNode node: Entity.ID) -> Topic? {
        entity[node] == nil ? Topic.ID(node: node).flatMap { topic[$0] } : nil
    }

    /// Whether there is such an entity or topic.
    public func hasNode(_ node: Entity.ID) -> Bool { entity[node] != nil || topic(ofNode: node) != nil }

    /// What a node is called on labels and in running text, be it an entity or a topic.
    public func label(ofNode node: Entity.ID) -> String { topic(ofNode: node)?.label ?? shortName(node) }

    /// What a node is called in full.
    public func fullName(ofNode node: Entity.ID) -> String { topic(ofNode: node)?.label ?? name(node) }
}
