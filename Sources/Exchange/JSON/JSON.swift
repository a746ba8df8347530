import Translation

/// A JSON value that keeps the order of its keys, so that a file can be written as people wrote it.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([Member])

    /// A key and its value.
    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object from those members that have a value.
    static func object(of members: (String, JSON?)...) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }

    /// What it is, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: translated("true or false")
        case .integer: translated("a whole number")
        case .decimal: translated("a decimal number")
        case .text: translated("a text")
        case .list: translated("a list")
        case .object: translated("an object")
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(arrayLiteral elements: JSON...) { self = .list(elements) }
    public init(integerLiteral value: Int) { self = .integer(value) }
}
