import Foundation
import Model
import Testing

@testable import ActantCLI

@Suite struct EntityLookupTests {
    private let lookup = EntityLookup(
        Dossier(
            title: "T",
            entities: [
                Entity(id: "georgia", name: "Georgia", kind: .state, names: ["Georgian"]),
                Entity(
                    id: "georgia-us", name: "State of Georgia", shortName: "Georgia, US", kind: .place, names: ["GA"]),
                Entity(id: "assembly", name: "General Assembly", kind: .body, names: ["GA"], metonyms: ["New York"]),
            ]))

    @Test(arguments: [
        ("GEORGIA", "georgia"), ("georgian", "georgia"), ("State of georgia", "georgia-us"),
        ("georgia, us", "georgia-us"), ("new york", "assembly"),
    ])
    func whateverIsTypedFindsIt(text: String, id: Entity.ID) throws {
        #expect(try lookup.entity(text).id == id)
    }

    @Test func whatMayBeSeveralIsAskedBack() throws {
        let failure = try #require(throws: Failure.self) { try lookup.entity("ga") }
        #expect(failure.messages == ["“ga” may be assembly, georgia-us; give the id."])
        #expect(throws: Failure.self) { try lookup.entity("France") }
    }
}

@Suite struct ParagraphTests {
    @Test func linesThatHoldSomethingAreCounted() {
        let text = DocumentText("\n  \nFirst.\r\n\r\n  Second here.\n\u{2003}\nThird.")
        func paragraph(_ words: String) -> Int {
            let before = text.string.components(separatedBy: words)[0].unicodeScalars.count
            return Paragraphs.number(of: TextOffset(before), in: text)
        }
        #expect(paragraph("First") == 1)
        #expect(paragraph("here") == 2)
        #expect(paragraph("Third") == 3)
    }
}
