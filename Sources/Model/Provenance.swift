/// How an annotation came about that no person made: the pass and rule that made it, and how sure it is.
public struct Provenance: Sendable, Hashable {
    /// The pass of the engine ("names", "quotations").
    public let pass: String
    /// The rule within the pass, in kebab case ("title-before-name").
    public let rule: String
    /// From 0, a guess, to 1, certain.
    public let confidence: Double

    public init(pass: String, rule: String, confidence: Double) {
        self.pass = pass
        self.rule = rule
        self.confidence = min(max(confidence.isNaN ? 0 : confidence, 0), 1)
    }
}
