import Foundation
import TestSupport
import Testing

@testable import LanguageModel

/// Tokens cover the text and stand where they say, whatever the text is.
@Suite struct TokenizerTests {
    private static let odd = [
        "", " ", "  ", "\n", "a", " a", "a ", "a  b", "a\n\nb", "a \nb", "\r\n", "\u{0}", "\u{FEFF}x", "e\u{301} é",
        "👩‍👩‍👧‍👦 🇦🇲",
        "don't", "\"Don't!\"", "(x):", "Wis..", "U.S.-led", "£14.2m", "5km/h.", "...", "..a..", "http://a.com:80/x?y#z",
        "a@b.c",
        "((((((((((a))))))))))", "can’t’ve", ":-)", "¯\\(ツ)/¯", "\u{2028}a\u{2029}", "\u{200B}a", "1,000.5", "ΟΔΟΣ",
        "(ಠ_ಠ) x", "' '",
    ]

    private func expectWhole(_ tokens: [Token], _ text: String, _ location: SourceLocation = #_sourceLocation) {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound == end, "\(text.debugDescription)", sourceLocation: location)
            #expect(
                Array(token.text.unicodeScalars) == Array(scalars[token.range]), "\(text.debugDescription)",
                sourceLocation: location)
            end = token.range.upperBound
            if token.isFollowedBySpace {
                #expect(scalars.indices.contains(end) && scalars[end] == " ", sourceLocation: location)
                end += 1
            }
        }
        #expect(end == scalars.count, "\(text.debugDescription)", sourceLocation: location)
    }

    @Test func tokensCoverEveryText() throws {
        let folder = try #require(SharedModel.folder)
        let tokenizers = [Tokenizer(), try Tokenizer(folder: folder)]
        for tokenizer in tokenizers {
            for text in Self.odd { expectWhole(tokenizer.tokens(of: text), text) }
            for seed in 0..<40 {
                let text = AwkwardText.generated(seed: UInt64(seed), length: 60)
                expectWhole(tokenizer.tokens(of: text), text)
            }
        }
    }

    @Test func theModelsRulesAreThoseOfTheModel() throws {
        let tokenizer = try Tokenizer(folder: #require(SharedModel.folder))
        for text in FixtureText.all {
            let tokens = tokenizer.tokens(of: text.text)
            #expect(tokens.map { Array($0.text.utf8) } == text.tokens.map { Array($0.utf8) }, "\(text.id)")
        }
    }

    @Test(arguments: [
        ("He didn't say so.", "He|did|n't|say|so|."),
        ("“We can’t,” said Dr. Lind.", "“|We|ca|n’t|,|”|said|Dr.|Lind|."),
        ("The U.S. paid $5m (in 2024).", "The|U.S.|paid|$|5|m|(|in|2024|)|."),
        ("Russia's foreign-policy chief", "Russia|'s|foreign|-|policy|chief"),
        ("Հայաստանը. Ереван: да", "Հայաստանը|.|Ереван|:|да"),
    ])
    func plainRulesDoForNews(text: String, tokens: String) {
        #expect(Tokenizer().tokens(of: text).map(\.text).joined(separator: "|") == tokens)
    }

    @Test func withoutAModelTokensSayNothingElse() throws {
        let token = try #require(Tokenizer().tokens(of: "Yerevan waits").last)
        #expect(token.tag.isEmpty && token.lemma.isEmpty && token.label.isEmpty && token.head == 1)
        #expect(token.norm == "waits" && !token.isSentenceStart)
    }

    /// A run of a million signs must not be searched a million times.
    @Test(arguments: ["(", ".", "a-", "@a", "\"", "1.", "a:", "…", "Σ'"])
    func longRunsCostNoMoreThanTheirLength(sign: String) {
        let text = String(repeating: sign, count: 20_000)
        let clock = ContinuousClock()
        let short = Tokenizer()
        let taken = clock.measure { _ = short.tokens(of: text) }
        #expect(taken < .seconds(5))
    }
}
