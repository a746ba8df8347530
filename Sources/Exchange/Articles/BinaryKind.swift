import Translation

/// Kinds of files that are often taken for articles and are none, by their first bytes.
enum BinaryKind: CaseIterable {
    case pdf, zip, gzip, png, jpeg, gif, oldOffice, database

    init?(_ bytes: [UInt8]) {
        guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
        self = kind
    }

    private var signature: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .gzip: [0x1F, 0x8B]
        case .png: [0x89, 0x50, 0x4E, 0x47]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .gif: Array("GIF8".utf8)
        case .oldOffice: [0xD0, 0xCF, 0x11, 0xE0]
        case .database: Array("SQLite format 3\0".utf8)
        }
    }

    /// With its article.
    var name: String {
        switch self {
        case .pdf: translated("a PDF")
        case .zip: translated("an archive or an office document")
        case .gzip: translated("a compressed file")
        case .png, .jpeg, .gif: translated("a picture")
        case .oldOffice: translated("an office document")
        case .database: translated("a database")
        }
    }
}
