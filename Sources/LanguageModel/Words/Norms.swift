import Foundation

/// The forms that spelling variants share.
struct Norms: Sendable {
    private let table: [UInt64: String]

    /// What needs no file.
    init() { table = Self.base }

    /// Reads `vocab/lookups.bin`.
    init(_ url: URL) throws(LanguageModelError) {
        let file = try PackedFile(url)
        var table = Self.base
        let entries = try file.required("lexeme_norm", of: file.root, "the top")
        for pair in try file.map(entries, "lexeme_norm") {
            table[try file.identifier(pair.key, "lexeme_norm")] = try file.string(pair.value, "lexeme_norm")
        }
        self.table = table
    }

    /// The norm of a word that no tokenizer exception gives another.
    func norm(of scalars: ArraySlice<UInt32>, lowercased: String) -> String {
        table[StringIdentifier.of(scalars.utf8)] ?? lowercased
    }

    /// What spaCy's code, not its files, maps together (`BASE_NORMS`).
    private static let base: [UInt64: String] = {
        let variants: [(norm: String, forms: String)] = [
            ("'s", "'s 'S ’s ’S"),
            ("'", "’ ‘ ´ `"),
            ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
            ("?", "？"), ("!", "！"), (",", "，"), (";", "；"), (":", "："), (".", "。 ।"), ("...", "…"),
            ("-", "— – -- --- ——"),
            ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
        ]
        var table: [UInt64: String] = [:]
        for (norm, forms) in variants {
            for form in forms.split(separator: " ") { table[StringIdentifier.of(form.utf8)] = norm }
        }
        return table
    }()
}
