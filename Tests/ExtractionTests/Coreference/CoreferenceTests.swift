import Extraction
import Foundation
import Model
import Testing

/// What a reader relies on when the text says "she", "the ministry" or "Seran": by rules alone, as without a model.
@Suite struct CoreferenceTests {
    private static let lexicon = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "resources/lexicon/en")
    private static let extractor = Result { try Extractor(model: nil, lexicon: lexicon) }

    private func annotate(_ text: String) throws -> AnnotatedArticle {
        try Self.extractor.get().annotate(Article(id: "a", text: text))
    }

    /// The actors of the nth mention with these words.
    private func actors(_ words: String, _ number: Int = 0, in article: AnnotatedArticle) -> [String] {
        let starts = article.mentions.filter { $0.text == words }
        let places = starts.map(\.range.lowerBound).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        guard places.indices.contains(number) else { return [] }
        return starts.filter { $0.range.lowerBound == places[number] }.map(\.actor)
    }

    @Test func aSurnameIsWhoeverBoreItLast() throws {
        let article = try annotate(
            "Lawmaker Yosefina Seran spoke first. Union leader Petrus Seran answered. \"No,\" Seran said.")
        #expect(actors("Yosefina Seran", in: article) != actors("Petrus Seran", in: article))
        #expect(actors("Seran", in: article) == actors("Petrus Seran", in: article))
    }

    @Test func twoPersonsOfOneSurnameStayTwo() throws {
        let article = try annotate(
            "Lawmaker Yosefina Seran met union leader Petrus Seran on Monday. Yosefina Seran spoke first. "
                + "Petrus Seran listened.")
        #expect(article.actors.filter { $0.kind == .person }.count == 2)
    }

    @Test func aStateItsDemonymAndItsCapitalAreOneActor() throws {
        let article = try annotate(
            "Armenia froze its participation, the Armenian government said. Yerevan rejected the criticism.")
        let states = article.mentions.filter { $0.kind == .state }
        #expect(Set(states.map(\.actor)).count == 1)
        #expect(Set(states.map(\.form)).isSuperset(of: [.name, .demonym, .metonym]))
    }

    @Test func aStateIsShownByItsOwnName() throws {
        let article = try annotate("BERLIN – The German government rejected the plan. Berlin saw no reason for it.")
        let state = try #require(article.actors.first { $0.kind == .state })
        #expect(state.name == "Germany" && state.id == "germany")
        #expect(state.aliases.contains("German") && !state.aliases.contains("Germany"))
        #expect(article.actors.first { $0.kind == .place }?.name == "Berlin")
    }

    @Test func anAcronymIsItsExpansion() throws {
        let article = try annotate(
            "The Kupang Seafarers Union (KSU) called a strike. The KSU has 200 members.")
        #expect(actors("Kupang Seafarers Union", in: article) == actors("KSU", 1, in: article))
    }

    @Test func aTitleIsTheOneOfThatState() throws {
        let article = try annotate(
            "Armenian Prime Minister Nikol Pashinyan met Georgian Prime Minister Irakli Kobakhidze in Batumi. "
                + "The Armenian prime minister left early.")
        #expect(actors("The Armenian prime minister", in: article) == actors("Nikol Pashinyan", in: article))
    }

    @Test func bothCountriesAreOneMentionForEach() throws {
        let article = try annotate("Kazakhstan and Uzbekistan share a river. Both countries need it.")
        #expect(Set(actors("Both countries", in: article)).count == 2)
    }

    @Test func sheIsTheWomanAndHeTheMan() throws {
        let article = try annotate(
            "Chairwoman Maria Novak met spokesman John Baker on Monday. She was late. He was not.")
        #expect(actors("She", in: article) == actors("Maria Novak", in: article))
        #expect(actors("He", in: article) == actors("John Baker", in: article))
    }

    @Test func weOfAMinisterIsTheState() throws {
        let article = try annotate("\"We will sign,\" Georgian Foreign Minister Maka Botchorishvili said.")
        let state = try #require(article.actors.first { $0.kind == .state })
        #expect(actors("We", in: article) == [state.id])
    }

    @Test func anUnnamedOfficialIsNobodyAndASpokesmanIsTheBody() throws {
        let hidden = try annotate("\"It will rain,\" an official in the European Commission said.")
        #expect(hidden.quotations.map(\.speaker) == [nil])
        let voiced = try annotate("\"It will rain,\" a spokesman for the European Commission said.")
        let body = try #require(voiced.actors.first { $0.name.contains("European Commission") })
        #expect(voiced.quotations.map(\.speaker) == [body.id])
    }

    @Test func theSameTextGivesTheSameBytes() throws {
        let text = try String(
            contentsOf: Self.lexicon.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "seeds/000_a778f898cb47b343.txt"), encoding: .utf8)
        #expect(AnnotationLine(try annotate(text)).bytes == AnnotationLine(try annotate(text)).bytes)
    }

    @Test(arguments: [
        "", " \n\n ", "\u{FEFF}", "It.", "He said \"", "the the the minister of of", "\"\"\"\"\"", "’s 's It its",
    ])
    func emptyAndBrokenTextsAreTaken(text: String) throws {
        let article = try annotate(text)
        #expect(article.mentions.allSatisfy { $0.range.upperBound <= text.unicodeScalars.count })
    }

    @Test func anAgencyInBracketsIsNotItsPlace() throws {
        let article = try annotate("DAKAR (AFP) - The port is closed, the mayor of Dakar told AFP on Friday.")
        #expect(actors("AFP", in: article) != actors("Dakar", in: article))
    }

    @Test func aPronounTellsWhetherTheOnlyPersonNamedIsAWoman() throws {
        let article = try annotate(
            "Zuvarik Belmonde chairs the council. She said she would stay. Pieter Groen chairs the board. "
                + "\"No,\" she said.")
        #expect(actors("she", 1, in: article) == actors("Zuvarik Belmonde", in: article))
    }

    @Test func shakingHisHeadMakesNobodyAChief() throws {
        let article = try annotate("Coach Dwayne Malone shook his head. The head of the union, Ada Brandt, smiled.")
        #expect(!article.mentions.contains { $0.text == "his head" })
    }
}
