/// A message in English, under which translators find it: a literal, or several joined with `+`.
///
/// What varies stands in braces, by number (`{1}` is the first part) or by name, so that translators may reorder it.
/// Interpolation does not compile: its result would be in no catalogue.
public struct Message: ExpressibleByStringLiteral, Sendable {
    let text: String

    public init(stringLiteral value: String) { text = value }

    private init(_ text: String) { self.text = text }

    /// One message written in two lines.
    public static func + (first: Message, second: Message) -> Message { Message(first.text + second.text) }
}
