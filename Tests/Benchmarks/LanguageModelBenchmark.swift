import Foundation
import LanguageModel

/// Times the language model on the texts of its fixture: how long it loads, and how many tokens it annotates in a second.
///
/// usage: swift run -c release actant-benchmarks language-model [TEXT-FILE…]; files take the place of the fixture, and are
/// annotated once, each as one document.
func benchmarkLanguageModel(_ files: [String]) throws {
    guard let folder = ModelFolder.find() else {
        print("There is no language model; run scripts/fetch-model.sh.")
        return
    }
    let texts = try fixtureTexts()
    let clock = ContinuousClock()
    let loading = try clock.measure { _ = try LanguageModel(folder: folder) }
    print("load the weights            \(loading.formatted(.units(allowed: [.milliseconds])))")
    let model = try LanguageModel(folder: folder)
    for file in files {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var count = 0
        let taken = clock.measure { count = model.annotate(text).tokens.count }
        report(file, count, taken)
    }
    if !files.isEmpty { return }
    var tokens = 0
    let first = clock.measure { tokens = texts.reduce(0) { $0 + model.annotate($1).tokens.count } }
    report("first time, \(texts.count) texts", tokens, first)
    let rounds = max(1, 200_000 / max(tokens, 1))
    var best = Duration.seconds(3600)
    for _ in 0..<5 {
        let taken = clock.measure { for _ in 0..<rounds { for text in texts { _ = model.annotate(text) } } }
        best = min(best, taken)
    }
    report("again, best of 5 × \(rounds) rounds", tokens * rounds, best)
    let whole = String(repeating: texts.joined(separator: "\n\n"), count: max(1, 200_000 / max(tokens, 1)))
    var count = 0
    let long = clock.measure { count = model.annotate(whole).tokens.count }
    report("one long text", count, long)
}

private func report(_ name: String, _ tokens: Int, _ taken: Duration) {
    let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    let rate = Int(Double(tokens) / max(seconds, 1e-9))
    print(String(format: "%8d tokens  %8.1f ms  %7d tokens/s  ", tokens, seconds * 1000, rate) + name)
}

private func fixtureTexts() throws -> [String] {
    struct Line: Decodable {
        let kind: String
        let text: String
    }
    let lines = try Data(contentsOf: URL(fileURLWithPath: "Tests/LanguageModelTests/Fixtures/fixture.jsonl"))
    return try lines.split(separator: 0x0A).map { try JSONDecoder().decode(Line.self, from: $0) }
        .filter { $0.kind != "odd" }.map(\.text)
}
