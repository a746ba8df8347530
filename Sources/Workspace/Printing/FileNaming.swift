/// Names made from what articles and dossiers call things.
enum FileNaming {
    /// Bytes of UTF-8 that a name may have before its number and ending; file systems stop at 255.
    private static let longestStem = 160

    /// Text on one line, without characters that steer a screen.
    static func line(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line += " "
            case .format, .surrogate, .privateUse, .unassigned: continue
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line.split(separator: " ").joined(separator: " ")
    }

    /// A file name without an ending: one that stands in its folder, is not hidden and is not too long.
    static func stem(_ text: String) -> String {
        var stem = ""
        for character in line(text).replacing("/", with: "-").drop(while: { $0 == "." || $0 == " " }) {
            guard stem.utf8.count + character.utf8.count <= longestStem else { break }
            stem.append(character)
        }
        while stem.hasSuffix(" ") { stem.removeLast() }
        return stem.isEmpty ? "dossier" : stem
    }
}
