extension NameMatcher {
    /// Makes a matcher of names; hits count them from 0 in this order. Of names that differ in case
    /// only, the one that agrees best with the text is found.
    public init(names: some Collection<String>) {
        var builder = Builder(count: names.count)
        for name in names { builder.add(Array(name.unicodeScalars)) }
        self = builder.matcher
    }

    struct Builder {
        private var edges: [Edge]
        private var used = 0
        private var names: [Int32] = [-1]
        private var letters: [Unicode.Scalar] = []
        private var starts: [Int32] = [0]
        private var twins: [Int32] = []
        private var hasSmallStarts = false

        init(count: Int) {
            var size = 1024
            while size < count * 4 { size *= 2 }
            edges = Array(repeating: Edge(), count: size)
        }

        /// Adds a name and tells which number it has.
        @discardableResult
        mutating func add(_ name: [Unicode.Scalar]) -> Int {
            let number = starts.count - 1
            letters.append(contentsOf: name)
            starts.append(Int32(letters.count))
            twins.append(-1)
            let pieces = TextPieces(name).pieces
            guard let first = pieces.first else { return number }
            if !first.mayStartName { hasSmallStarts = true }
            var node: UInt32 = 0
            for piece in pieces { node = child(of: node, by: piece.key) }
            twins[number] = names[Int(node)]
            names[Int(node)] = Int32(number)
            return number
        }

        var matcher: NameMatcher {
            NameMatcher(
                edges: edges, names: names, letters: letters, starts: starts, twins: twins,
                hasSmallStarts: hasSmallStarts)
        }

        private mutating func child(of node: UInt32, by key: WordKey) -> UInt32 {
            let mixed = key.mixed(with: node)
            var place = Int(truncatingIfNeeded: mixed) & (edges.count - 1)
            while edges[place].node != 0 {
                if edges[place].key == mixed { return edges[place].node }
                place = (place + 1) & (edges.count - 1)
            }
            names.append(-1)
            edges[place] = Edge(key: mixed, node: UInt32(names.count - 1))
            used += 1
            if used * 2 > edges.count { grow() }
            return UInt32(names.count - 1)
        }

        private mutating func grow() {
            var larger = Array(repeating: Edge(), count: edges.count * 2)
            for edge in edges where edge.node != 0 {
                var place = Int(truncatingIfNeeded: edge.key) & (larger.count - 1)
                while larger[place].node != 0 { place = (place + 1) & (larger.count - 1) }
                larger[place] = edge
            }
            edges = larger
        }
    }
}
