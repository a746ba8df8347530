import Foundation
import Translation

/// Where nodes stand as a table: number, x and y a line.
enum PlaceTable {
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
