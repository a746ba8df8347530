import Model
import Translation

/// The terms of the model as words.
extension Wording {
    /// What a kind of entity is called.
    public static func kind(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: translated("person")
        case .state: translated("state")
        case .organization: translated("organization")
        case .body: translated("body")
        case .group: translated("group")
        case .medium: translated("medium")
        case .place: translated("place")
        case .agreement: translated("agreement")
        case .event: translated("event")
        }
    }

    /// What several of a kind are called.
    public static func kinds(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: translated("persons")
        case .state: translated("states")
        case .organization: translated("organizations")
        case .body: translated("bodies")
        case .group: translated("groups")
        case .medium: translated("media")
        case .place: translated("places")
        case .agreement: translated("agreements")
        case .event: translated("events")
        }
    }

    /// Whether what a relation tells happened.
    public static func status(_ status: Relation.Status) -> String {
        switch status {
        case .actual: translated("actual")
        case .reported: translated("reported")
        case .planned: translated("planned")
        case .threatened: translated("threatened")
        case .hypothetical: translated("hypothetical")
        case .denied: translated("negated")
        case .past: translated("past")
        }
    }

    /// Whether a relation is for or against, or neither.
    public static func sign(_ sign: Relation.Sign) -> String {
        switch sign {
        case .cooperation: translated("cooperation")
        case .conflict: translated("conflict")
        case .neutral: translated("neutral")
        }
    }

    /// How words are quoted.
    public static func speech(_ kind: Quotation.Kind) -> String {
        switch kind {
        case .direct: inContext("quotation", "direct")
        case .indirect: inContext("quotation", "indirect")
        case .mixed: inContext("quotation", "mixed")
        }
    }
}
