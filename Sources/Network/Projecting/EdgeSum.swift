import Foundation
import Model

/// The edges of a network before names are put to them, and the rows that they rest on.
struct NetworkSums {
    /// In the order of identifiers.
    var edges: [EdgeSum] = []
    /// Numbers of rows of the ground table; each edge's are together, cooperation before conflict before neither.
    var rows: [Int32] = []
}

/// The grounds of one pair, as numbers.
struct EdgeSum {
    /// Places of the nodes.
    let first: Int32
    let second: Int32
    /// Where in the list of rows its own begin.
    var start: Int32
    let documents: Int32
    var weight: Double
    var cooperation: StrandSum
    var conflict: StrandSum
    var neutral: StrandSum

    var count: Int { cooperation.count + conflict.count + neutral.count }
}

/// One strand while its rows are counted.
struct StrandCount {
    private(set) var count = 0
    private var stated = 0
    private var marks: StrandMarks = []

    @inline(__always) mutating func add(_ row: GroundRow) {
        count += 1
        if row.teller == GroundRow.narrator { stated += 1 }
        if row.targetsFirst { marks.insert(.targetsFirst) }
        if row.targetsSecond { marks.insert(.targetsSecond) }
        if row.isTie { marks.insert(.holdsTie) }
    }

    /// - Parameter isSpeech: whether the rows are what was said or written, which is no claim of anybody's.
    func sum(isSpeech: Bool, isThin: Bool = false) -> StrandSum {
        StrandSum(
            count: count, stated: isSpeech ? count : stated,
            marks: isThin && count > 0 ? marks.union(.isThin) : marks, heaviness: Double(count))
    }
}

/// Sums the rows of each pair that pass a lens.
enum PairSums {
    /// - Parameters:
    ///   - least: the fewest rows that an edge rests on.
    ///   - isSpeech: whether the rows are not relations but what was said or written. Strokes of neither sign are then as
    ///     wide as they are many; else they are thin.
    static func sums(_ table: GroundTable, _ pass: LensPass, least: Int, isSpeech: Bool) -> NetworkSums {
        let middle = table.pairs.count / 2
        let parts = [0..<middle, middle..<table.pairs.count]
        var rows: [Int32] = []
        let edges = [EdgeSum](unsafeUninitializedCapacity: table.pairs.count) { edges, count in
            // Safe: each part writes its own half of the room, and both are done before either is read.
            nonisolated(unsafe) let halves = parts.map { UnsafeMutableBufferPointer(rebasing: edges[$0]) }
            nonisolated(unsafe) var found = ([Int32](), [Int32]())
            nonisolated(unsafe) var counts = (0, 0)
            DispatchQueue.concurrentPerform(iterations: 2) { part in
                let sums = PartSums(table: table, pass: pass, least: max(least, 1), isSpeech: isSpeech)
                if part == 0 {
                    (found.0, counts.0) = sums.write(parts[0], to: halves[0])
                } else {
                    (found.1, counts.1) = sums.write(parts[1], to: halves[1])
                }
            }
            let shift = Int32(found.0.count)
            for place in 0..<counts.1 {
                var edge = halves[1][place]
                edge.start += shift
                // A lens that drops pairs of the first half leaves room there.
                edges.initializeElement(at: counts.0 + place, to: edge)
            }
            count = counts.0 + counts.1
            rows = found.0 + found.1
        }
        return NetworkSums(edges: edges, rows: rows)
    }
}

/// Sums some of the pairs of a table.
private struct PartSums {
    let table: GroundTable
    let pass: LensPass
    let least: Int
    let isSpeech: Bool

    /// Writes the edges of `part` one after the other; gives the rows that they rest on, and how many edges there are.
    func write(
        _ part: Range<Int>, to edges: UnsafeMutableBufferPointer<EdgeSum>
    ) -> (rows: [Int32], count: Int) {
        var edgeCount = 0
        var lastSeen = [Int32](repeating: -1, count: pass.documentCount + 1)
        let most = part.isEmpty ? 0 : table.end(ofPair: part.upperBound - 1) - Int(table.pairs[part.lowerBound].start)
        let rows = [Int32](unsafeUninitializedCapacity: most) { kept, count in
            table.rows.withUnsafeBufferPointer { all in
                for number in part {
                    let pair = table.pairs[number]
                    let rows = Int(pair.start)..<table.end(ofPair: number)
                    guard rows.count >= least, pass.joins(pair) else { continue }
                    let start = count
                    var strands = (StrandCount(), StrandCount(), StrandCount())
                    var documents: Int32 = 0
                    for row in rows where pass.passes(all[row]) {
                        kept[count] = Int32(row)
                        count += 1
                        switch all[row].strand {
                        case 0: strands.0.add(all[row])
                        case 1: strands.1.add(all[row])
                        default: strands.2.add(all[row])
                        }
                        let document = Int(all[row].document) + 1
                        if lastSeen[document] != Int32(number) {
                            lastSeen[document] = Int32(number)
                            documents += 1
                        }
                    }
                    guard count - start >= least else {
                        count = start
                        continue
                    }
                    edges.initializeElement(
                        at: edgeCount,
                        to: EdgeSum(
                            first: pair.first, second: pair.second, start: Int32(start), documents: documents,
                            weight: Double(count - start), cooperation: strands.0.sum(isSpeech: isSpeech),
                            conflict: strands.1.sum(isSpeech: isSpeech),
                            neutral: strands.2.sum(isSpeech: isSpeech, isThin: !isSpeech)))
                    edgeCount += 1
                }
            }
        }
        return (rows, edgeCount)
    }
}
