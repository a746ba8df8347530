import Foundation
import Translation

/// Where actors stand, as a table or as JSON: one actor, by identifier or name, with x (to the right) and y (down).
///
/// A table has a line an actor, its fields separated by tabs, and may begin with a line of headings. JSON is a list of
/// objects with `id` or `name`, `x` and `y`, or one object with `[x, y]` under each identifier or name.
public struct PlaceFile: Sendable, Hashable {
    /// One actor's place.
    public struct Row: Sendable, Hashable {
        /// Identifier or name, as the file has it.
        public let actor: String
        public let x: Double
        public let y: Double
        /// The file, with the line where there is one, for messages.
        public let place: String
    }

    public let rows: [Row]

    /// Reads a file; what is wrong with it is told in one sentence.
    public static func read(_ url: URL) throws(PlaceFileError) -> PlaceFile {
        let name = url.lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw PlaceFileError(name, translated("it could not be read: {1}", error.localizedDescription))
        }
        return try parse(data, name: name)
    }

    /// - Parameter name: of the file, for messages.
    public static func parse(_ data: Data, name: String) throws(PlaceFileError) -> PlaceFile {
        guard let text = String(validating: data, as: UTF8.self) else {
            throw PlaceFileError(name, translated("it is no text in UTF-8."))
        }
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
        let rows = first == "[" || first == "{" ? try json(data, name) : try table(text, name)
        guard !rows.isEmpty else { throw PlaceFileError(name, translated("it places nobody.")) }
        return PlaceFile(rows: rows)
    }

    private static func table(_ text: String, _ name: String) throws(PlaceFileError) -> [Row] {
        var rows: [Row] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}"))) }
            guard fields.contains(where: { !$0.isEmpty }) else { continue }
            let place = translated("{1}, line {2}", name, "\(number + 1)")
            guard fields.count > 2, !fields[0].isEmpty, let x = Double(fields[1]), let y = Double(fields[2]),
                x.isFinite, y.isFinite
            else {
                let isHeading = rows.isEmpty && fields.count > 2 && Double(fields[1]) == nil && number == 0
                if isHeading { continue }
                throw PlaceFileError(place, translated("expected an actor, x and y, separated by tabs."))
            }
            rows.append(Row(actor: fields[0], x: x, y: y, place: place))
        }
        return rows
    }

    private static func json(_ data: Data, _ name: String) throws(PlaceFileError) -> [Row] {
        let value: JSON
        do throws(JSONFault) {
            value = try JSONParser.parse(ArraySlice(data))
        } catch {
            throw PlaceFileError(name, translated("it is no JSON: {1}, at byte {2}.", error.reason, "\(error.column)"))
        }
        var rows: [Row] = []
        switch value {
        case .list(let entries):
            for (number, entry) in entries.enumerated() {
                let place = translated("{1}, entry {2}", name, "\(number + 1)")
                guard case .object(let members) = entry, let actor = actor(in: members), let point = point(in: members)
                else { throw PlaceFileError(place, translated("expected an object with id or name, x and y.")) }
                rows.append(Row(actor: actor, x: point.x, y: point.y, place: place))
            }
        case .object(let entries):
            for entry in entries {
                guard let point = point(entry.value) else {
                    throw PlaceFileError(name, translated("expected [x, y] under “{1}”.", entry.key))
                }
                rows.append(Row(actor: entry.key, x: point.x, y: point.y, place: name))
            }
        default: break
        }
        return rows
    }

    private static func actor(in members: [JSON.Member]) -> String? {
        for key in ["id", "name"] {
            if case .text(let text)? = members.first(where: { $0.key == key })?.value, !text.isEmpty { return text }
        }
        return nil
    }

    private static func point(_ value: JSON) -> (x: Double, y: Double)? {
        switch value {
        case .list(let numbers):
            guard numbers.count == 2, let x = number(numbers[0]), let y = number(numbers[1]) else { return nil }
            return (x, y)
        case .object(let members): return point(in: members)
        default: return nil
        }
    }

    private static func point(in members: [JSON.Member]) -> (x: Double, y: Double)? {
        guard let x = members.first(where: { $0.key == "x" }).flatMap({ number($0.value) }),
            let y = members.first(where: { $0.key == "y" }).flatMap({ number($0.value) })
        else { return nil }
        return (x, y)
    }

    private static func number(_ value: JSON) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .decimal(let number): number.isFinite ? number : nil
        default: nil
        }
    }
}

/// What is wrong with a file of places, in one sentence that names it.
public struct PlaceFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let problem: Problem

    public init(_ place: String, _ text: String) { problem = Problem(place: place, text: text) }

    public var description: String { problem.description }
}
