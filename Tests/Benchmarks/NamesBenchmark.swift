import Extraction
import Foundation

/// Times the matcher of names with 100,000 names, and the rules alone on texts from 1 to 16 times as long.
///
/// usage: swift run -c release actant-benchmarks names [TEXT-FILE…]; files take the place of the made-up text.
func benchmarkNames(_ files: [String]) throws {
    let text =
        files.isEmpty
        ? madeUpText(words: 400_000)
        : try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined(separator: "\n\n")
    let scalars = Array(text.unicodeScalars)
    let names = madeUpNames(100_000)
    let clock = ContinuousClock()
    var matcher = NameMatcher(names: [String]())
    let building = clock.measure { matcher = NameMatcher(names: names) }
    print("build a matcher of \(names.count) names  \(building.formatted(.units(allowed: [.milliseconds])))")
    var hits = 0
    var best = Duration.seconds(3600)
    for _ in 0..<7 { best = min(best, clock.measure { hits = matcher.hits(in: scalars).count }) }
    let megabytes = Double(text.utf8.count) / 1_000_000
    print(
        "match \(text.utf8.count) bytes, \(hits) hits: \((megabytes / (best / .seconds(1))).formatted(.number.precision(.fractionLength(1)))) MB/s"
    )
    guard let folder = LexiconFolder.find() else {
        print("There is no lexicon; set \(LexiconFolder.variable).")
        return
    }
    let loading = try clock.measure { _ = try Lexicon(folder: folder) }
    print("load the lexicon  \(loading.formatted(.units(allowed: [.milliseconds])))")
    let lexicon = try Lexicon(folder: folder)
    let engine = try Engine(passes: [
        LanguagePass(model: nil), BlocksPass(lexicon: lexicon), NamesPass(lexicon: lexicon),
        AffiliationsPass(lexicon: lexicon),
    ])
    for factor in [1, 2, 4, 8, 16] {
        let part = String(String.UnicodeScalarView(scalars.prefix(scalars.count * factor / 16)))
        var tokens = 0
        let taken = clock.measure { tokens = engine.analyse(Article(id: "benchmark", text: part)).tokens.count }
        let rate = Int(Double(tokens) / (taken / .seconds(1)))
        print(
            "names by rules alone, \(factor)/16: \(tokens) tokens, \(taken.formatted(.units(allowed: [.milliseconds]))), \(rate) tokens/s"
        )
    }
}

/// The same numbers in every run.
private struct Dice {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

private let syllables = [
    "ka", "ro", "mi", "ta", "ne", "lo", "shi", "var", "den", "os", "ul", "be", "gra", "ti", "mon", "sel", "ar", "qui",
]

private func madeUpNames(_ count: Int) -> [String] {
    var dice = Dice(state: 11)
    var names: Set<String> = []
    while names.count < count {
        let words = (0...dice.next(3)).map { _ in (0...1 + dice.next(3)).map { _ in syllables[dice.next(18)] }.joined()
        }
        names.insert(words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
    }
    return names.sorted()
}

/// Sentences in which every eighth word or so has a capital.
private func madeUpText(words: Int) -> String {
    var dice = Dice(state: 5)
    var text = ""
    for number in 0..<words {
        let word = (0...dice.next(4)).map { _ in syllables[dice.next(18)] }.joined()
        text += dice.next(8) == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
        text += number % 90 == 89 ? ".\n\n" : number % 18 == 17 ? ". " : " "
    }
    return text
}
