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
