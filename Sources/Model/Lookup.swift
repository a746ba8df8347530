/// Finds the values of a list by identifier; of several with the same one the first.
///
/// A dictionary would hold every value a second time. This holds a place for each, and makes its table when something is
/// first looked up.
public struct Lookup<Value: Identifiable & Sendable>: Sendable where Value.ID == Identifier<Value> {
    private let values: [Value]
    private let table: Once<PlaceTable>

    /// Shares the table of `other` where that is over the same list.
    init(_ values: [Value], reusing other: Lookup?) {
        self.values = values
        table = other.flatMap { values.isIdenticalBuffer(to: $0.values) ? $0.table : nil } ?? Once()
    }

    public subscript(id: Value.ID) -> Value? { place(of: id).map { values[$0] } }

    /// Where a value stands in the list.
    public func place(of id: Value.ID) -> Int? {
        table.value { PlaceTable(values.map(\.id.rawValue)) }.place(of: id.rawValue)
    }
}

/// Places by key: a hash table with open addressing.
private struct PlaceTable: Sendable {
    private let keys: [String]
    /// -1 where a slot is free; at least half of them are.
    private var slots: [Int32]

    init(_ keys: [String]) {
        self.keys = keys
        var size = 2
        while size < keys.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (place, key) in keys.enumerated() {
            let (slot, found) = find(key)
            if found == nil { slots[slot] = Int32(place) }
        }
    }

    func place(of key: String) -> Int? { find(key).place }

    /// The slot of a key, and the place that it holds.
    private func find(_ key: String) -> (slot: Int, place: Int?) {
        var slot = key.hashValue & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if keys[place] == key { return (slot, place) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (slot, nil)
    }
}

extension Array {
    /// Whether both are one buffer, which two arrays that are changed apart never are.
    func isIdenticalBuffer(to other: [Element]) -> Bool {
        withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { $0.count == one.count && $0.baseAddress == one.baseAddress }
        }
    }
}
