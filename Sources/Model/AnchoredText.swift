/// A document's text as anchors share it.
public final class AnchoredText: Sendable {
    public let document: Document.ID
    public let text: DocumentText

    public init(_ document: Document.ID, _ text: DocumentText) {
        self.document = document
        self.text = text
    }

    /// The anchor of `range` if exactly these words, as UTF-8, stand there and around it; nil where others do.
    public func anchor(
        _ range: TextRange, exact: UnsafeRawBufferPointer, prefix: UnsafeRawBufferPointer,
        suffix: UnsafeRawBufferPointer
    ) -> Anchor? {
        guard let start = Int32(exactly: range.start.scalars), let end = Int32(exactly: range.end.scalars),
            let before = text.byte(of: max(range.start.scalars - Anchor.contextLength, 0)),
            let first = text.byte(of: range.start.scalars), let last = text.byte(of: range.end.scalars),
            let after = text.byte(of: min(range.end.scalars + Anchor.contextLength, text.count)),
            text.holds(prefix, in: before..<first), text.holds(exact, in: first..<last),
            text.holds(suffix, in: last..<after)
        else { return nil }
        return Anchor(heldBy: self, start: start, end: end)
    }
}
