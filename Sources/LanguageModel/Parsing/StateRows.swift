/// What recent tokens add to the automaton's state as each of its features: computed for eight tokens at a time and kept
/// while they are near the top of stack and buffer.
struct StateRows {
    private static let group = 8
    private static let groups = 32

    /// The rows of all kept groups; row 0 stands for a missing token.
    private(set) var values: [Float] = []
    private let width: Int
    private var placeOfGroup: [Int32] = []
    private var groupAtPlace = [Int32](repeating: -1, count: Self.groups)
    private var lastStep = [Int](repeating: 0, count: Self.groups)
    private var hand = 0
    private var step = 0

    init(_ model: StateModel) {
        width = model.stateWidth
        values = model.missing + [Float](repeating: 0, count: Self.groups * Self.group * width)
    }

    /// Prepares for a text with this many tokens.
    mutating func begin(count: Int) {
        placeOfGroup.removeAll(keepingCapacity: true)
        placeOfGroup.append(contentsOf: repeatElement(-1, count: (count + Self.group - 1) / Self.group))
        for place in groupAtPlace.indices { groupAtPlace[place] = -1 }
    }

    /// A new step begins; what earlier steps used may be overwritten.
    mutating func beginStep() { step += 1 }

    /// Where the row of a token starts in `values`. When it is not kept, `fill` writes the rows of the group that starts
    /// at the token it is given, from the place that it is given.
    mutating func start(of token: Int, fill: (Int, inout [Float], Int) -> Void) -> Int {
        let group = token / Self.group
        var place = Int(placeOfGroup[group])
        if place < 0 {
            place = freePlace()
            groupAtPlace[place] = Int32(group)
            placeOfGroup[group] = Int32(place)
            fill(group * Self.group, &values, (1 + place * Self.group) * width)
        }
        lastStep[place] = step
        return (1 + place * Self.group + token % Self.group) * width
    }

    /// The next place whose rows this step has not used; a step uses far fewer than there are.
    private mutating func freePlace() -> Int {
        repeat { hand = (hand + 1) % Self.groups } while lastStep[hand] == step
        let group = groupAtPlace[hand]
        if group >= 0 { placeOfGroup[Int(group)] = -1 }
        return hand
    }

    /// How many tokens of a text of `count` tokens the group from `first` on has.
    static func size(from first: Int, count: Int) -> Int { min(group, count - first) }
}
