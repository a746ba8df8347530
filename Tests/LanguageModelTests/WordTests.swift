import Testing

@testable import LanguageModel

/// The numbers that stand for words are those that the weights were trained with.
@Suite struct WordTests {
    @Test(
        arguments: [
            ("", 0), ("apple", 8_566_208_034_543_834_098), ("said", 17_573_686_707_662_795_042),
            ("Xxxxx", 16_072_095_006_890_171_862), ("U.S.", 16_611_556_673_110_956_997),
            ("naïve", 16_224_804_062_388_677_344), ("mark", 423), ("X", 101), ("xcomp", 450), ("acl", 451), ("_", 456),
        ] as [(String, UInt64)])
    func stringsHaveTheirIdentifier(text: String, identifier: UInt64) {
        #expect(StringIdentifier.of(text) == identifier)
    }

    @Test(
        arguments: [
            ("said", 8, 5000, [4216, 1658, 4028, 2692]), ("s", 9, 1000, [342, 419, 652, 44]),
            ("aid", 10, 2500, [1356, 2476, 1194, 1204]), ("xxxx", 11, 2500, [1331, 314, 2013, 1719]),
        ] as [(String, UInt32, UInt32, [UInt32])])
    func attributesHaveTheirRows(text: String, seed: UInt32, rows: UInt32, wanted: [UInt32]) {
        let keys = EmbeddingRows.keys(StringIdentifier.of(text), seed: seed)
        #expect([keys.0, keys.1, keys.2, keys.3].map { $0 % rows } == wanted)
    }

    @Test func keysAndFlagsHaveTheirRows() {
        let said = EmbeddingRows.keys(StringIdentifier.of("said"), seed: 8)
        #expect([said.0, said.1, said.2, said.3] == [3_639_414_216, 3_652_276_658, 1_164_154_028, 1_183_447_692])
        let space = EmbeddingRows.keys(1, seed: 12)
        #expect([space.0, space.1, space.2, space.3].map { $0 % 50 } == [6, 13, 20, 22])
        let blank = EmbeddingRows.keys(0, seed: 13)
        #expect([blank.0, blank.1, blank.2, blank.3].map { $0 % 50 } == [14, 41, 15, 38])
    }

    @Test(arguments: [
        ("Apple", "Xxxxx"), ("Armenians", "Xxxxx"), ("C-130", "X-ddd"), ("U.S.", "X.X."), ("-----", "----"),
        ("Ереван", "Xxxxx"), ("Երևան", "Xxxxx"), ("中国", "xx"), ("m²", "xd"), ("½", "½"), ("😀", "😀"),
        ("e\u{301}", "x\u{301}"),
        (String(repeating: "a", count: 100), "LONG"), (String(repeating: "a", count: 99), "xxxx"),
    ])
    func wordsHaveTheirShape(word: String, shape: String) {
        let found = WordAttributes.shape(word.unicodeScalars.map(\.value)[...])
        #expect(Array(found.text.utf8) == Array(shape.utf8))
    }

    @Test(arguments: [
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"), ("Σ", "σ"), ("ΑΣ.", "ας."), ("ΑΣ.Α", "ασ.α"), ("İstanbul", "i\u{307}stanbul"),
        ("Straße", "straße"),
    ])
    func lowerCaseIsThatOfTheTrainingCode(word: String, lower: String) {
        #expect(Array(word.unicodeScalars.map(\.value).lowercased().utf8) == Array(lower.utf8))
    }

    /// Swift calls strings equal that differ in bytes; the tables must not.
    @Test func wordsThatOnlyLookAlikeAreKeptApart() {
        var table = ScalarTable()
        let composed: [UInt32] = [0xE9]
        let decomposed: [UInt32] = [0x65, 0x301]
        table.add(composed[...], value: 1)
        #expect(table.find(decomposed[...]) == nil)
        table.add(decomposed[...], value: 2)
        table.add(composed[...], salt: 1, value: 3)
        #expect(table.find(composed[...]) == 1)
        #expect(table.find(decomposed[...]) == 2)
        #expect(table.find(composed[...], salt: 1) == 3)
    }

    @Test func tablesHoldManyWords() {
        var table = ScalarTable()
        for number in 0..<5000 { table.add([UInt32(number), 7][...], value: UInt32(number)) }
        #expect((0..<5000).allSatisfy { table.find([UInt32($0), 7][...]) == UInt32($0) })
        #expect(table.find([5000, 7][...]) == nil)
    }
}
