/// An ordered list of passes over one document.
public struct Engine: Sendable {
    public let passes: [any DocumentPass]

    /// Refuses an order in which a pass reads what no earlier one has filled.
    public init(passes: [any DocumentPass]) throws(EngineError) {
        var filled: Set<Layer> = []
        for pass in passes {
            if let missing = pass.requires.subtracting(filled).min(by: { $0.rawValue < $1.rawValue }) {
                throw .unmetRequirement(pass: pass.name, layer: missing)
            }
            filled.formUnion(pass.assigns)
        }
        self.passes = passes
    }

    /// `project` holds the names that the user of the dossier has given or rejected.
    public func analyse(_ article: Article, knowing project: ProjectLexicon = .empty) -> Analysis {
        var analysis = Analysis(article, knowing: project)
        for pass in passes { pass.run(on: &analysis) }
        return analysis
    }
}

/// Why passes cannot run in an order.
public enum EngineError: Error, Sendable, Hashable, CustomStringConvertible {
    case unmetRequirement(pass: String, layer: Layer)

    public var description: String {
        switch self {
        case .unmetRequirement(let pass, let layer):
            "The pass “\(pass)” reads the layer “\(layer.rawValue)”, which no pass before it fills; move it behind one "
                + "that does."
        }
    }
}
