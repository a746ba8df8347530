/// A piece of a label's text with its looks. Nothing in the text is taken for markup.
public struct LabelRun: Sendable, Hashable {
    public var text: String
    public var look: TextLook

    public init(_ text: String, _ look: TextLook = TextLook()) {
        self.text = text
        self.look = look
    }
}
