import Model
import Translation

/// A lens in words: a sentence some of whose words are its controls.
///
/// The same value is shown above the view, read by screen readers and printed.
public struct LensSentence: Sendable, Hashable {
    public let pieces: [Piece]
    /// What the lens leaves: "66 actors, 141 edges, 339 relations".
    public let counts: String

    public init(pieces: [Piece], counts: String) {
        self.pieces = pieces
        self.counts = counts
    }

    public struct Piece: Sendable, Hashable {
        /// With the spaces around it.
        public let text: String
        /// Nil for words that stand between the controls.
        public let control: Control?
        /// Whether the choice differs from the default; it then carries the marker.
        public let isChanged: Bool

        public init(_ text: String, control: Control? = nil, isChanged: Bool = false) {
            self.text = text
            self.control = control
            self.isChanged = isChanged
        }
    }

    /// The part of the lens that a piece stands for.
    public enum Control: String, Sendable, Hashable, CaseIterable, Comparable {
        case projection, normalization, kinds, account, documents, period, statuses, signs, minimumEvidence,
            minimumWeight,
            backbone, focus

        /// In the order of the sentence.
        public static func < (first: Control, second: Control) -> Bool {
            let order = allCases
            return order.firstIndex(of: first) ?? 0 < order.firstIndex(of: second) ?? 0
        }
    }

    /// The sentence without its controls.
    public var plain: String { pieces.map(\.text).joined() }
}

extension LensSentence {
    /// The button that stands for all choices a shortened sentence leaves out.
    public static var more: String { translated("Lens…") }

    /// The sentence of a network's lens: "Relations between actors as told by anyone in all 5 documents, …".
    public static func of(lens: Lens, index: DossierIndex, network: ActorNetwork) -> LensSentence {
        let choices = LensChoice.all(lens, index)
        // What few lenses choose stands at the end of those that do.
        let last: [Control] = [.minimumWeight, .backbone, .focus]
        let clauses =
            [LensWords.sentence(of: lens.projection)]
            + last.compactMap { choices[$0]?.isChanged == true ? choices[$0]?.phrase : nil }
        return LensSentence(
            pieces: LensChoice.pieces(
                of: clauses.joined(separator: ", "), choices, depth: lens.focus?.depth),
            counts: counts(lens, network))
    }

    /// For narrow windows: only the choices that differ from the default, and "Lens…" for the others.
    public static func shortened(lens: Lens, index: DossierIndex, network: ActorNetwork) -> LensSentence {
        let choices = LensChoice.all(lens, index)
        var pieces: [Piece] = []
        let hidden = LensWords.unused(in: lens.projection)
        for choice in choices.values.filter({ $0.isChanged && !hidden.contains($0.control) }).sorted(by: {
            $0.control < $1.control
        }) {
            if !pieces.isEmpty { pieces.append(Piece(", ")) }
            pieces += LensChoice.pieces(of: choice.phrase, choices, depth: lens.focus?.depth)
        }
        if pieces.isEmpty { pieces = [Piece(translated("Everything, as told by anyone"))] }
        pieces[0] = pieces[0].capitalized
        return LensSentence(pieces: merged(pieces + [Piece(" ")]) + [Piece(more)], counts: counts(lens, network))
    }

    /// The sentence of a list of quotations under a lens: "Quotations of anyone in all 5 documents, of any date".
    public static func ofQuotations(lens: Lens, index: DossierIndex, shown: Int, total: Int) -> LensSentence {
        var choices = LensChoice.all(lens, index)
        choices[.account]?.text = LensWords(lens: lens, index: index).speaker
        let counts =
            shown == total
            ? Wording.count(total, .quotation)
            : counted("{1} of {n} quotation", "{1} of {n} quotations", total, Wording.digits(shown))
        let pattern = translated("Quotations of {account} in {documents}, {period}")
        return LensSentence(pieces: LensChoice.pieces(of: pattern, choices), counts: counts)
    }

    /// The sentence of an entity's profile: "Nikol Pashinyan as told by anyone in all 5 documents, …", the name marked.
    public static func ofProfile(
        _ entity: Entity.ID, lens: Lens, index: DossierIndex, network: ActorNetwork
    ) -> LensSentence {
        let node = network.nodes.first { $0.id == entity }
        let noun = Wording.noun(of: lens.projection)
        let quotations = QuotationFilter(lens: lens, index: index).quotations.count { $0.speaker == entity }
        let counts = [
            Wording.count(node?.partnerCount ?? 0, .partner),
            // What else edges rest on are quotations as well, or not to be counted beside them.
            noun == .quotation ? nil : Wording.count(node?.relationCount ?? 0, noun),
            Wording.count(quotations, .quotation),
        ].compactMap { $0 }.joined(separator: ", ")
        return LensSentence(
            pieces: LensChoice.pieces(
                of: LensWords.profileSentence(of: lens.projection), LensChoice.all(lens, index),
                name: index.name(entity)),
            counts: counts)
    }

    private static func counts(_ lens: Lens, _ network: ActorNetwork) -> String {
        let topics = network.nodes.count { $0.kind == .topic }
        let entities = network.nodes.count - topics
        let areActors =
            lens.kinds.isSubset(of: Entity.Kind.actors)
            && network.nodes.allSatisfy { $0.kind.isActor || $0.kind == .topic }
        return [
            Wording.count(entities, areActors ? .actor : .entity), topics > 0 ? Wording.count(topics, .topic) : nil,
            Wording.count(network.edges.count, .edge),
            // Where speakers are joined over topics, one quotation stands on many edges.
            network.projection.isOneMode
                ? nil : Wording.count(network.groundCount, Wording.noun(of: network.projection)),
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// Words between two controls are one piece.
    private static func merged(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { merged, piece in
            if let last = merged.last, last.control == nil, piece.control == nil {
                merged[merged.count - 1] = Piece(last.text + piece.text)
            } else {
                merged.append(piece)
            }
        }
    }
}

extension LensSentence.Piece {
    fileprivate var capitalized: LensSentence.Piece {
        .init(Wording.capitalized(text), control: control, isChanged: isChanged)
    }
}
