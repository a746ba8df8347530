extension JSON {
    /// On one line, keys in their own order, a space after colon and comma: a record of a curated file.
    public var line: String {
        var output = ""
        write(to: &output, indentation: nil)
        return output
    }

    /// On many lines, keys sorted, so that the same content gives the same bytes. Ends with a line feed.
    public var document: String {
        var output = ""
        sorted.write(to: &output, indentation: 0)
        return output + "\n"
    }

    private var sorted: JSON {
        switch self {
        case .list(let values): .list(values.map(\.sorted))
        case .object(let members):
            .object(members.map { Member($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
        default: self
        }
    }

    /// `indentation` counts the levels around the value; nil for one line.
    private func write(to output: inout String, indentation: Int?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .decimal(let value): output += value.description
        case .text(let text): Self.write(text, to: &output)
        case .list(let values):
            Self.write(values, between: ("[", "]"), to: &output, indentation) { value, output, inner in
                value.write(to: &output, indentation: inner)
            }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &output, indentation) { member, output, inner in
                Self.write(member.key, to: &output)
                output += ": "
                member.value.write(to: &output, indentation: inner)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between brackets: (String, String), to output: inout String, _ indentation: Int?,
        _ writePart: (Part, inout String, Int?) -> Void
    ) {
        output += brackets.0
        for (index, part) in parts.enumerated() {
            if index > 0 { output += indentation == nil ? ", " : "," }
            if let indentation { output += lineBreak(indentation + 1) }
            writePart(part, &output, indentation.map { $0 + 1 })
        }
        if let indentation, !parts.isEmpty { output += lineBreak(indentation) }
        output += brackets.1
    }

    private static func lineBreak(_ level: Int) -> String { "\n" + String(repeating: "  ", count: level) }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\0"..."\u{1f}", "\u{7f}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
