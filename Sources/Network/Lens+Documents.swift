import Model

extension Lens {
    /// The documents that the lens lets through, in the dossier's order.
    public func documents(of dossier: Dossier) -> [Document] {
        dossier.documents.filter { document in
            guard documents?.contains(document.id) ?? true else { return false }
            if case .outlet(let name) = account { return document.publisher == name }
            return true
        }
    }
}
