import Foundation
import Translation

/// Where nodes stand as a table: number, x and y a line.
enum PlaceTable {
    /// x and y of each node in turn; whoever the table does not name stands nowhere (`Float.nan`).
    static func read(_ path: String, count: Int) throws(Failure) -> [Float] {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw Failure(translated("{1}: could not be read: {2}", path, error.localizedDescription))
        }
        var places = [Float](repeating: .nan, count: 2 * count)
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let fields = line.split(whereSeparator: { $0 == "\t" || $0 == "\r" })
            guard !fields.isEmpty else { continue }
            guard fields.count > 2, let node = Int(fields[0]), (0..<count).contains(node), let x = Float(fields[1]),
                let y = Float(fields[2])
            else {
                throw Failure(
                    translated(
                        "{1}, line {2}: expected the number of a node, x and y, separated by tabs.", path,
                        "\(place + 1)"))
            }
            (places[2 * node], places[2 * node + 1]) = (x, y)
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
