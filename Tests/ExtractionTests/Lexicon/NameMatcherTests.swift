import Extraction
import Testing

@Suite struct NameMatcherTests {
    private func found(_ names: [String], in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return NameMatcher(names: names).hits(in: scalars).map { hit in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[hit.range])
            return "\(String(view)) \(hit.spelling)"
        }
    }

    @Test func theLongestNameAtAPlaceWins() {
        #expect(
            found(["South", "South Ossetia", "Ossetia"], in: "South Ossetia, North Ossetia")
                == ["South Ossetia exact", "Ossetia exact"])
    }

    @Test func namesEndWhereWordsEnd() {
        #expect(found(["Oman", "Iran"], in: "Romania, Omani, Oman's, Iran-backed") == ["Oman exact", "Iran exact"])
    }

    @Test func caseIsToldNotDemanded() {
        #expect(
            found(["Security Council"], in: "SECURITY COUNCIL")
                == ["Security Council"].map { _ in "SECURITY COUNCIL capitals" })
        #expect(found(["Security Council"], in: "Security council") == ["Security council loose"])
        #expect(found(["Opec", "OPEC"], in: "OPEC and Opec") == ["OPEC exact", "Opec exact"])
    }

    @Test func marksAndLineEndsBetweenWordsAreCompared() {
        #expect(found(["U.S."], in: "the U.S. and the US") == ["U.S. exact"])
        #expect(found(["Côte d'Ivoire"], in: "Côte d’Ivoire") == ["Côte d’Ivoire exact"])
        #expect(found(["New York"], in: "New\nYork") == ["New\nYork exact"])
        #expect(found(["New York"], in: "New\n\nYork").isEmpty)
    }

    @Test func emptyNamesAndTextsAreNothing() {
        #expect(found([], in: "Armenia").isEmpty)
        #expect(found([""], in: "Armenia").isEmpty)
        #expect(found(["Armenia"], in: "").isEmpty)
    }

    /// What a plain search word by word finds.
    @Test func agreesWithAPlainSearch() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let syllables = ["Ka", "Ro", "Mi", "Ta", "Ne"]
        func word() -> String { (0...next(2)).map { _ in syllables[next(syllables.count)] }.joined() }
        let names = Set((0..<60).map { _ in (0...next(3)).map { _ in word() }.joined(separator: " ") }).sorted()
        let text = (0..<400).map { _ in word() }
        var expected: [String] = []
        var at = 0
        while at < text.count {
            let fits = names.map { $0.split(separator: " ").map(String.init) }.filter { name in
                at + name.count <= text.count && Array(text[at..<at + name.count]) == name
            }
            if let longest = fits.max(by: { $0.count < $1.count }) {
                expected.append(longest.joined(separator: " ") + " exact")
                at += longest.count
            } else {
                at += 1
            }
        }
        #expect(found(names, in: text.joined(separator: " ")).filter { $0.hasSuffix("exact") } == expected)
    }
}
