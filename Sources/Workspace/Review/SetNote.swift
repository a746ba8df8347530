import Model
import Translation

/// Writes a note to an entity, or takes it away.
public struct SetNote: ReviewCommand {
    let entity: Entity.ID
    let note: String?

    /// As many characters as one can take in beside a diagram.
    public static let longest = 2000

    /// White space around the words is left out; without any other words there is no note.
    public init(_ note: String, to entity: Entity.ID) {
        let words = note.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: "\n").trimmed.prefix(Self.longest)
        self.entity = entity
        self.note = words.isEmpty ? nil : String(words)
    }

    public func title(in dossier: Dossier) -> String {
        translated("Note on {1}", dossier.name(of: .entity(entity)))
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard let old = dossier.entity(entity) else {
            throw ReviewRefusal(translated("One of the actors is not in the dossier any more; choose again."))
        }
        var edit = DossierEdit()
        edit.entities = [
            .changing(old) { entity in
                entity.note = note
                // Whoever writes on an actor has looked at it, and no extraction takes it away.
                if note != nil, note != old.note { entity.review = .confirmed }
            }
        ].compactMap { $0 }
        return edit
    }
}

extension String {
    /// Without line breaks at both ends.
    fileprivate var trimmed: Substring {
        let start = drop { $0 == "\n" }
        guard let last = start.lastIndex(where: { $0 != "\n" }) else { return "" }
        return start[...last]
    }
}
