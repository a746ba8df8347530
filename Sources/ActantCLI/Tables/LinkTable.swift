import Foundation
import Network
import Translation

/// A network as a table of links: numbers of two nodes a line, from 0, and what else the line says.
enum LinkTable {
    /// Nodes beyond this are a mistake in the file.
    static let mostNodes = 20_000_000

    static func read(_ path: String) throws(Failure) -> FlatGraph {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw Failure(translated("{1}: could not be read: {2}", path, error.localizedDescription))
        }
        var links: [FlatGraph.Link] = []
        links.reserveCapacity(data.count / 10)
        var (last, line) = (-1, 0)
        var fields = Fields()
        for byte in data {
            guard byte == 0x0A else {
                fields.take(byte)
                continue
            }
            line += 1
            try take(&fields, line, path, &links, &last)
        }
        try take(&fields, line + 1, path, &links, &last)
        return FlatGraph(count: last + 1, links: links)
    }

    private static func take(
        _ fields: inout Fields, _ line: Int, _ path: String, _ links: inout [FlatGraph.Link], _ last: inout Int
    ) throws(Failure) {
        defer { fields = Fields() }
        guard !fields.isEmpty else { return }
        guard let (one, other) = fields.ends, max(one, other) < mostNodes else {
            throw Failure(
                translated(
                    "{1}, line {2}: expected the numbers of two nodes, separated by a tab.", path, "\(line)"))
        }
        links.append(FlatGraph.Link(Int32(one), Int32(other)))
        last = max(last, one, other)
    }

    /// The first two fields of a line as numbers.
    private struct Fields {
        var isEmpty = true
        private var field = 0
        private var numbers = (0, 0)
        private var digits = (0, 0)
        private var isSound = true

        mutating func take(_ byte: UInt8) {
            guard byte != 0x0D else { return }
            isEmpty = false
            switch byte {
            case 0x09: field += 1
            case 0x30...0x39 where field == 0:
                numbers.0 = min(numbers.0 * 10 + Int(byte - 0x30), mostNodes)
                digits.0 += 1
            case 0x30...0x39 where field == 1:
                numbers.1 = min(numbers.1 * 10 + Int(byte - 0x30), mostNodes)
                digits.1 += 1
            default: isSound = isSound && field > 1
            }
        }

        var ends: (Int, Int)? { isSound && digits.0 > 0 && digits.1 > 0 ? numbers : nil }
    }
}
