import Model
import Translation

/// A role in an entity, with all the dates at which passages show it; the same on screen and on paper.
public struct ActorRole: Sendable, Hashable {
    /// "Prime Minister".
    public let title: String
    /// What follows the title: " of Armenia".
    public let place: String
    /// "Feb–Mar 2024", "Jun 2024", "undated".
    public let dates: String
    /// One passage a document, in the order of the dossier.
    public let evidence: [Evidence]

    public struct Evidence: Sendable, Hashable {
        public let anchor: Anchor
        public let byline: String
        public let words: String
    }

    /// An entity's roles, the earliest first; the same role at several dates is one.
    public static func roles(of entity: Entity, index: DossierIndex) -> [ActorRole] {
        var groups: [(key: Key, members: [Affiliation])] = []
        for affiliation in entity.affiliations {
            let key = Key(affiliation)
            if let place = groups.firstIndex(where: { $0.key == key }) {
                groups[place].members.append(affiliation)
            } else {
                groups.append((key, [affiliation]))
            }
        }
        return groups.compactMap { role($0.members, index) }
            .enumerated().sorted { left, right in
                guard let one = left.element.start, let other = right.element.start, one != other else {
                    return left.element.start == nil && right.element.start != nil
                        || (left.element.start == right.element.start && left.offset < right.offset)
                }
                return one < other
            }.map(\.element.role)
    }

    private struct Key: Hashable {
        let role: String
        let organization: Entity.ID
        let accreditedTo: [Entity.ID]

        init(_ affiliation: Affiliation) {
            role = affiliation.role.lowercased()
            organization = affiliation.organization
            accreditedTo = affiliation.accreditedTo
        }
    }

    private static func role(
        _ members: [Affiliation], _ index: DossierIndex
    ) -> (start: PartialDate?, role: ActorRole)? {
        guard let first = members.first else { return nil }
        let dates = members.compactMap(\.asOf)
        let role = ActorRole(
            title: first.role, place: place(first, index), dates: span(dates),
            evidence: evidence(members.flatMap(\.evidence), index))
        return (dates.min(), role)
    }

    /// Hosts that the role's own words name are not said again.
    private static func place(_ affiliation: Affiliation, _ index: DossierIndex) -> String {
        let role = affiliation.role.lowercased()
        let hosts = affiliation.accreditedTo.filter { host in
            let names = [index.name(host), index.shortName(host)] + (index.entity[host]?.names ?? [])
            return !names.contains { role.contains($0.lowercased()) }
        }
        // "Ambassador to the United Kingdom of Armenia" would be another country.
        let organization = index.name(affiliation.organization)
        let isCertain = !role.contains(" to ") && !role.contains(" of ")
        let place = isCertain ? translated(" of {1}", organization) : ", " + organization
        return hosts.isEmpty ? place : place + translated(", accredited to {1}", Wording.list(hosts.map(index.name)))
    }

    /// The span of dates, as short as it can be said.
    static func span(_ dates: [PartialDate]) -> String {
        guard let first = dates.min(), let last = dates.max(by: { $0.latest < $1.latest }) else {
            return Wording.undated
        }
        if first == last { return first.short }
        return first.year == last.year ? "\(first.shortWithoutYear)–\(last.short)" : "\(first.short)–\(last.short)"
    }

    private static func evidence(_ anchors: [Anchor], _ index: DossierIndex) -> [Evidence] {
        var seen: Set<Document.ID> = []
        return anchors.sorted { left, right in
            let (one, other) = (index.documentOrder[left.document] ?? .max, index.documentOrder[right.document] ?? .max)
            return one == other ? left.range < right.range : one < other
        }.filter { seen.insert($0.document).inserted }.map { anchor in
            Evidence(
                anchor: anchor, byline: index.document[anchor.document]?.byline ?? Wording.noDocument,
                words: Wording.oneLine(anchor.exact))
        }
    }
}
