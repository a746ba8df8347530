import Extraction
import Model
import Testing

@Suite struct NamesPassTests {
    @Test func titlesMakePersonsAndAdjectivesNameTheirState() throws {
        #expect(
            try TestLexicon.names("On Monday Moldovan Deputy Transport Minister Ion Vrabie met the press.")
                == ["Moldovan/state (demonym)", "Ion Vrabie/person"])
    }

    @Test func organsHoldTheirState() throws {
        #expect(
            try TestLexicon.names("The talks were cancelled by the Latvian Foreign Ministry.")
                == ["Latvian Foreign Ministry/body", "Latvian/state (demonym)"])
        #expect(
            try TestLexicon.names("She teaches at the University of Cork in Ireland.").contains(
                "University of Cork/organization"))
    }

    @Test func aSurnameIsKnownOnceThePersonIs() throws {
        let found = try TestLexicon.names(
            "Foreign Minister Aylin Korkmaz resigned. Critics of Korkmaz were pleased.\n\nKORKMAZ: I have said all.")
        #expect(found.filter { $0.lowercased().hasSuffix("korkmaz/person") }.count == 3)
    }

    @Test func acronymsAreBoundToWhatTheyStandFor() throws {
        let found = try TestLexicon.names(
            "The Grain Safety Authority (DGA) published its report. Farmers doubt that the DGA counted well.")
        #expect(found.filter { $0 == "DGA/body" }.count == 2)
    }

    @Test func capitalsActOrAreVisited() throws {
        let found = try TestLexicon.names(
            "Berlin rejected the plan. The ministers will meet in Berlin, Madrid’s envoy said.")
        #expect(found == ["Berlin/state (metonym)", "Berlin/place", "Madrid/state (metonym)"])
    }

    @Test func possessivesMarksAndCurrenciesStayOut() throws {
        #expect(try TestLexicon.names("Kenya's share was US$5, not more.") == ["Kenya/state"])
        #expect(
            try TestLexicon.names("An Iran-backed group and a Turkish-Greek panel.") == [
                "Iran/state", "Turkish/state (demonym)", "Greek/state (demonym)",
            ])
    }

    @Test func wordsAtTheStartOfSentencesAreNoNames() throws {
        #expect(try TestLexicon.names("Talks failed. Neither side spoke. However, Tuesday brought rain.").isEmpty)
    }

    @Test func namesInHeadingsNeedMoreThanCapitals() throws {
        let found = try TestLexicon.names(
            "Ministers Blame Hungary For Failed Fish Talks\nThe talks failed on Friday in Rome.")
        #expect(found == ["Hungary/state", "Rome/place"])
    }

    @Test func everyNameTellsWhereItComesFromAndStaysInTheText() throws {
        let text = "“Ça va”, said Sergey Volkov of Rosatom in Zürich—“no”. 🙂 Türkiye, İzmir and Đà Nẵng \u{200B}agreed."
        let analysis = try TestLexicon.analyse(text)
        for mention in analysis.mentions {
            #expect(mention.provenance.pass == "names" && !mention.provenance.rule.isEmpty)
            #expect(mention.range.upperBound <= analysis.scalars.count && !mention.range.isEmpty)
            #expect(mention.tokens.contains(mention.head))
        }
        #expect(try TestLexicon.analyse(text).mentions == analysis.mentions)
    }

    @Test func theUsersNamesOutweighAllOthersAndRejectedOnesStayAway() throws {
        let text = "The Lower Stream accused Hungary. Critics of Lower Stream and of Ilona Kertész left."
        let project = ProjectLexicon(
            entries: [
                ProjectLexicon.Entry(name: "Lower Stream", kind: .group, names: ["Lower Stream", "The Lower Stream"])
            ],
            rejected: [ProjectLexicon.Rejected(name: "Hungary", kind: .state)])
        let analysis = try TestLexicon.analyse(text, knowing: project)
        let found = analysis.mentions.map { "\(analysis.words($0.range))/\($0.kind?.rawValue ?? "?")" }
        #expect(found == ["The Lower Stream/group", "Lower Stream/group", "Ilona Kertész/person"])
        #expect(Set(analysis.mentions.prefix(2).map(\.entry)).count == 1)
    }

    @Test func oddInputIsSurvived() throws {
        let odd = [
            "", " ", "(", "()", "(A)", "'", "’s", "-", "A-", "-A", "van", "de la", "of the", "The The The", "U.S.",
            "\u{0}",
            String(repeating: "(", count: 3000), String(repeating: "Van de ", count: 2000),
            String(repeating: "A-", count: 3000),
            String(repeating: "Bank of ", count: 2000), String(repeating: "Minister ", count: 2000),
        ]
        for text in odd { _ = try TestLexicon.names(text) }
    }
}
