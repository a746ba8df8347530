import Foundation
import Model
import Network
import TestSupport
import Testing

/// Whoever stores an offset relies on it meaning the same scalar in every program that counts scalars.
@Suite struct DocumentTextTests {
    static let generated = (1...12).map { AwkwardText.generated(seed: UInt64($0), length: $0 * 23) }

    static var fixtures: [String] {
        get throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            return try names.filter { $0.hasSuffix(".txt") }.map { name in
                // Byte for byte: reading as text could drop a byte order mark.
                String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
            }
        }
    }

    @Test func fixturesAreThere() throws { #expect(try Self.fixtures.count >= 6) }

    @Test func generatedTextsReadAsScalars() {
        for text in Self.generated { check(text) }
    }

    @Test func fixturesReadAsScalars() throws {
        for text in try Self.fixtures { check(text) }
    }

    private func check(_ string: String) {
        let text = DocumentText(string)
        let oracle = TextOracle(string)
        #expect(text.count == oracle.count)
        #expect(text.range.count == oracle.count)
        #expect(Array(text.string.utf8) == Array(string.utf8), "no byte is changed")
        var generator = SeededGenerator(seed: UInt64(oracle.count))
        for _ in 0..<80 {
            let start = generator.below(oracle.count + 3)
            let end = start + generator.below(70)
            guard let range = TextRange(start, end) else {
                Issue.record("\(start) to \(end) is a range")
                continue
            }
            // Compared by scalars: Swift takes canonically equivalent strings for equal.
            let slice = text.slice(range).map { Array($0.unicodeScalars) }
            #expect(slice == oracle.slice(start, end).map { Array($0.unicodeScalars) })
            let clamped = oracle.slice(min(start, oracle.count), min(end, oracle.count))
            #expect(Array(text.clamped(start, end).unicodeScalars) == clamped.map { Array($0.unicodeScalars) })
        }
    }

    @Test func everyOffsetHasItsScalar() {
        let string = AwkwardText.generated(seed: 99, length: 120)
        let text = DocumentText(string)
        for (offset, scalar) in string.unicodeScalars.enumerated() {
            let index = text.index(of: TextOffset(offset))
            #expect(index.map { text.string.unicodeScalars[$0] } == scalar)
        }
        #expect(text.index(of: TextOffset(text.count)) == text.string.endIndex)
        #expect(text.index(of: TextOffset(text.count + 1)) == nil)
        #expect(text.index(of: TextOffset(-1)) == nil)
    }

    @Test func slicesJoinedAreTheText() {
        let string = AwkwardText.generated(seed: 4, length: 300)
        let text = DocumentText(string)
        let scalars = stride(from: 0, to: text.count, by: 7).flatMap { start in
            Array(text.clamped(start, start + 7).unicodeScalars)
        }
        #expect(scalars == Array(string.unicodeScalars))
    }

    @Test func clampingNeverFails() {
        let text = DocumentText("e\u{301}🇦🇲")
        #expect(text.clamped(-5, 99) == text.string)
        #expect(text.clamped(3, 1).isEmpty)
        #expect(text.clamped(99, 120).isEmpty)
        #expect(DocumentText("").clamped(0, 1).isEmpty)
    }

    @Test func carriageReturnAndFeedAreTwoScalars() {
        #expect(DocumentText("\r\n").count == 2)
        #expect(DocumentText("\u{FEFF}A").count == 2)
    }
}
