import Testing

@Suite struct DirectQuotationTests {
    @Test(arguments: [
        ("“The door is open,” Anna Berg said.", "The door is open,", "Anna Berg", "said"),
        ("\"The door is open,\" said Anna Berg, the minister.", "The door is open,", "Anna Berg", "said"),
        ("‘The door is open,’ said the minister.", "The door is open,", "the minister", "said"),
        ("« The door is open », Anna Berg told reporters.", "The door is open", "Anna Berg", "told"),
        ("„The door is open“, she added.", "The door is open", "she", "added"),
        ("Anna Berg said: “The door is open.”", "The door is open.", "Anna Berg", "said"),
        ("Anna Berg replied, “The door is open.”", "The door is open.", "Anna Berg", "replied"),
        ("“The door is open,” Anna Berg was quoted as saying.", "The door is open,", "Anna Berg", "saying"),
        ("“The door is open,” was the verdict of Anna Berg.", "The door is open,", "Anna Berg", "verdict"),
        ("“The door is open,” according to Anna Berg.", "The door is open,", "Anna Berg", "according to"),
        ("\"The door is open,’ Anna Berg said.", "The door is open,", "Anna Berg", "said"),
    ])
    func attributionBesideTheMarksNamesTheSpeaker(_ text: String, _ content: String, _ source: String, _ cue: String)
        throws
    {
        #expect(
            try QuotationReading.quotes(text) == [
                .init(kind: "direct", content: [content], source: source, cue: cue)
            ])
    }

    @Test func attributionInTheMiddleJoinsBothHalves() throws {
        let quotes = try QuotationReading.quotes("“We tried,” Anna Berg said, “and we failed.” It rained.")
        #expect(
            quotes == [
                .init(kind: "direct", content: ["We tried,", "and we failed."], source: "Anna Berg", cue: "said")
            ])
    }

    @Test func speechThatGoesOnBehindItsAttributionIsOneQuotation() throws {
        let quotes = try QuotationReading.quotes("“We tried,” Anna Berg said on Monday. “We failed.”")
        #expect(
            quotes == [.init(kind: "direct", content: ["We tried,", "We failed."], source: "Anna Berg", cue: "said")])
    }

    @Test func paragraphsLeftOpenBelongTogether() throws {
        let quotes = try QuotationReading.quotes(
            "“We tried,” Anna Berg said. “We failed.\n\n“We shall try again.\n\n“That is all.”")
        #expect(quotes.map(\.content) == [["We tried,", "We failed.", "We shall try again.", "That is all."]])
    }

    @Test func attributionInALaterParagraphCoversTheEarlierOnes() throws {
        let quotes = try QuotationReading.quotes("“We tried.\n\n“We failed,” Anna Berg said.")
        #expect(
            quotes == [.init(kind: "direct", content: ["We tried.", "We failed,"], source: "Anna Berg", cue: "said")])
    }

    @Test func attributionOnALineOfItsOwnIsFound() throws {
        for line in ["Anna Berg said.", "– said Anna Berg."] {
            let quotes = try QuotationReading.quotes("“We tried and we failed.”\n\n\(line)\n\nIt rained.")
            #expect(
                quotes == [
                    .init(kind: "direct", content: ["We tried and we failed."], source: "Anna Berg", cue: "said")
                ])
        }
    }

    @Test func speechWithoutAttributionContinuesTheLastSpeaker() throws {
        let analysis = try QuotationReading.analysis(
            "Anna Berg said that the talks would go on. It was late. “We shall see tomorrow.”")
        #expect(analysis.quotations.count == 2)
        #expect(analysis.quotations.last?.source == nil)
        #expect(analysis.quotations.last?.continues == 0)
    }

    @Test(arguments: [
        "The film “Two Crowns, One River” opened in June.", "He drives a “temporary” car.",
        "The so-called “roaming war” is not new.", "The band played ’90s songs and rock ’n’ roll.",
    ])
    func titlesAndDoubtfulWordsAreNotSpeech(_ text: String) throws {
        #expect(try QuotationReading.quotes(text).isEmpty)
    }

    @Test func whatTheSpeakerOnlyDidAfterwardsIsNoAttribution() throws {
        let quotes = try QuotationReading.quotes("“It is not.” Anna Berg did not respond to requests for comment.")
        #expect(quotes.map(\.source) == [nil])
    }

    @Test func turnsOfAnInterviewAreSpeechOfTheirLabels() throws {
        let quotes = try QuotationReading.quotes(
            """
            MODERATOR: Good afternoon. We begin.
            Q: Is it a threat?
            MS. BERG: I heard no threat. [Laughter.] I heard a wish.
            Q: Will you pay?
            MS. BERG: No comment.
            """)
        #expect(
            quotes.map(\.content) == [
                ["Good afternoon. We begin."], ["Is it a threat?"], ["I heard no threat.", "I heard a wish."],
                ["Will you pay?"], ["No comment."],
            ])
        #expect(quotes.map(\.source) == ["MODERATOR", nil, "BERG", nil, "BERG"])
        #expect(quotes.allSatisfy { $0.kind == "direct" && $0.cue == nil })
    }
}
