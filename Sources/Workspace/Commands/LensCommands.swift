import Model
import Translation

/// Gives the current lens a name and keeps it in the dossier.
struct KeepLensCommand: Command {
    let kept: KeptLens
    let replaced: KeptLens?

    /// Nil where the name is blank or the same lens is already kept under it.
    init?(_ lens: Lens, name: String, in existing: [KeptLens]) {
        let name = String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(120))
        guard !name.isEmpty else { return nil }
        replaced = existing.first { $0.name == name }
        if let replaced, replaced.lens == lens { return nil }
        let taken = Set(existing.map(\.id))
        let id = replaced?.id ?? (1...).lazy.map { Lens.ID("lens-\($0)") }.first { !taken.contains($0) }
        guard let id else { return nil }
        kept = KeptLens(id: id, name: name, lens: lens)
    }

    var title: String { translated("Keep lens “{1}”", kept.name) }
    var change: DossierChange { .keepLens(kept) }
    var inverse: DossierChange { replaced.map { .keepLens($0) } ?? .removeLens(kept) }
}

/// Forgets a kept lens.
struct RemoveLensCommand: Command {
    let kept: KeptLens

    var title: String { translated("Forget lens “{1}”", kept.name) }
    var change: DossierChange { .removeLens(kept) }
    var inverse: DossierChange { .keepLens(kept) }
}
