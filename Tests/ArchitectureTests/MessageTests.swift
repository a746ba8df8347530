import Foundation
import Testing

/// What users read goes through the catalogue of messages.
@Suite struct MessageTests {
    /// The beginnings of what puts a text before the user.
    private static let shown = [
        "Label(", "label: ", "placeholder: ", "tooltip = ", ".text = ", ".label = ", "title = ", "setAccessibleName(",
        "setAccessibleDescription(", "Notice(", "Failure(", "ValidationError(", "sectionHead(", "profileHead(",
        "section(",
        "heading(", "smallHeading(", "caption(", "captionBlock(", "emptyState(", ".show(",
    ]
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ["ActantApp", "Workspace", "Report", "ActantCLI"]) func noLiteralIsShown(room: String) throws {
        for file in try Self.files(in: room) {
            for beginning in Self.shown {
                for literal in Self.literals(behind: beginning, in: file.text) where Self.isWords(literal) {
                    Issue.record("\(room)/\(file.name): translate \(beginning)\"\(literal)\"")
                }
            }
        }
    }

    /// A catalogue knows a message by its singular: two plurals of one singular would be one translation.
    @Test func aSingularHasOnePlural() throws {
        let pattern = /\bcounted\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/
        var plurals: [Substring: Substring] = [:]
        for room in try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path) {
            for file in try Self.files(in: room) {
                for match in file.text.matches(of: pattern) {
                    let (singular, plural) = (match.output.1, match.output.2)
                    #expect(plurals[singular, default: plural] == plural, "two plurals of “\(singular)”")
                    plurals[singular] = plural
                }
            }
        }
        #expect(plurals.count > 10)
    }

    private static func files(in room: String) throws -> [(name: String, text: String)] {
        let walker = FileManager.default.enumerator(
            at: root.appending(path: "Sources/\(room)"), includingPropertiesForKeys: nil)
        var found: [(String, String)] = []
        while let url = walker?.nextObject() as? URL {
            guard url.pathExtension == "swift" else { continue }
            found.append((url.lastPathComponent, try String(contentsOf: url, encoding: .utf8)))
        }
        return found
    }

    /// The literals that follow a beginning at once, also on the next line; comments are passed over.
    private static func literals(behind beginning: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.range(of: beginning) {
            let line = text[..<start.lowerBound].lastIndex(of: "\n").map { text[$0..<start.lowerBound] } ?? ""
            rest = rest[start.upperBound...]
            let next = rest.drop(while: \.isWhitespace)
            guard !line.contains("//"), next.first == "\"", !next.hasPrefix("\"\"\"") else { continue }
            if let literal = literal(next.dropFirst()) { found.append(literal) }
        }
        return found
    }

    /// What stands up to the closing quotation mark, without what is interpolated.
    private static func literal(_ text: Substring) -> String? {
        var (words, depth, isEscaped) = ("", 0, false)
        for character in text {
            if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
            } else if isEscaped {
                isEscaped = false
                if character == "(" { depth = 1 }
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return words
            } else {
                words.append(character)
            }
        }
        return nil
    }

    /// Whether somebody would translate it; the program's name stays what it is.
    private static func isWords(_ literal: String) -> Bool {
        literal.replacing("Actant", with: "").contains { $0.isLetter }
    }
}
