import Model
import Translation

/// Words for what the model holds, the same on screen, for screen readers and in print.
public enum Wording {
    /// How often: "once", "twice", "30 times".
    public static func times(_ number: Int) -> String {
        number == 1 ? translated("once") : number == 2 ? translated("twice") : count(number, .time)
    }

    /// With separators between thousands.
    public static func digits(_ number: Int) -> String { grouped(number) }

    /// Runs of white space and line breaks as one space.
    public static func oneLine(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How the last two of a list are joined.
    public enum Joint: Sendable {
        case and, or
    }

    /// "a", "a and b", "a, b and c".
    public static func list(_ items: [String], _ joint: Joint = .and) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let others = items.dropLast().joined(separator: ", ")
        return joint == .and ? pair(others, last) : translated("{1} or {2}", others, last)
    }

    /// The last word of a person's name.
    ///
    /// Right for names whose family name comes last and is one word. Names that put it first (Xi Jinping), take several
    /// words (Ursula von der Leyen) or end in a title (Sammy Davis Jr.) come out wrong; an entity's short name mends it
    /// where it is shown instead.
    public static func surname(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? name
    }

    /// How an entity is named in passing: persons by surname, others by their short name.
    public static func passingName(_ id: Entity.ID, _ index: DossierIndex) -> String {
        guard let entity = index.entity[id] else { return id.rawValue }
        return entity.kind == .person ? surname(entity.shortName) : entity.shortName
    }

    /// A node for a screen reader: "Armenia, state, 12 partners, mostly conflict with Russia, 64 cooperation, 75 conflict".
    public static func description(
        _ node: NetworkNode, in projection: Lens.Projection = .relations, _ index: DossierIndex
    ) -> String {
        var parts = [node.name, kind(node.kind), count(node.partnerCount, .partner)]
        if projection == .comention {
            parts.append(count(node.relationCount, noun(of: projection)))
        } else {
            if projection == .relations, let tenor = tenor(node, index) { parts.append(tenor) }
            parts += [
                sum(node.cooperation, .cooperation, in: projection), sum(node.conflict, .conflict, in: projection),
            ]
        }
        if index.entity[node.id]?.hasOwnNote ?? false { parts.append(withNote) }
        return parts.joined(separator: ", ")
    }

    /// Of an actor on whom the user wrote something.
    public static var withNote: String { translated("with a note") }

    /// What an actor has most of, and with whom: "mostly conflict with Russia"; nil where it has neither or only ties.
    public static func tenor(_ node: NetworkNode, _ index: DossierIndex) -> String? {
        if node.conflict > node.cooperation, let partner = node.strongestConflict {
            return translated("mostly conflict with {1}", index.label(ofNode: partner))
        }
        if node.cooperation > node.conflict, let partner = node.strongestCooperation {
            return translated("mostly cooperation with {1}", index.label(ofNode: partner))
        }
        return node.cooperation > 0 ? translated("as much cooperation as conflict") : nil
    }

    /// An edge for a screen reader: "Armenia and Russia, 22 cooperation, 23 conflict, 1 neutral, in 5 documents".
    public static func description(
        _ edge: NetworkEdge, _ index: DossierIndex, in projection: Lens.Projection = .relations
    ) -> String {
        var parts = [pair(index.label(ofNode: edge.id.first), index.label(ofNode: edge.id.second))]
        if projection != .comention {
            parts += [
                sum(edge.cooperation.count, .cooperation, in: projection),
                sum(edge.conflict.count, .conflict, in: projection),
            ]
        }
        if !edge.neutral.isEmpty { parts.append(sum(edge.neutral.count, .neutral, in: projection)) }
        parts.append(counted("in {n} document", "in {n} documents", edge.documentCount))
        return parts.joined(separator: ", ")
    }
}
