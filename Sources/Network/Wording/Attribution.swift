import Model

extension Wording {
    /// Who says so, and how: "stated", "stated, past", "Zakharova says", "Pashinyan denies", "Peskov says, planned".
    public static func attribution(_ relation: Relation, _ index: DossierIndex) -> String {
        guard let entity = relation.assertedBy.entity else {
            return relation.status == .denied ? "article denies" : "stated" + suffix(relation.status)
        }
        let name = passingName(entity, index)
        // "CSTO member states say", but "United States says": only groups are many.
        let isPlural = index.entity[entity]?.kind == .group && name.hasSuffix("s")
        if relation.status == .denied { return "\(name) \(isPlural ? "deny" : "denies")" }
        return "\(name) \(isPlural ? "say" : "says")" + suffix(relation.status)
    }

    private static func suffix(_ status: Relation.Status) -> String {
        switch status {
        case .actual, .reported, .denied: ""
        case .planned, .threatened, .hypothetical, .past: ", " + status.rawValue
        }
    }
}
