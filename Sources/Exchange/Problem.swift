import Translation

/// What is wrong with something that was to be read, and where.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// A file, with the line where there is one: "documents/000.relations.jsonl, line 12".
    public let place: String
    /// What is wrong and what to do about it.
    public let text: String

    public init(place: String, text: String) {
        self.place = place
        self.text = text
    }

    public var description: String { "\(place): \(text)" }
}

/// Why nothing was imported: every problem that was found, up to a number that can be read.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The first problems, by file and line.
    public let problems: [Problem]
    /// How many were found in all.
    public let total: Int

    public static let limit = 50

    init(_ problems: [Problem]) {
        self.problems = Array(problems.prefix(Self.limit))
        total = problems.count
    }

    /// One problem a line; the last line counts those that are not listed.
    public var message: String {
        let more = total - problems.count
        let lines = problems.map(\.description) + (more > 0 ? [translated("… and {1} more", "\(more)")] : [])
        return lines.joined(separator: "\n")
    }

    public var description: String { message }
}
