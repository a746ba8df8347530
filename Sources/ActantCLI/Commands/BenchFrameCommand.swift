import ArgumentParser
import Drawing
import Foundation
import Model
import Network
import Report
import Translation

/// Prints one line of JSON: what is drawn and milliseconds a frame, all of the network in view.
struct BenchFrameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frame",
        abstract: "Draw a network whose nodes have places, as the window does.")

    @Argument(
        help: ArgumentHelp(
            "Links: two numbers of nodes and how many relations they sum (below 0: conflict) a line.",
            valueName: "graph.tsv"))
    var graph: String
    @Argument(help: ArgumentHelp("Where nodes stand: number, x and y a line.", valueName: "positions.tsv"))
    var positions: String
    @Option(help: ArgumentHelp("Pixels of the picture.", valueName: "width>x<height"))
    var size = "1600x1000"
    @Option(help: ArgumentHelp("Write the picture to a PNG file.", valueName: "file"))
    var png: String?
    @Option(help: "How many times nearer than all in view.")
    var nearer = 1.0
    @Flag(help: "Draw on a dark ground.")
    var dark = false
    @Option(help: "How many frames to time.")
    var frames = 25
    @Option(help: "How many threads draw.")
    var threads = 2

    func validate() throws {
        guard frames > 0, threads > 0 else {
            throw ValidationError(translated("Frames and threads must be at least 1."))
        }
        guard Self.pixels(size) != nil else {
            throw ValidationError(translated("“{1}” is no size, such as 1600x1000.", size))
        }
    }

    private static func pixels(_ text: String) -> Size? {
        let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], (1...20_000).contains(width),
            (1...20_000).contains(height)
        else { return nil }
        return Size(Double(width), Double(height))
    }

    func run() throws {
        guard let canvas = Self.pixels(size) else { return }
        let links = try WeightedLinks.read(graph)
        let network = links.network
        let places = try PlaceTable.read(positions, count: links.count).map { $0.x.isFinite ? $0 : .zero }
        let (spread, fitting) = Self.view(places, canvas)
        var camera = fitting
        if nearer > 0, nearer.isFinite { camera.zoom *= nearer }
        let painter = LargePainter(DiagramPlan(network), theme: dark ? .dark : .light, threads: threads)
        var taken: [Double] = []
        var image = painter.image(positions: spread, camera: camera, pixelScale: 1)
        for _ in 0..<frames {
            let start = ContinuousClock.now
            image = painter.image(positions: spread, camera: camera, pixelScale: 1)
            taken.append(Self.milliseconds(since: start))
        }
        taken.sort()
        guard let image else { throw Failure(translated("There is not enough memory for a picture of that size.")) }
        if let png {
            let raster = try Raster(pixels: image.pixels, width: image.width, height: image.height)
            try AtomicFile.write(try raster.png(), to: png)
        }
        let length = links.links.reduce(0) { sum, link in
            sum + spread[link.one].distance(to: spread[link.other]) * camera.zoom
        }
        let report = [
            ("n", "\(network.nodes.count)"), ("m", "\(network.edges.count)"),
            ("mean_edge_px", Self.format(length / Double(max(links.links.count, 1)))),
            ("frame_ms_p50", Self.format(taken[taken.count / 2])),
            ("frame_ms_p95", Self.format(taken[taken.count * 95 / 100])),
            ("frame_ms_min", Self.format(taken[0])), ("threads", "\(threads)"),
            ("peak_mb", Self.format(PeakMemory.megabytes)),
        ]
        try Console.print("{" + report.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n")
    }

    private static func format(_ number: Double) -> String { String(format: "%.3f", number) }

    private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: .now).components
        return Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
    }

    /// Positions spread as a layout would spread them, and a camera that sees them all.
    private static func view(_ places: [Point], _ canvas: Size) -> ([Point], DiagramCamera) {
        let (left, right) = (places.map(\.x).min() ?? 0, places.map(\.x).max() ?? 0)
        let (top, bottom) = (places.map(\.y).min() ?? 0, places.map(\.y).max() ?? 0)
        let (wide, high) = (max(right - left, 1e-9), max(bottom - top, 1e-9))
        let unit = roomOfNode / (wide * high / Double(max(places.count, 1))).squareRoot()
        let middle = Point((left + right) / 2, (top + bottom) / 2)
        let spread = places.map { ($0 - middle) * unit }
        let zoom = min((canvas.width - 40) / (wide * unit), (canvas.height - 40) / (high * unit))
        return (spread, DiagramCamera(zoom: zoom, canvas: canvas, isFar: true))
    }

    /// From node to node in the layouts of the window, in their unit.
    private static let roomOfNode = 45.0
}
