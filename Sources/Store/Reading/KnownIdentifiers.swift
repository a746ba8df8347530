import Model

/// The identifiers of one table, held once for all rows of others that refer to them.
struct KnownIdentifiers<Subject>: Sendable {
    private let identifiers: [Identifier<Subject>]
    /// Places of identifiers by hash, with open addressing; -1 where a slot is free.
    private var slots: [Int32]
    private let table: String

    /// `table` is what they are called in sentences.
    init(_ identifiers: [Identifier<Subject>], of table: String) {
        self.identifiers = identifiers
        self.table = table
        var size = 2
        while size < identifiers.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (place, identifier) in identifiers.enumerated() {
            var text = identifier.rawValue
            var slot = text.withUTF8 { ByteHash.of(UnsafeRawBufferPointer($0)) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(place)
        }
    }

    /// The identifier that a column refers to; throws where the table lacks it.
    func identifier(_ row: Columns, _ column: Int, from child: String) throws -> Identifier<Subject> {
        let bytes = row.bytes(column)
        var slot = ByteHash.of(bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = identifiers[Int(slots[slot])]
            if known.rawValue.utf8.elementsEqual(bytes) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        throw MalformedRow.reference(from: child, to: table)
    }

    /// The same for a column that may be NULL.
    func optionalIdentifier(_ row: Columns, _ column: Int, from child: String) throws -> Identifier<Subject>? {
        row.isNull(column) ? nil : try identifier(row, column, from: child)
    }
}

/// FNV-1a, over bytes.
enum ByteHash {
    static func of(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
