import Testing

@Suite struct IndirectQuotationTests {
    @Test(arguments: [
        ("Anna Berg said that the bridge was safe.", "the bridge was safe", "Anna Berg", "said"),
        ("She told reporters in Oslo that the bridge was safe.", "the bridge was safe", "She", "told"),
        ("She said on Tuesday the bridge was safe.", "the bridge was safe", "She", "said"),
        ("The bridge was safe, Anna Berg said.", "The bridge was safe", "Anna Berg", "said"),
        ("The bridge was safe, warned the minister.", "The bridge was safe", "the minister", "warned"),
        ("According to Anna Berg, the bridge was safe.", "the bridge was safe", "Anna Berg", "According to"),
        ("The bridge was safe, according to the minister.", "The bridge was safe", "the minister", "according to"),
        ("In her words, the bridge was safe.", "the bridge was safe", "her", "words"),
        ("The report states that the bridge was safe.", "the bridge was safe", "The report", "states"),
        (
            "Anna Berg declined to say whether the bridge was safe.", "the bridge was safe", "Anna Berg",
            "declined to say"
        ),
        ("She denied that the bridge was unsafe.", "the bridge was unsafe", "She", "denied"),
        ("Anna Berg urged the council to close the bridge.", "close the bridge", "Anna Berg", "urged"),
        ("Anna Berg called on the council to close the bridge.", "close the bridge", "Anna Berg", "called on"),
        ("She accused the council of hiding the report.", "the council of hiding the report", "She", "accused"),
        ("The bridge is safe, Anna Berg was quoted as saying by Anadolu.", "The bridge is safe", "Anna Berg", "saying"),
    ])
    func reportsHaveContentSourceAndCue(_ text: String, _ content: String, _ source: String, _ cue: String) throws {
        #expect(
            try QuotationReading.quotes(text) == [
                .init(kind: "indirect", content: [content], source: source, cue: cue)
            ])
    }

    @Test func quotedWordsWithinAReportMakeItMixed() throws {
        let quotes = try QuotationReading.quotes("She said that the bridge “is safer than my house”.")
        #expect(quotes.map(\.kind) == ["mixed"])
        #expect(quotes.map(\.content) == [["the bridge “is safer than my house”"]])
    }

    @Test func wordsThatAreQuotedWholeStandWithoutTheirMarks() throws {
        let quotes = try QuotationReading.quotes(
            "He said it was what critics called “a cathedral of light”. They called it “an airport lounge”.")
        #expect(quotes.last?.kind == "mixed")
        #expect(quotes.last?.content == ["it “an airport lounge”"])
    }

    @Test func attributionInTheMiddleCutsTheContent() throws {
        let quotes = try QuotationReading.quotes("The bridge, the minister said, would be closed for a year.")
        #expect(quotes.map(\.content) == [["The bridge", "would be closed for a year"]])
    }

    @Test func reportsRunOnOverSentences() throws {
        let quotes = try QuotationReading.quotes(
            "The bridge was safe, the minister said. It would be closed for a week. Trains had been ordered.")
        #expect(
            quotes.map(\.content) == [
                ["The bridge was safe", "It would be closed for a week", "Trains had been ordered"]
            ])
    }

    @Test func aSecondVerbOfTheSameSpeakerStartsASecondReport() throws {
        let quotes = try QuotationReading.quotes(
            "Anna Berg said that the bridge was safe and warned that it would close.")
        #expect(quotes.map(\.content) == [["the bridge was safe"], ["it would close"]])
        #expect(quotes.map(\.source) == ["Anna Berg", "Anna Berg"])
    }

    @Test func addingGoesWithTheMainVerbsSubject() throws {
        let quotes = try QuotationReading.quotes("“It is safe,” he told TASS, adding that it would close.")
        #expect(quotes.map(\.kind) == ["direct", "indirect"])
        #expect(quotes.map(\.source) == ["he", "he"])
    }

    @Test func whatAPointingSentenceAttributesIsTheSentenceBefore() throws {
        let quotes = try QuotationReading.quotes(
            "The bridge does not inspire confidence in the town. Anna Berg stated this in an interview.")
        #expect(
            quotes == [
                .init(
                    kind: "indirect", content: ["The bridge does not inspire confidence in the town"],
                    source: "Anna Berg",
                    cue: "stated")
            ])
    }

    @Test func reportsWithinReportsAreNested() throws {
        let text = "Anna Berg said that the council had warned that the bridge was unsafe."
        #expect(try QuotationReading.quotes(text).map(\.cue) == ["said"])
        #expect(try QuotationReading.nested(text).map(\.content) == [["the bridge was unsafe"]])
    }

    @Test func questionsToSomebodyNeedNoSource() throws {
        let quotes = try QuotationReading.quotes("Asked whether the bridge was safe, she laughed: “Ask me in May.”")
        #expect(quotes.map(\.source) == [nil, "she"])
        #expect(quotes.first?.content == ["the bridge was safe"])
    }

    @Test(arguments: [
        "The commission declined to comment.", "The two sides signed the report on Tuesday.",
        "A note written by hand lay on the table.", "The state of the bridge is a question of money.",
    ])
    func mereMentionOfSpeechIsNoQuotation(_ text: String) throws {
        #expect(try QuotationReading.quotes(text).isEmpty)
    }

    @Test func negatedSpeechIsNotAffirmed() throws {
        let analysis = try QuotationReading.analysis("The minister did not say that the bridge was safe.")
        #expect(analysis.quotations.map(\.isAffirmed) == [false])
    }

    @Test func aHeadingReportsWithAMarkAlone() throws {
        let quotes = try QuotationReading.quotes("Trains will run at night: minister\n\nNobody was asked about it.\n")
        #expect(quotes.contains { $0.content == ["Trains will run at night"] && $0.source == "minister" })
    }
}
