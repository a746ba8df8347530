import Model
import Translation

extension Wording {
    /// Who says so, and how: "stated", "stated, past", "Zakharova says", "Pashinyan says, negated", "Peskov says, planned".
    ///
    /// What a text negates is told with its negation ("can no longer consider Russia a key partner"); "Pashinyan denies"
    /// beside it would say the opposite.
    public static func attribution(_ relation: Relation, _ index: DossierIndex) -> String {
        guard let entity = relation.assertedBy.entity else {
            return withStatus(translated("stated"), relation.status)
        }
        let name = passingName(entity, index)
        // "CSTO member states say", but "United States says": only groups are many.
        let isPlural = index.entity[entity]?.kind == .group && name.hasSuffix("s")
        return withStatus(isPlural ? inContext("many", "{1} say", name) : translated("{1} says", name), relation.status)
    }

    private static func withStatus(_ words: String, _ status: Relation.Status) -> String {
        switch status {
        case .actual, .reported: words
        case .planned, .threatened, .hypothetical, .denied, .past: "\(words), \(Wording.status(status))"
        }
    }
}
