import Model
import Network

/// The views of the centre.
public enum CentreView: String, Sendable, Hashable, Codable, CaseIterable {
    case network, quotations, profile, figures, list, comparison
}

/// A passage that the reader stands on.
public struct Passage: Sendable, Hashable {
    /// The spans to mark; at least one, all in one document.
    public let anchors: [Anchor]
    /// The relation it is evidence of, so that the evidence list can mark its row.
    public let relation: Relation.ID?
    public let quotation: Quotation.ID?

    /// Nil without an anchor.
    public init?(anchors: [Anchor], relation: Relation.ID? = nil, quotation: Quotation.ID? = nil) {
        guard !anchors.isEmpty else { return nil }
        self.anchors = anchors
        self.relation = relation
        self.quotation = quotation
    }

    public var document: Document.ID? { anchors.first?.document }

    /// Whether it is the passage of a ground.
    public func isOf(_ ground: Ground) -> Bool {
        switch ground {
        case .relation(let id): relation == id
        case .quotation(let id): quotation == id
        case .mentions(let one, let other): anchors == [one.anchor, other.anchor]
        }
    }
}

/// Where the user is: what "back" returns to.
public struct Place: Sendable, Hashable {
    public var view: CentreView
    public var selection: Selection
    /// The document in the reader.
    public var document: Document.ID?
    public var passage: Passage?

    public init(
        view: CentreView = .network, selection: Selection = .nothing, document: Document.ID? = nil,
        passage: Passage? = nil
    ) {
        self.view = view
        self.selection = selection
        self.document = document
        self.passage = passage
    }
}

/// The places behind and ahead, as in a browser.
public struct History: Sendable, Hashable {
    public private(set) var behind: [Place] = []
    public private(set) var ahead: [Place] = []
    private static let limit = 200

    public init() {}

    public var canGoBack: Bool { !behind.isEmpty }
    public var canGoForward: Bool { !ahead.isEmpty }

    mutating func leave(_ place: Place) {
        behind.append(place)
        if behind.count > Self.limit { behind.removeFirst() }
        ahead.removeAll()
    }

    mutating func back(from place: Place) -> Place? {
        guard let target = behind.popLast() else { return nil }
        ahead.append(place)
        return target
    }

    mutating func forward(from place: Place) -> Place? {
        guard let target = ahead.popLast() else { return nil }
        behind.append(place)
        return target
    }
}
