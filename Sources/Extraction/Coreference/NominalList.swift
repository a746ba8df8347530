import Foundation
import Model

/// Common nouns that refer back to actors ("the minister", "the bloc"), from `nominals.tsv` of the lexicon.
public struct NominalList: Sendable {
    /// What a noun can refer to.
    enum Class: String, Sendable {
        /// Persons: by what they hold or by what they do.
        case office, trade
        /// "country"; "government"; "neighbour"; "capital".
        case state, government, relation, capital
        /// "bloc"; "company"; "museum"; "ministry".
        case union, company, institution, body
        case agreement, event, place, group

        var isPerson: Bool { self == .office || self == .trade }
        var isState: Bool { self == .state || self == .government || self == .relation }
        var isOrganization: Bool { self == .union || self == .company || self == .institution || self == .body }
    }

    struct Noun: Sendable {
        let word: String
        let `class`: Class
        let kind: Entity.Kind
        let isPlural: Bool
        let gender: FoundMention.Gender?
        /// Words that it can stand for beside its own.
        let near: Set<String>
    }

    /// Its name in the folder of a language.
    public static let file = "nominals.tsv"

    private let nouns: [String: Noun]

    /// Reads the file at `url`.
    public init(contentsOf url: URL) throws(NominalListError) {
        guard let bytes = FileManager.default.contents(atPath: url.path) else {
            throw NominalListError(file: url.path, line: nil, reason: "it cannot be read")
        }
        var nouns: [String: Noun] = [:]
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 4, let group = Class(rawValue: fields[1]), let kind = Entity.Kind(rawValue: fields[2])
            else {
                throw NominalListError(file: url.path, line: place + 1, reason: "it is not word, class, kind, number")
            }
            nouns[fields[0]] = Noun(
                word: fields[0], class: group, kind: kind, isPlural: fields[3] == "plural",
                gender: fields.count > 4 ? FoundMention.Gender(rawValue: fields[4]) : nil,
                near: fields.count > 5 ? Set(fields[5].split(separator: " ").map(String.init)) : [])
        }
        self.nouns = nouns
    }

    private init() { nouns = [:] }

    /// A list without a word.
    public static let empty = NominalList()

    /// The noun that a word in lower case is.
    subscript(word: String) -> Noun? { nouns[word] }
}

/// Why the list of nouns cannot be used.
public struct NominalListError: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// Counted from 1.
    public let line: Int?
    public let reason: String

    public var description: String {
        let place = line.map { " in line \($0)" } ?? ""
        return "The lexicon's file “\(file)” is damaged\(place): \(reason). Install Actant again."
    }
}
