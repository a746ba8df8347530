import Testing

@testable import Extraction

@Suite struct SpeechLexiconTests {
    @Test func verbsInflectByRuleAndByException() throws {
        let lexicon = try SpeechLexicon(
            verbs: "deny\tdeny\tclause\nsay\tsay\tclause\tsaid,said\nquip\tsay\tquote\tquipped,quipped\n"
                + "write\tsay\tquote\twrote,written\n",
            words: "", nouns: "")
        for word in [
            "deny", "denies", "denied", "denying", "say", "says", "said", "saying", "quipping", "writing", "written",
        ] {
            #expect(lexicon.forms[word] != nil, "\(word)")
        }
        #expect(lexicon.forms["sayed"] == nil)
    }

    @Test func aMistakeNamesItsLine() {
        #expect(throws: SpeechLexiconError.malformed(file: "cue-verbs.tsv", line: 2, reason: "“sing” is no frame")) {
            try SpeechLexicon(verbs: "# verbs\nsay\tsay\tsing", words: "", nouns: "")
        }
        #expect(throws: SpeechLexiconError.self) { try SpeechLexicon(verbs: "", words: "nonsense\ta b", nouns: "") }
    }
}
