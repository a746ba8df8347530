import Foundation

/// One action of an automaton: its kind, numbered as in the file, and its label.
struct ActionName: Sendable, Hashable {
    let kind: Int
    let label: String
}

/// The actions of an automaton in the order of their scores.
enum ActionFile {
    /// Reads a file `moves`: a map whose text `moves` is JSON, from kinds to labels to how often each was seen.
    static func read(_ url: URL) throws(LanguageModelError) -> [ActionName] {
        let file = try PackedFile(url)
        let json = try file.string(try file.required("moves", of: file.root, "the top"), "moves")
        let counts: [String: [String: Int]]
        do {
            counts = try JSONDecoder().decode([String: [String: Int]].self, from: Data(json.utf8))
        } catch {
            throw file.error("moves", "it is no JSON map of labels and frequencies")
        }
        var actions: [ActionName] = []
        var kinds: [Int] = []
        for key in counts.keys {
            guard let kind = Int(key) else { throw file.error("moves", "“\(key)” is no number") }
            kinds.append(kind)
        }
        for kind in kinds.sorted() {
            let labels = counts[String(kind), default: [:]].sorted { ($1.value, $1.key) < ($0.value, $0.key) }
            actions.append(contentsOf: labels.map { ActionName(kind: kind, label: $0.key) })
        }
        return actions
    }

    /// Reads `tagger/cfg`: JSON whose `labels` are the tags in the order of their scores.
    static func readTags(_ url: URL) throws(LanguageModelError) -> [String] {
        struct Configuration: Decodable { let labels: [String] }
        let bytes = try PackedFile.contents(url)
        do {
            return try JSONDecoder().decode(Configuration.self, from: Data(bytes)).labels
        } catch {
            throw .malformed(file: url.path, place: "labels", reason: "it is no JSON with a list of tags")
        }
    }
}
