import Model

/// Writes an annotated article as one line of JSON, members in a fixed order: the same article gives the same bytes.
public struct AnnotationLine {
    /// UTF-8, ending with a line feed.
    public private(set) var bytes: [UInt8] = []

    public init(_ article: AnnotatedArticle) {
        bytes.reserveCapacity(256 + article.mentions.count * 128 + article.quotations.count * 128)
        open(UInt8(ascii: "{"))
        text("doc", article.id)
        list("mentions", article.mentions) { $0.mention($1) }
        list("quotations", article.quotations) { $0.quotation($1) }
        // Events are found by nobody yet; the line has its place for them.
        key("events")
        raw("[]")
        needsComma = true
        list("actors", article.actors) { $0.actor($1) }
        close(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
    }

    private var needsComma = false

    private mutating func mention(_ mention: AnnotatedArticle.Reference) {
        number("start", mention.range.lowerBound)
        number("end", mention.range.upperBound)
        text("text", mention.text)
        text("kind", mention.kind.rawValue)
        text("actor", mention.actor)
        text("form", mention.form.rawValue)
        if let country = mention.country { text("country", country) }
        if let role = mention.role { text("role", role) }
        confidence(mention.provenance)
    }

    private mutating func quotation(_ quotation: AnnotatedArticle.Speech) {
        text("kind", quotation.kind.rawValue)
        key("content")
        open(UInt8(ascii: "["))
        for range in quotation.content {
            comma()
            raw("[\(range.lowerBound),\(range.upperBound)]")
            needsComma = true
        }
        close(UInt8(ascii: "]"))
        span("cue", quotation.cue)
        span("source", quotation.source)
        key("speaker")
        if let speaker = quotation.speaker { string(speaker) } else { raw("null") }
        needsComma = true
        if let addressee = quotation.addressedActor { text("addressee", addressee) }
        if !quotation.about.isEmpty {
            key("about")
            open(UInt8(ascii: "["))
            for actor in quotation.about {
                comma()
                string(actor)
                needsComma = true
            }
            close(UInt8(ascii: "]"))
        }
        if let outer = quotation.nestedIn { number("nested_in", outer) }
        if !quotation.isAffirmed {
            key("affirmed")
            raw("false")
            needsComma = true
        }
        confidence(quotation.provenance)
    }

    private mutating func actor(_ actor: AnnotatedArticle.Actor) {
        text("id", actor.id)
        text("name", actor.name)
        text("kind", actor.kind.rawValue)
        key("aliases")
        open(UInt8(ascii: "["))
        for alias in actor.aliases {
            comma()
            string(alias)
            needsComma = true
        }
        close(UInt8(ascii: "]"))
        if let country = actor.country { text("country", country) }
        if let whole = actor.partOf { text("part_of", whole) }
        list("affiliations", actor.affiliations) { line, role in
            line.text("role", role.role)
            line.text("of", role.organization)
            if role.isPast {
                line.key("past")
                line.raw("true")
                line.needsComma = true
            }
            line.span("evidence", role.evidence)
        }
    }

    private mutating func list<Value>(_ name: String, _ values: [Value], _ write: (inout Self, Value) -> Void) {
        key(name)
        open(UInt8(ascii: "["))
        for value in values {
            comma()
            open(UInt8(ascii: "{"))
            write(&self, value)
            close(UInt8(ascii: "}"))
        }
        close(UInt8(ascii: "]"))
    }

    private mutating func text(_ name: String, _ value: String) {
        key(name)
        string(value)
        needsComma = true
    }

    private mutating func number(_ name: String, _ value: Int) {
        key(name)
        raw(String(value))
        needsComma = true
    }

    /// In hundredths, which is all that rules can tell.
    private mutating func confidence(_ provenance: Provenance) {
        key("confidence")
        let hundredths = Int((provenance.confidence * 100).rounded())
        raw(hundredths == 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)")
        needsComma = true
        text("by", "\(provenance.pass)/\(provenance.rule)")
    }

    private mutating func span(_ name: String, _ range: Range<Int>?) {
        key(name)
        if let range { raw("[\(range.lowerBound),\(range.upperBound)]") } else { raw("null") }
        needsComma = true
    }

    private mutating func key(_ name: String) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        raw(name)
        raw("\":")
        needsComma = false
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// With what JSON forbids in strings escaped; line separators too, so that every reader of lines sees one line.
    private mutating func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": raw("\\\"")
            case "\\": raw("\\\\")
            case "\n": raw("\\n")
            case "\r": raw("\\r")
            case "\t": raw("\\t")
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
