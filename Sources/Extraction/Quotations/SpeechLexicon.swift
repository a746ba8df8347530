import Foundation

/// The words by which quotations are found: cue verbs with their frames, reporting nouns, function words.
public struct SpeechLexicon: Sendable {
    let verbs: [CueVerb]
    let forms: [String: CueForm]
    let classes: [String: WordClass]

    /// The files that make the lexicon, in the folder of a language (`resources/lexicon/en`).
    public static let files = ["cue-verbs.tsv", "speech-words.tsv", "speech-nouns.tsv"]

    /// Reads the lexicon from the folder of a language.
    public init(folder: URL) throws(SpeechLexiconError) {
        var texts: [String] = []
        for file in Self.files {
            let place = folder.appending(path: file)
            do {
                texts.append(try String(contentsOf: place, encoding: .utf8))
            } catch {
                throw .unreadable(file: place.path, reason: error.localizedDescription)
            }
        }
        try self.init(verbs: texts[0], words: texts[1], nouns: texts[2])
    }

    /// Reads the lexicon from the contents of its three files.
    public init(verbs: String, words: String, nouns: String) throws(SpeechLexiconError) {
        var found: [CueVerb] = []
        var forms: [String: CueForm] = [:]
        for (number, fields) in Self.rows(verbs) {
            guard fields.count >= 3, let kind = CueVerb.Kind(rawValue: fields[1]) else {
                throw .malformed(file: Self.files[0], line: number, reason: "a verb, a class and frames are needed")
            }
            var frames: CueVerb.Frames = []
            for frame in fields[2].split(separator: ",") {
                guard let known = CueVerb.Frames.byName[String(frame)] else {
                    throw .malformed(file: Self.files[0], line: number, reason: "“\(frame)” is no frame")
                }
                frames.formUnion(known)
            }
            let irregular = fields.count > 3 ? fields[3].split(separator: ",").map(String.init) : []
            let inflected = CueVerb.forms(of: fields[0], irregular: irregular)
            let hasParticiple = inflected.contains { $0.inflection == .participle }
            for (word, inflection) in inflected {
                // "put" is base and past in one: as past it carries more.
                let isPast = inflection == .past
                if forms[word] == nil || isPast {
                    forms[word] = CueForm(
                        verb: found.count, inflection: inflection, isPastAndParticiple: isPast && !hasParticiple)
                }
            }
            found.append(CueVerb(lemma: fields[0], kind: kind, frames: frames))
        }
        var classes: [String: WordClass] = [:]
        for (number, fields) in Self.rows(words) {
            guard fields.count == 2, let kind = WordClass.byName[fields[0]] else {
                throw .malformed(file: Self.files[1], line: number, reason: "a known class and its words are needed")
            }
            for word in fields[1].split(separator: " ") { classes[String(word), default: []].formUnion(kind) }
        }
        for (_, fields) in Self.rows(nouns) { classes[fields[0], default: []].formUnion(.reportingNoun) }
        self.verbs = found
        self.forms = forms
        self.classes = classes
    }

    /// The lines of a table with their numbers, from 1, without comments and empty ones.
    private static func rows(_ text: String) -> [(number: Int, fields: [String])] {
        var rows: [(Int, [String])] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            rows.append((number, line.split(separator: "\t").map(String.init)))
        }
        return rows
    }
}

/// Why the words for finding quotations cannot be used.
public enum SpeechLexiconError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    /// Lines count from 1.
    case malformed(file: String, line: Int, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "The word list “\(file)” can't be read: \(reason) Install the program again, or restore the file."
        case .malformed(let file, let line, let reason):
            "The word list “\(file)” has a mistake in line \(line): \(reason). Correct the line or restore the file."
        }
    }
}
