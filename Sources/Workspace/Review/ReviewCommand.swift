import Model
import Translation

/// What a person decides about annotations. It is worked out on the dossier as it is when its turn comes, so that it never
/// undoes what extraction or another command has done meanwhile.
public protocol ReviewCommand: Sendable {
    /// "Rename Armenia": after Undo or Redo in the menu.
    func title(in dossier: Dossier) -> String
    /// What it changes; nil where there is nothing to change.
    func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit?
}

/// Why something that a person decided cannot be done; a sentence for the screen.
public struct ReviewRefusal: Error, Sendable, Hashable {
    public let message: String

    public init(_ message: String) { self.message = message }
}

/// An annotation, as the reader and the lists name it.
public enum AnnotationReference: Sendable, Hashable {
    case mention(Mention.ID)
    case quotation(Quotation.ID)
    case entity(Entity.ID)
}

extension Dossier {
    func mention(_ id: Mention.ID) -> Mention? { mentions.first { $0.id == id } }
    func quotation(_ id: Quotation.ID) -> Quotation? { quotations.first { $0.id == id } }
    func entity(_ id: Entity.ID) -> Entity? { entities.first { $0.id == id } }

    /// How an annotation is called in the Undo menu: by its words, shortened.
    func name(of reference: AnnotationReference) -> String {
        switch reference {
        case .mention(let id): Self.short(mention(id)?.anchor.exact ?? id.rawValue)
        case .quotation(let id): Self.short(quotation(id)?.words ?? id.rawValue)
        case .entity(let id): entity(id)?.shortName ?? id.rawValue
        }
    }

    private static func short(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= 30 ? "“\(line)”" : "“\(line.prefix(29))…”"
    }
}

extension DossierEdit.Replacement {
    /// The value after a change, or nil where the change changes nothing.
    static func changing(_ value: Value, _ change: (inout Value) -> Void) -> DossierEdit.Replacement<Value>? {
        var new = value
        change(&new)
        return new == value ? nil : DossierEdit.Replacement(old: value, new: new)
    }
}
