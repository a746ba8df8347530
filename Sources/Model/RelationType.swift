/// PLOVER's event types, and the standing ties, under the names the standards give them.
public enum RelationType: String, Sendable, Hashable, CaseIterable {
    // PLOVER (Open Event Data Alliance), in the manual's order of quad classes.
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case concede = "CONCEDE"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
    case retreat = "RETREAT"
    // Ties.
    case memberOf = "MEMBER_OF"
    case officeOf = "OFFICE_OF"
    case partOf = "PART_OF"
    case partyTo = "PARTY_TO"
    case allyOf = "ALLY_OF"
    case locatedIn = "LOCATED_IN"
    case stationedIn = "STATIONED_IN"

    public static let ties: Set<RelationType> = [
        .memberOf, .officeOf, .partOf, .partyTo, .allyOf, .locatedIn, .stationedIn,
    ]

    /// Whether it is a standing relation rather than an event.
    public var isTie: Bool { Self.ties.contains(self) }
}
