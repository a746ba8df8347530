/// Numbers by strings of Unicode scalars, with the same scalars and nothing else being equal.
struct ScalarTable {
    private struct Entry {
        let hash: UInt64
        let salt: UInt64
        let start: Int
        let count: Int
        let value: UInt32
    }

    private var scalars: [UInt32] = []
    private var entries: [Entry] = []
    /// The entry in each slot plus 1, or 0; the number of slots is a power of two and at least twice the entries.
    private var slots = [UInt32](repeating: 0, count: 1024)

    /// A seed of its own for each table, so that no text can be made of words that all fall into one slot. The order of
    /// slots is never seen outside.
    private let seed = UInt64.random(in: .min ... .max)

    var count: Int { entries.count }

    /// The value of these scalars with this salt.
    func find(_ key: ArraySlice<UInt32>, salt: UInt64 = 0) -> UInt32? {
        let hash = hash(key, salt)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.salt == salt, equals(entry, key) { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds scalars that are not there yet.
    mutating func add(_ key: ArraySlice<UInt32>, salt: UInt64 = 0, value: UInt32) {
        if 2 * entries.count >= slots.count { grow() }
        let entry = Entry(hash: hash(key, salt), salt: salt, start: scalars.count, count: key.count, value: value)
        scalars.append(contentsOf: key)
        entries.append(entry)
        place(entries.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: 2 * slots.count)
        for index in entries.indices { place(index) }
    }

    private mutating func place(_ index: Int) {
        var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(index + 1)
    }

    private func equals(_ entry: Entry, _ key: ArraySlice<UInt32>) -> Bool {
        guard entry.count == key.count else { return false }
        let base = key.startIndex
        for offset in 0..<entry.count where scalars[entry.start + offset] != key[base + offset] { return false }
        return true
    }

    private func hash(_ key: ArraySlice<UInt32>, _ salt: UInt64) -> UInt64 {
        var hash = seed ^ salt
        for scalar in key {
            hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }
}
