/// A page as its parser understood it: elements and texts in the order of the page, without comments.
///
/// A node's descendants follow it directly, up to `end`, so that walking needs no recursion however deep the page nests.
public struct MarkupTree: Sendable {
    public let nodes: [Node]

    public struct Node: Sendable {
        /// The element's name in lower case; nil for a text.
        public let name: String?
        /// Names in lower case.
        public let attributes: [String: String]
        /// The words of a text; empty for an element.
        public let text: String
        /// The element around it; nil at the top.
        public let parent: Int?
        /// The first node that is no descendant.
        public internal(set) var end: Int
    }

    /// How deep elements may nest; a page that nests deeper is none that people read.
    public static let maximumDepth = 512
    /// How many attributes an element may have.
    public static let maximumAttributes = AttributeLimit.maximum
    /// How many elements and texts a page may have.
    public static let maximumCount = 1 << 18

    /// All words below a node, in order, with nothing between them.
    public func text(of node: Int) -> String {
        nodes[node..<nodes[node].end].lazy.map(\.text).joined()
    }

    /// The direct children of a node.
    public func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}

/// Why a page could not be read.
public enum MarkupError: Error, Sendable, Hashable {
    /// Elements nest deeper than `MarkupTree.maximumDepth`.
    case tooDeep
    /// It has more elements and texts than `MarkupTree.maximumCount`.
    case tooMany
    /// An element has more attributes than `MarkupTree.maximumAttributes`.
    case tooManyAttributes
    /// The parser had no memory left, or gave up.
    case unreadable
}
