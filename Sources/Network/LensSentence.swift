import Model

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
    public enum Control: String, Sendable, Hashable, CaseIterable {
        case kinds, account, documents, period, statuses, signs, minimumEvidence, focus
    }

    /// The sentence without its controls.
    public var plain: String { pieces.map(\.text).joined() }
}

extension LensSentence {
    /// The button that stands for all choices a shortened sentence leaves out.
    public static let more = "Lens…"

    /// The sentence of a network's lens: "Relations between actors as told by anyone in all 5 documents, …".
    public static func of(lens: Lens, index: DossierIndex, network: ActorNetwork) -> LensSentence {
        LensSentence(
            phrases: phrases(lens, index), counts: counts(lens, network), opening: "Relations ", isShortened: false)
    }

    /// For narrow windows: only the choices that differ from the default, and "Lens…" for the others.
    public static func shortened(lens: Lens, index: DossierIndex, network: ActorNetwork) -> LensSentence {
        LensSentence(phrases: phrases(lens, index), counts: counts(lens, network), opening: "", isShortened: true)
    }

    /// The sentence of a list of quotations under a lens: "Quotations of anyone in all 5 documents, of any date".
    public static func ofQuotations(lens: Lens, index: DossierIndex, shown: Int, total: Int) -> LensSentence {
        let words = LensWords(lens: lens, index: index)
        let phrases = phrases(lens, index).filter { [.documents, .period].contains($0.control) }
        let speaker = Phrase(.account, "of", words.speaker, isChanged: lens.account != Lens.everything.account)
        let counts =
            shown == total
            ? Wording.count(total, "quotation")
            : "\(Wording.digits(shown)) of \(Wording.count(total, "quotation"))"
        return LensSentence(phrases: [speaker] + phrases, counts: counts, opening: "Quotations ", isShortened: false)
    }

    /// The sentence of an entity's profile: "Nikol Pashinyan as told by anyone in all 5 documents, …", the name marked.
    public static func ofProfile(
        _ entity: Entity.ID, lens: Lens, index: DossierIndex, network: ActorNetwork
    ) -> LensSentence {
        let shown: Set<Control> = [.account, .documents, .period, .statuses]
        let node = network.nodes.first { $0.id == entity }
        let quotations = QuotationFilter(lens: lens, index: index).quotations.count { $0.speaker == entity }
        let counts = [
            Wording.count(node?.partnerCount ?? 0, "partner"), Wording.count(node?.relationCount ?? 0, "relation"),
            Wording.count(quotations, "quotation"),
        ].joined(separator: ", ")
        let rest = LensSentence(
            phrases: phrases(lens, index).filter { shown.contains($0.control) }, counts: counts, opening: " ",
            isShortened: false)
        return LensSentence(pieces: [Piece(index.name(entity), isChanged: true)] + rest.pieces, counts: counts)
    }

    /// One choice with the words before and after it.
    private struct Phrase {
        let control: Control
        let lead: String
        let text: String
        let tail: String
        let isChanged: Bool

        init(_ control: Control, _ lead: String, _ text: String, _ tail: String = "", isChanged: Bool) {
            self.control = control
            self.lead = lead.isEmpty ? "" : lead + " "
            self.text = text
            self.tail = tail.isEmpty ? "" : " " + tail
            self.isChanged = isChanged
        }

        /// Who tells it where follows without a comma.
        var follows: String { [.account, .documents].contains(control) ? " " : ", " }
    }

    private static func phrases(_ lens: Lens, _ index: DossierIndex) -> [Phrase] {
        let words = LensWords(lens: lens, index: index)
        let usual = Lens.everything
        var phrases = [
            Phrase(.kinds, "between", words.kinds, isChanged: lens.kinds != usual.kinds),
            Phrase(.account, "as told by", words.account, isChanged: lens.account != usual.account),
            Phrase(.documents, "in", words.documents, isChanged: lens.documents != usual.documents),
            Phrase(.period, "", words.period, isChanged: lens.period != usual.period),
            Phrase(.statuses, "", words.statuses, isChanged: lens.statuses != usual.statuses),
            Phrase(.signs, "", words.signs, isChanged: lens.signs != usual.signs),
            Phrase(
                .minimumEvidence, "resting on", words.minimumEvidence, "passages",
                isChanged: max(lens.minimumEvidence, 1) != usual.minimumEvidence),
        ]
        if let focus = lens.focus {
            phrases.append(
                Phrase(.focus, "around", index.name(focus.entity), "at depth \(focus.depth)", isChanged: true))
        }
        return phrases
    }

    private static func counts(_ lens: Lens, _ network: ActorNetwork) -> String {
        let areActors = lens.kinds.isSubset(of: Entity.Kind.actors) && network.nodes.allSatisfy(\.kind.isActor)
        return [
            areActors
                ? Wording.count(network.nodes.count, "actor")
                : Wording.count(network.nodes.count, "entity", "entities"),
            Wording.count(network.edges.count, "edge"), Wording.count(network.relations.count, "relation"),
        ].joined(separator: ", ")
    }

    private init(phrases: [Phrase], counts: String, opening: String, isShortened: Bool) {
        var pieces: [Piece] = []
        // Words between two controls are one piece.
        var between = opening
        for phrase in phrases where !isShortened || phrase.isChanged {
            let isFirst = pieces.isEmpty
            between += (isFirst ? "" : isShortened ? ", " : phrase.follows) + phrase.lead
            var text = phrase.text
            if isShortened, isFirst { (between, text) = Self.capitalized(between, text) }
            if !between.isEmpty { pieces.append(Piece(between)) }
            pieces.append(Piece(text, control: phrase.control, isChanged: phrase.isChanged))
            between = phrase.tail
        }
        if isShortened { between = pieces.isEmpty ? "Everything, as told by anyone " : between + " " }
        if !between.isEmpty { pieces.append(Piece(between)) }
        if isShortened { pieces.append(Piece(Self.more)) }
        self.init(pieces: pieces, counts: counts)
    }

    /// A sentence that begins with a lead-in or with a choice begins with a capital.
    private static func capitalized(_ lead: String, _ text: String) -> (String, String) {
        lead.isEmpty
            ? ("", text.prefix(1).uppercased() + text.dropFirst())
            : (lead.prefix(1).uppercased() + lead.dropFirst(), text)
    }
}
