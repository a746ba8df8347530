import Extraction
import Testing

@Suite struct AffiliationsPassTests {
    private func roles(_ text: String) throws -> [String] {
        let analysis = try TestLexicon.analyse(text)
        return analysis.affiliations.map { found in
            let person = analysis.words(analysis.mentions[found.person].range)
            let organization = analysis.words(analysis.mentions[found.organization].range)
            return "\(person): \(found.isPast ? "once " : "")\(found.role), \(organization)"
        }
    }

    @Test func titlesBeforeNames() throws {
        #expect(
            try roles("Slovenian Foreign Minister Petra Kos flew home.") == ["Petra Kos: Foreign Minister, Slovenian"])
        #expect(
            try roles("A letter from former Peruvian president Luis Quispe was read.")
                == ["Luis Quispe: once president, Peruvian"])
    }

    @Test func appositionsBehindNames() throws {
        #expect(
            try roles("Petr Novák, head of the European Commission, agreed.")
                == ["Petr Novák: head, European Commission"])
        #expect(
            try roles("Anna Lind, who heads the World Bank, agreed.") == ["Anna Lind: head, World Bank"])
    }

    @Test func evidenceHoldsNameAndRole() throws {
        let analysis = try TestLexicon.analyse("Later NATO spokesperson Maria Weber denied it.")
        let evidence = try #require(analysis.affiliations.first).evidence
        #expect(analysis.words(evidence) == "NATO spokesperson Maria Weber")
    }
}
