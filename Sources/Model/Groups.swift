/// The values of a list by what they belong to, each group in an order of its own; made when one is first asked for.
public struct Groups<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values: [Value]
    private let groups: Once<GroupedPlaces<Key>>
    private let make: @Sendable () -> GroupedPlaces<Key>

    /// Shares what `other` has made where `isSame` says that it would be the same.
    init(
        _ values: [Value], reusing other: Groups?, isSame: Bool, _ make: @escaping @Sendable () -> GroupedPlaces<Key>
    ) {
        self.values = values
        self.make = make
        groups = (isSame ? other?.groups : nil) ?? Once()
    }

    /// The values of a group; nil where there is none.
    public subscript(key: Key) -> [Value]? { groups.value(make).places(of: key).map { $0.map { values[Int($0)] } } }

    /// How many values a group has.
    public func count(of key: Key) -> Int { groups.value(make).places(of: key)?.count ?? 0 }
}

/// Places of a list, group by group.
struct GroupedPlaces<Key: Hashable & Sendable>: Sendable {
    private var numbers: [Key: Int32] = [:]
    /// Where each group begins; the last says where all end.
    private var starts: [Int32] = [0]
    private var places: [Int32] = []

    /// Groups places by the key of each; they keep their order.
    init(_ order: some Collection<Int32>, key: (Int) -> Key) {
        var group: [Int32] = []
        group.reserveCapacity(order.count)
        var counts: [Int32] = []
        // What belongs together often stands together.
        var last: (key: Key, number: Int32)?
        for place in order {
            let key = key(Int(place))
            let number: Int32
            if let last, last.key == key {
                number = last.number
            } else {
                number = numbers[key] ?? Int32(counts.count)
                if Int(number) == counts.count {
                    numbers[key] = number
                    counts.append(0)
                }
                last = (key, number)
            }
            counts[Int(number)] += 1
            group.append(number)
        }
        for count in counts { starts.append((starts.last ?? 0) + count) }
        var next = starts
        places = [Int32](repeating: 0, count: group.count)
        for (number, place) in zip(group, order) {
            places[Int(next[Int(number)])] = place
            next[Int(number)] += 1
        }
    }

    func places(of key: Key) -> ArraySlice<Int32>? {
        numbers[key].map { places[Int(starts[Int($0)])..<Int(starts[Int($0) + 1])] }
    }

    /// All places, with each group in the order that `sort` gives it; groups in the order of their first places.
    mutating func order(_ sort: (inout ArraySlice<Int32>) -> Void) {
        for number in 0..<starts.count - 1 { sort(&places[Int(starts[number])..<Int(starts[number + 1])]) }
    }
}
