/// One step of the work on one document.
public protocol DocumentPass: Sendable {
    /// Names the pass in provenance, in kebab case.
    var name: String { get }
    /// Layers that earlier passes must have filled.
    var requires: Set<Layer> { get }
    /// Layers that it fills or widens.
    var assigns: Set<Layer> { get }

    func run(on analysis: inout Analysis)
}
