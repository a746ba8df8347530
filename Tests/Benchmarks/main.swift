import Drawing
import Exchange
import Foundation
import Model
import Network
import Report
import Store
import Workspace

/// Times what stands between a click and the next frame, on the dossier that the project comes with.
///
/// usage: swift run -c release actant-benchmarks
///     [CURATED-FOLDER | language-model | names | growth [SHAPE…] | lenses [RELATIONS] | figures [NODES…] |
///     dossier ACTORS FILE.dossier | opening FILE.dossier];
/// prints one line a step: name, median and worst of the runs, in milliseconds. Machines are noisy: compare runs of one
/// sitting only.
@MainActor
func benchmark() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "data/armenia-csto"
    let dossier = try CuratedForm.read(URL(fileURLWithPath: folder))
    let file = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString).dossier")
    defer { try? FileManager.default.removeItem(at: file) }
    let store = try Store.create(file, title: dossier.title)
    try store.replaceContents(with: dossier)
    try store.close()
    try measure("open and load a dossier", runs: 20) { try Store.open(file, access: .readOnly).load() }
    let index = DossierIndex(dossier)
    measure("index", runs: 50) { DossierIndex(dossier) }
    let network = Projection(index).network(under: .everything)
    measure("project a lens", runs: 50) { Projection(index).network(under: .everything) }
    measure("lens in words", runs: 50) { LensSentence.of(lens: .everything, index: index, network: network) }
    measure("settle the layout", runs: 5) { NetworkLayout.settled(network, aspect: 1.04) }
    diagram(network)
    lists(index, network)
    let layout = NetworkLayout.settled(network)
    let context = ReportContext(
        index: index, lens: .everything, sentence: .of(lens: .everything, index: index, network: network),
        network: network, layout: layout, fileName: "benchmark.dossier")
    try measure("set the briefing's pages", runs: 5) { try Report(context).pages(for: .briefing).count }
}

@MainActor
func diagram(_ network: ActorNetwork) {
    var simulation = Simulation(network: network, aspect: 1.04)
    measure("one tick", runs: 300) { simulation.tick() }
    let canvas = Size(756, 725)
    let fitted = NetworkLayout.settled(network, aspect: 1.04).fitted(network, canvas: canvas, margin: 16)
    var frame = DiagramFrame(network: network, positions: fitted.positions, scale: fitted.scale, canvas: canvas)
    let painter = NetworkPainter(theme: .light, pixelScale: 1)
    measure("place the labels", runs: 30) { frame.labels = LabelPlacement.place(frame, measure: painter.measure) }
    guard let raster = try? Raster(width: canvas.width, height: canvas.height, scale: 1) else { return }
    measure("draw a frame", runs: 60) {
        raster.canvas.paint(Theme.light.canvas)
        painter.draw(frame, on: raster.canvas)
    }
    frame.emphasis.edge = network.edges.first?.id
    measure("draw a frame with a selected edge", runs: 60) {
        raster.canvas.paint(Theme.light.canvas)
        painter.draw(frame, on: raster.canvas)
    }
    measure("hit test", runs: 300) { DiagramHit.test(Point(378, 362), in: frame) }
}

@MainActor
func lists(_ index: DossierIndex, _ network: ActorNetwork) {
    if let busiest = network.nodes.first {
        measure("evidence of the busiest actor", runs: 30) {
            EvidenceList.of([busiest.id], network: network, index: index)
        }
    }
    measure("rows of quotations", runs: 30) { QuotationTable().rows(index, lens: .everything) }
    measure("rows of entities", runs: 30) { EntityRow.rows(index, network: network, filter: "") }
    if let document = index.dossier.documents.first {
        measure("page of the reader", runs: 30) { ReaderPage(document.id, index: index) }
    }
}

@MainActor
func measure<Result>(_ name: String, runs: Int, _ body: () throws -> Result) rethrows {
    var times: [Double] = []
    for _ in 0..<runs {
        let start = ContinuousClock.now
        _ = try body()
        let taken = ContinuousClock.now - start
        times.append(Double(taken.components.seconds) * 1000 + Double(taken.components.attoseconds) / 1e15)
    }
    times.sort()
    let median = String(format: "%8.2f", times[times.count / 2])
    let worst = String(format: "%8.2f", times[times.count - 1])
    print("\(median) ms  worst \(worst) ms  \(name)")
}

if CommandLine.arguments.dropFirst().first == "language-model" {
    try benchmarkLanguageModel(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "names" {
    try benchmarkNames(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "figures" {
    benchmarkFigures(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "lenses" {
    benchmarkLenses(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "growth" {
    try benchmarkGrowth(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "opening" {
    try benchmarkOpening(Array(CommandLine.arguments.dropFirst(2)))
} else if CommandLine.arguments.dropFirst().first == "dossier" {
    try generateDossier(Array(CommandLine.arguments.dropFirst(2)))
} else {
    try benchmark()
}
