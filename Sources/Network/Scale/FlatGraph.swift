/// Who is linked to whom, in flat arrays, for networks of up to millions of links.
public struct FlatGraph: Sendable, Hashable {
    /// A link between two places; which end comes first means nothing.
    public struct Link: Sendable, Hashable {
        public let one: Int32
        public let other: Int32
        public let weight: Float

        public init(_ one: Int32, _ other: Int32, weight: Float = 1) {
            self.one = one
            self.other = other
            self.weight = weight
        }
    }

    public let count: Int
    /// For each place where its neighbours begin, and at the end their number.
    let offsets: [Int32]
    /// Neighbours of each place; a link stands at both of its ends.
    let neighbours: [Int32]
    /// How hard each of `neighbours` pulls; empty if all pull alike.
    let weights: [Float]

    /// Links to oneself, to a place that is not there, or of a weight that is no positive number are left out.
    public init(count: Int, links: [Link]) {
        let count = max(0, count)
        func isSound(_ link: Link) -> Bool {
            link.one != link.other && link.one >= 0 && link.other >= 0 && link.one < count && link.other < count
                && link.weight > 0 && link.weight.isFinite
        }
        var offsets = [Int32](repeating: 0, count: count + 1)
        var isWeighted = false
        for link in links where isSound(link) {
            offsets[Int(link.one) + 1] += 1
            offsets[Int(link.other) + 1] += 1
            isWeighted = isWeighted || link.weight != 1
        }
        for place in 0..<count { offsets[place + 1] += offsets[place] }
        var next = offsets
        var neighbours = [Int32](repeating: 0, count: Int(offsets[count]))
        var weights = [Float](repeating: 1, count: isWeighted ? neighbours.count : 0)
        func put(_ other: Int32, at place: Int32, _ weight: Float) {
            let slot = Int(next[Int(place)])
            neighbours[slot] = other
            if isWeighted { weights[slot] = weight }
            next[Int(place)] += 1
        }
        for link in links where isSound(link) {
            put(link.other, at: link.one, link.weight)
            put(link.one, at: link.other, link.weight)
        }
        self.count = count
        self.offsets = offsets
        self.neighbours = neighbours
        self.weights = weights
    }

    /// Links, each counted once.
    public var linkCount: Int { neighbours.count / 2 }

    /// Both ends of each link in turn, each link once.
    public var ends: [Int32] {
        var ends: [Int32] = []
        ends.reserveCapacity(neighbours.count)
        for place in 0..<count {
            for other in neighbours(of: place) where other > place {
                ends.append(Int32(place))
                ends.append(other)
            }
        }
        return ends
    }

    /// Number of links at a place.
    public func degree(_ place: Int) -> Int { Int(offsets[place + 1] - offsets[place]) }

    /// Places linked to a place.
    public func neighbours(of place: Int) -> ArraySlice<Int32> {
        neighbours[Int(offsets[place])..<Int(offsets[place + 1])]
    }
}
