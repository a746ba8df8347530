/// Finds many names in a text at once: a tree of words in one hash table, walked from every word that can start a name.
///
/// Words compare whatever their case; each hit says how its case agrees. Time grows with the text, not with the names.
public struct NameMatcher: Sendable {
    /// How the words found are written, compared with the name.
    public enum Spelling: UInt8, Sendable, Hashable {
        /// As the name is.
        case exact
        /// All in capitals, as in headings and datelines.
        case capitals
        /// Some other way, with a capital first ("Security council").
        case loose
        /// Small ("security council").
        case small
    }

    public struct Hit: Sendable, Hashable {
        /// In Unicode scalars.
        public let range: Range<Int>
        /// The position of the name among those that the matcher was made of.
        public let name: Int
        public let spelling: Spelling
    }

    struct Edge: Sendable {
        var key: UInt64 = 0
        /// 0 where the place is free: no edge leads to the root.
        var node: UInt32 = 0
    }

    let edges: [Edge]
    /// By node: the position of the name that ends there, or −1.
    let names: [Int32]
    /// The names one after the other, and by name where each starts.
    let letters: [Unicode.Scalar]
    let starts: [Int32]
    /// By name: the one before it that differs in case only, or −1.
    let twins: [Int32]
    let hasSmallStarts: Bool

    /// The longest name that starts at a piece and ends at `limit` at the latest.
    func longest(
        at first: Int, in text: TextPieces, of scalars: [Unicode.Scalar], before limit: Int = .max
    ) -> (hit: Hit, pieces: Int)? {
        let pieces = text.pieces
        guard hasSmallStarts || pieces[first].mayStartName else { return nil }
        var node: UInt32 = 0
        var at = first
        var best: (name: Int, end: Int)?
        while at < pieces.count, at == first || !pieces[at].followsBreak, Int(pieces[at].end) <= limit,
            let next = child(of: node, by: pieces[at].key)
        {
            node = next
            at += 1
            if names[Int(node)] >= 0 { best = (Int(names[Int(node)]), at) }
        }
        guard let best else { return nil }
        let range = Int(pieces[first].start)..<Int(pieces[best.end - 1].end)
        return (hit(best.name, in: range, of: scalars), best.end - first)
    }

    /// All names in a text from left to right, the longest at each place; they don't overlap.
    public func hits(in scalars: [Unicode.Scalar]) -> [Hit] {
        hits(in: TextPieces(scalars), of: scalars)
    }

    func hits(in text: TextPieces, of scalars: [Unicode.Scalar]) -> [Hit] {
        var hits: [Hit] = []
        var at = 0
        while at < text.pieces.count {
            if let found = longest(at: at, in: text, of: scalars) {
                hits.append(found.hit)
                at += found.pieces
            } else {
                at += 1
            }
        }
        return hits
    }

    private func child(of node: UInt32, by key: WordKey) -> UInt32? {
        let mixed = key.mixed(with: node)
        let mask = edges.count - 1
        var place = Int(truncatingIfNeeded: mixed) & mask
        while edges[place].node != 0 {
            if edges[place].key == mixed { return edges[place].node }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The name whose case agrees best, of those that differ in nothing else.
    private func hit(_ name: Int, in range: Range<Int>, of scalars: [Unicode.Scalar]) -> Hit {
        var best = Hit(range: range, name: name, spelling: spelling(of: scalars, in: range, name: name))
        var twin = Int(twins[name])
        while twin >= 0, best.spelling != .exact {
            let other = spelling(of: scalars, in: range, name: twin)
            if other.rawValue < best.spelling.rawValue { best = Hit(range: range, name: twin, spelling: other) }
            twin = Int(twins[twin])
        }
        return best
    }

    private func spelling(of scalars: [Unicode.Scalar], in range: Range<Int>, name: Int) -> Spelling {
        var at = Int(starts[name])
        let end = Int(starts[name + 1])
        var isExact = true
        var hasSmall = false
        for place in range {
            let traits = Letters.traits(scalars[place])
            if traits.contains(.space) { continue }
            while at < end, Letters.traits(letters[at]).contains(.space) { at += 1 }
            if traits.contains(.lower) { hasSmall = true }
            if at < end, letters[at] != scalars[place], traits.contains(.wordPart) { isExact = false }
            at += 1
        }
        if isExact { return .exact }
        if !hasSmall { return .capitals }
        return Letters.traits(scalars[range.lowerBound]).contains(.upper) ? .loose : .small
    }
}
