import Foundation
import Model
import Network
import Store
import Workspace

/// Times what stands between a file and its first picture, one step a line, with the memory that is in use after it.
///
/// usage: swift run -c release actant-benchmarks opening FILE.dossier
@MainActor
func benchmarkOpening(_ arguments: [String]) throws {
    guard let path = arguments.first else { return print("usage: actant-benchmarks opening FILE.dossier") }
    let url = URL(filePath: path)
    let (store, dossier) = try step("look the file through and load it") { try Store.opened(url, access: .readOnly) }
    let index = step("index") { DossierIndex(dossier) }
    let network = step("project") { Projection(index).network(under: .usual(for: dossier)) }
    _ = step("rows of entities") { EntityRow.rows(index, network: network, filter: "").count }
    _ = step("rows of entities, filtered") { EntityRow.rows(index, network: network, filter: "ba").count }
    _ = step("rows of documents") { DocumentRow.rows(index, filter: "").count }
    if let busiest = network.nodes.first {
        _ = step("evidence of the busiest actor") { EvidenceList.of([busiest.id], network: network, index: index) }
    }
    if let edge = network.edges.first { _ = step("evidence of an edge") { EvidenceList.of(edge, index: index) } }
    if let document = dossier.documents.first {
        _ = step("page of the reader") { ReaderPage(document.id, index: index) }
    }
    try store.close()
}

private func step<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    let taken = ContinuousClock.now - start
    let milliseconds = Double(taken.components.seconds) * 1000 + Double(taken.components.attoseconds) / 1e15
    print(String(format: "%9.1f ms  %6d MB  ", milliseconds, residentMegabytes()) + name)
    return result
}

private func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}
