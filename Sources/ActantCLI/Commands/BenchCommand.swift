import ArgumentParser
import Analytics
import Foundation
import Network
import Translation

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Time what the window does, on networks of any size.",
        subcommands: [BenchLayoutCommand.self, BenchFrameCommand.self])
}

/// Prints one line of JSON: seconds (or milliseconds a tick), memory at its peak in bytes by 2^20, threads and ticks.
struct BenchLayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout",
        abstract: "Lay a network out and write where its nodes stand.")

    @Argument(help: ArgumentHelp("Links: two numbers of nodes a line, separated by a tab.", valueName: "graph.tsv"))
    var graph: String
    @Argument(help: ArgumentHelp("Where to write number, x and y of each node.", valueName: "positions.tsv"))
    var positions: String
    @Flag(help: "Time single ticks from a random start instead of the first picture.")
    var live = false
    @Option(help: ArgumentHelp("Where the nodes stand before the first tick.", valueName: "positions.tsv"))
    var start: String?
    @Option(help: "How many ticks to time.")
    var ticks = 100
    @Option(help: "How many threads compute.")
    var threads = 2

    func validate() throws {
        guard ticks > 0, threads > 0 else {
            throw ValidationError(translated("Ticks and threads must be at least 1."))
        }
    }

    func run() throws {
        let started = ContinuousClock.now
        let graph = try LinkTable.read(graph)
        var report: [(String, String)] = [
            ("n", "\(graph.count)"), ("m", "\(graph.linkCount)"), ("load_s", Self.format(started.elapsed)),
        ]
        let places: [Float]
        if live {
            let start = try start.map { path throws(Failure) in
                try PlaceTable.read(path, count: graph.count).flatMap { [Float($0.x), Float($0.y)] }
            }
            var layout = ScaleLayout(graph: graph, positions: start ?? [], threads: threads)
            var taken: [Double] = []
            for _ in 0..<ticks {
                let start = ContinuousClock.now
                layout.tick()
                taken.append(start.elapsed * 1000)
            }
            taken.sort()
            report.append(("ms_tick_p50", Self.format(taken[taken.count / 2])))
            report.append(("ms_tick_p95", Self.format(taken[taken.count * 95 / 100])))
            places = layout.positions
            report.append(("ticks", "\(layout.ticks)"))
        } else {
            let start = ContinuousClock.now
            let communities = Communities.leiden(graph)
            report.append(("communities_s", Self.format(start.elapsed)))
            let layout = ScaleLayout.picture(graph, groups: communities.groups, threads: threads)
            places = layout.positions
            report.append(("layout_s", Self.format(start.elapsed)))
            report.append(("modularity", Self.format(communities.modularity)))
            report.append(("ticks", "\(layout.ticks)"))
        }
        report += [("threads", "\(threads)"), ("peak_mb", Self.format(PeakMemory.megabytes))]
        try PlaceTable.write(places, to: positions)
        try Console.print("{" + report.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n")
    }

    private static func format(_ number: Double) -> String { String(format: "%.4f", number) }
}

extension ContinuousClock.Instant {
    /// Seconds from then to now.
    fileprivate var elapsed: Double {
        let parts = duration(to: .now).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}

enum PeakMemory {
    /// Most memory that the program held so far, in bytes by 2^20.
    static var megabytes: Double {
        var usage = rusage()
        guard getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        return Double(usage.ru_maxrss) / 1024
    }
}
