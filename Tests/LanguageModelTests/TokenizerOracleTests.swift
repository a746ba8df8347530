import Foundation
import Network
import TestSupport
import Testing

@testable import LanguageModel

/// The rules taken from the patterns agree with the patterns, run by a regular expression engine.
@Suite struct TokenizerOracleTests {
    /// The four patterns as they are in the file.
    private struct Oracle {
        let prefix: NSRegularExpression
        let suffix: NSRegularExpression
        let infix: NSRegularExpression
        let address: NSRegularExpression

        init(_ folder: URL) throws {
            let file = try PackedFile(folder.appending(path: "tokenizer"))
            func expression(_ name: String) throws -> NSRegularExpression {
                try NSRegularExpression(
                    pattern: file.string(file.required(name, of: file.root, name), name)
                        .replacingOccurrences(of: "(?u)", with: ""))
            }
            prefix = try expression("prefix_search")
            suffix = try expression("suffix_search")
            infix = try expression("infix_finditer")
            address = try expression("url_match")
        }

        /// The matches' lengths in UTF-16 units.
        func first(_ expression: NSRegularExpression, _ text: String) -> Int {
            let range = NSRange(location: 0, length: text.utf16.count)
            return expression.firstMatch(in: text, range: range)?.range.length ?? 0
        }

        /// The pieces between and of matches.
        func pieces(_ text: String) -> [String] {
            let whole = text as NSString
            var pieces: [String] = []
            var start = 0
            for match in infix.matches(in: text, range: NSRange(location: 0, length: whole.length))
            where match.range.location > 0 {
                if match.range.location > start {
                    pieces.append(whole.substring(with: NSRange(location: start, length: match.range.location - start)))
                }
                pieces.append(whole.substring(with: match.range))
                start = match.range.location + match.range.length
            }
            if start < whole.length { pieces.append(whole.substring(from: start)) }
            return pieces
        }
    }

    /// Runs of the fixture's texts with all that is left when signs are taken off, and runs put together at random.
    private static let runs: [String] = {
        var runs: Set<String> = []
        for text in FixtureText.all {
            for run in text.text.unicodeScalars.split(whereSeparator: { Characters.isWhiteSpace($0.value) }) {
                let scalars = Array(run)
                for cut in 0..<min(3, scalars.count) {
                    runs.insert(TextOracle.string(scalars.dropFirst(cut)))
                    runs.insert(TextOracle.string(scalars.dropLast(cut)))
                }
            }
        }
        let parts = [
            "a", "B", "ss", "Ж", "я", "中", "1", "05", "250", "10", "172", "16", ".", "..", "…", "-", "--", "—", "~",
            ",", "'",
            "’s", "\"", "(", ")", "[", "°", "C", "km", "²", "$", "US$", "€", "%", "😀", "+", "*", "^", "/", ":", "//",
            "http",
            "@", "_", "?", "#", "=", "<", "com", "www.", "тбكم", "\u{301}", "\u{200D}", "é", "!", "&", "·", "S", "·",
        ]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<6000 {
            runs.insert((0..<1 + generator.below(7)).map { _ in parts[generator.below(parts.count)] }.joined())
        }
        return runs.sorted()
    }()

    @Test func rulesAgreeWithThePatterns() throws {
        let folder = try #require(SharedModel.folder)
        let oracle = try Oracle(folder)
        let rules = try TokenizerRules(folder.appending(path: "tokenizer"))
        var differing: [String] = []
        for run in Self.runs {
            let scalars = run.unicodeScalars.map(\.value)[...]
            let prefix = scalars.prefix(rules.affixes.prefix(of: scalars)).text
            let suffix = scalars.suffix(rules.affixes.suffix(of: scalars)).text
            let pieces = rules.infixes.pieces(of: scalars).map { Array($0.text.utf8) }
            let isAddress = rules.addresses.matches(scalars)
            let agrees =
                prefix.utf16.count == oracle.first(oracle.prefix, run)
                && suffix.utf16.count == oracle.first(oracle.suffix, run)
                && pieces == oracle.pieces(run).map { Array($0.utf8) }
                && isAddress == (oracle.first(oracle.address, run) > 0)
            if !agrees { differing.append(run) }
        }
        #expect(Self.runs.count > 8000)
        #expect(differing.isEmpty)
    }
}
