/// Puts values into the order of their ordinals without a copy of them.
enum Ordinals {
    static func order<Value>(_ values: inout [Value], by ordinals: [Int]) {
        var targets = places(ordinals)
        // In the buffer values are moved; an array's own exchange would copy them.
        values.withUnsafeMutableBufferPointer { values in
            for place in targets.indices {
                while Int(targets[place]) != place {
                    let target = Int(targets[place])
                    values.swapAt(place, target)
                    targets.swapAt(place, target)
                }
            }
        }
    }

    /// The place of each among all.
    private static func places(_ ordinals: [Int]) -> [Int32] {
        var isTaken = [Bool](repeating: false, count: ordinals.count)
        var targets: [Int32] = []
        targets.reserveCapacity(ordinals.count)
        for ordinal in ordinals {
            // Something was removed since, or the file is damaged.
            guard isTaken.indices.contains(ordinal), !isTaken[ordinal] else { return sortedPlaces(ordinals) }
            isTaken[ordinal] = true
            targets.append(Int32(ordinal))
        }
        return targets
    }

    private static func sortedPlaces(_ ordinals: [Int]) -> [Int32] {
        let sorted = ordinals.indices.sorted { one, other in
            ordinals[one] != ordinals[other] ? ordinals[one] < ordinals[other] : one < other
        }
        var targets = [Int32](repeating: 0, count: ordinals.count)
        for (rank, place) in sorted.enumerated() { targets[place] = Int32(rank) }
        return targets
    }
}
