import Model
import Translation

extension Wording {
    /// Who says so, and how: "stated", "stated, past", "Zakharova says", "Pashinyan denies", "Peskov says, planned".
    public static func attribution(_ relation: Relation, _ index: DossierIndex) -> String {
        guard let entity = relation.assertedBy.entity else {
            return relation.status == .denied
                ? translated("article denies") : withStatus(translated("stated"), relation.status)
        }
        let name = passingName(entity, index)
        // "CSTO member states say", but "United States says": only groups are many.
        let isPlural = index.entity[entity]?.kind == .group && name.hasSuffix("s")
        if relation.status == .denied {
            return isPlural ? inContext("many", "{1} deny", name) : translated("{1} denies", name)
        }
        return withStatus(isPlural ? inContext("many", "{1} say", name) : translated("{1} says", name), relation.status)
    }

    private static func withStatus(_ words: String, _ status: Relation.Status) -> String {
        switch status {
        case .actual, .reported, .denied: words
        case .planned, .threatened, .hypothetical, .past: "\(words), \(Wording.status(status))"
        }
    }
}
