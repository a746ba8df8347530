import Extraction
import Testing

@Suite struct EngineTests {
    private struct Pass: DocumentPass {
        let name: String
        let requires: Set<Layer>
        let assigns: Set<Layer>
        func run(on analysis: inout Analysis) {}
    }

    @Test func passesRunInAnOrderThatServesEach() throws {
        let tokens = Pass(name: "language", requires: [], assigns: [.tokens, .sentences])
        let names = Pass(name: "names", requires: [.tokens], assigns: [.names])
        #expect(try Engine(passes: [tokens, names]).passes.map(\.name) == ["language", "names"])
        #expect(throws: EngineError.unmetRequirement(pass: "names", layer: .tokens)) {
            try Engine(passes: [names, tokens])
        }
    }
}
