import Model

/// Words for what the model holds, the same on screen, for screen readers and in print.
public enum Wording {
    /// A number and its noun: "1 edge", "1,234 edges".
    public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(digits(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// How often: "once", "twice", "30 times".
    public static func times(_ number: Int) -> String {
        number == 1 ? "once" : number == 2 ? "twice" : count(number, "time")
    }

    /// With commas between thousands.
    public static func digits(_ number: Int) -> String {
        var groups = String(number.magnitude)
        var text = ""
        while groups.count > 3 {
            text = "," + groups.suffix(3) + text
            groups.removeLast(3)
        }
        return (number < 0 ? "−" : "") + groups + text
    }

    /// "a", "a and b", "a, b and c", with whatever word joins the last.
    public static func list(_ items: [String], _ word: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// What a kind of entity is called.
    public static func kind(_ kind: Entity.Kind) -> String { kind.rawValue }

    /// What several of a kind are called.
    public static func kinds(_ kind: Entity.Kind) -> String {
        switch kind {
        case .body: "bodies"
        case .medium: "media"
        default: kind.rawValue + "s"
        }
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

    /// A node for a screen reader: "Armenia, state, 12 partners, 64 cooperation, 75 conflict".
    public static func description(_ node: NetworkNode) -> String {
        [
            node.name, kind(node.kind), count(node.partnerCount, "partner"), "\(digits(node.cooperation)) cooperation",
            "\(digits(node.conflict)) conflict",
        ].joined(separator: ", ")
    }

    /// An edge for a screen reader: "Armenia and Russia, 22 cooperation, 23 conflict, 1 neutral, in 5 documents".
    public static func description(_ edge: NetworkEdge, _ index: DossierIndex) -> String {
        var parts = [
            "\(index.shortName(edge.id.first)) and \(index.shortName(edge.id.second))",
            "\(digits(edge.cooperation.count)) cooperation", "\(digits(edge.conflict.count)) conflict",
        ]
        if !edge.neutral.isEmpty { parts.append("\(digits(edge.neutral.count)) neutral") }
        return (parts + ["in " + count(edge.documentCount, "document")]).joined(separator: ", ")
    }
}
