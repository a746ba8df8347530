import Exchange
import Foundation
import Testing

/// Files that say where actors stand, good and bad.
@Suite struct PlaceFileTests {
    private static func parse(_ text: String) throws(PlaceFileError) -> [String] {
        try PlaceFile.parse(Data(text.utf8), name: "p").rows.map { "\($0.actor) \($0.x) \($0.y)" }
    }

    @Test(arguments: [
        "actor\tx\ty\narmenia\t1\t-2\nNikol Pashinyan\t.5\t1e2\n",
        "\u{FEFF}armenia\t1\t-2\r\n\r\nNikol Pashinyan\t0.5\t100\tmore",
        #"[{"id": "armenia", "x": 1, "y": -2}, {"name": "Nikol Pashinyan", "x": 0.5, "y": 100}]"#,
        #" {"armenia": [1, -2], "Nikol Pashinyan": {"x": 0.5, "y": 1e2}}"#,
    ])
    func tablesAndJSONAreRead(text: String) throws {
        #expect(try Self.parse(text) == ["armenia 1.0 -2.0", "Nikol Pashinyan 0.5 100.0"])
    }

    @Test(arguments: [
        ("", "p: it places nobody."), ("actor\tx\ty\n", "p: it places nobody."), ("[]", "p: it places nobody."),
        ("a\t1\t2\nb\t1\n", "p, line 2: expected an actor, x and y, separated by tabs."),
        ("a\t1\tnan\n", "p, line 1: expected an actor, x and y, separated by tabs."),
        ("a 1 2\n", "p, line 1: expected an actor, x and y, separated by tabs."),
        ("\t1\t2\n", "p, line 1: expected an actor, x and y, separated by tabs."),
        ("[{\"id\": \"a\", \"x\": 1}]", "p, entry 1: expected an object with id or name, x and y."),
        ("{\"a\": [1]}", "p: expected [x, y] under “a”."),
        ("[{\"id\": \"a\"", "p: it is no JSON: “,” is missing, at byte 12."),
    ])
    func aBadFileIsNamedInOneSentence(text: String, complaint: String) {
        do throws(PlaceFileError) {
            _ = try Self.parse(text)
            Issue.record("read “\(text)”")
        } catch {
            #expect(error.description == complaint)
        }
    }

    @Test func bytesThatAreNoTextAndFilesThatAreNotThereAreNamed() {
        #expect(throws: PlaceFileError("p", "it is no text in UTF-8.")) {
            try PlaceFile.parse(Data([0xFF, 0xFE, 0x00]), name: "p")
        }
        #expect(throws: PlaceFileError.self) { try PlaceFile.read(URL(filePath: "/nowhere/places.tsv")) }
    }
}
