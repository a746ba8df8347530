import Foundation
import Network
import Translation

/// Where nodes stand as a table: number, x and y a line.
enum PlaceTable {
    /// The places of `count` nodes; whoever the file does not name stands nowhere (NaN).
    static func read(_ path: String, count: Int) throws(Failure) -> [Point] {
        var places = [Point](repeating: Point(.nan, .nan), count: count)
        for (number, fields) in try NumberTable.lines(path) {
            guard fields.count >= 3, let node = Int(exactly: fields[0]), fields[1].isFinite, fields[2].isFinite else {
                throw Failure(
                    translated("{1}, line {2}: expected the number of a node, x and y.", path, "\(number)"))
            }
            if places.indices.contains(node) { places[node] = Point(fields[1], fields[2]) }
        }
        return places
    }

    /// - Parameter places: x and y of each node in turn.
    static func write(_ places: [Float], to path: String) throws(Failure) {
        var text = ""
        text.reserveCapacity(places.count * 12)
        for node in 0..<places.count / 2 {
            text += "\(node)\t\(places[2 * node])\t\(places[2 * node + 1])\n"
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: path))
        } catch {
            throw Failure(translated("{1}: could not be written: {2}", path, error.localizedDescription))
        }
    }
}
