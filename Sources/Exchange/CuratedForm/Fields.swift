import Model
import Translation

/// Gathers problems while reading goes on, so that one run shows them all.
final class ProblemList {
    private(set) var problems: [Problem] = []

    func report(_ place: String, _ text: String) { problems.append(Problem(place: place, text: text)) }
}

/// One record of a curated file. Every question that its content cannot answer is reported with file and line.
final class Fields {
    let place: String
    private let values: [String: JSON]
    private let problems: ProblemList
    private var asked: Set<String> = []
    /// What stands before a key in messages, inside a nested object: "affiliations 2, ".
    private let path: String

    /// Nil, and reported, where the value is not an object.
    init?(_ value: JSON, place: String, path: String = "", problems: ProblemList) {
        guard case .object(let members) = value else {
            problems.report(place, translated("{1}an object is expected, not {2}", path, value.kind))
            return nil
        }
        self.place = place
        self.path = path
        self.problems = problems
        values = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func report(_ text: String) { problems.report(place, path + text) }

    /// Reports every key that nobody asked for: most are misspelt.
    func finish() {
        for key in values.keys.sorted() where !asked.contains(key) {
            report(translated("the key “{1}” is unknown; remove it", key))
        }
    }

    // MARK: Values

    /// A text without a question being asked: for naming a record that could not be read.
    func peek(_ key: String) -> String? {
        if case .text(let text) = values[key] { text } else { nil }
    }

    private func value(_ key: String, isRequired: Bool) -> JSON? {
        asked.insert(key)
        let value = values[key]
        if value == nil, isRequired { report(translated("the key “{1}” is missing", key)) }
        return value
    }

    private func mismatch(_ key: String, _ expected: String, _ found: JSON) {
        report(translated("“{1}” must be {2}, not {3}", key, expected, found.kind))
    }

    private func text(_ key: String, isRequired: Bool) -> String? {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        guard case .text(let text) = value else {
            mismatch(key, translated("a text"), value)
            return nil
        }
        if text.isEmpty {
            report(
                isRequired
                    ? translated("“{1}” is empty; fill it in", key)
                    : translated("“{1}” is empty; leave the key out", key))
            return nil
        }
        return text
    }

    func text(_ key: String) -> String? { text(key, isRequired: true) }
    func optionalText(_ key: String) -> String? { text(key, isRequired: false) }

    func integer(_ key: String) -> Int? {
        guard let value = value(key, isRequired: true) else { return nil }
        guard case .integer(let number) = value else {
            mismatch(key, translated("a whole number"), value)
            return nil
        }
        return number
    }

    func bool(_ key: String) -> Bool? {
        guard let value = value(key, isRequired: true) else { return nil }
        guard case .bool(let flag) = value else {
            mismatch(key, translated("true or false"), value)
            return nil
        }
        return flag
    }

    func list(_ key: String, isRequired: Bool = true) -> [JSON]? {
        guard let value = value(key, isRequired: isRequired) else { return isRequired ? nil : [] }
        guard case .list(let values) = value else {
            mismatch(key, translated("a list"), value)
            return nil
        }
        return values
    }

    func texts(_ key: String, isRequired: Bool = true) -> [String]? {
        guard let values = list(key, isRequired: isRequired) else { return nil }
        let texts = values.compactMap { value -> String? in
            if case .text(let text) = value { text } else { nil }
        }
        guard texts.count == values.count else {
            report(translated("“{1}” must be a list of texts", key))
            return nil
        }
        return texts
    }

    func object(_ key: String) -> Fields? {
        value(key, isRequired: true).flatMap { nested($0, "\(key), ") }
    }

    func objects(_ key: String, isRequired: Bool = true) -> [Fields]? {
        guard let values = list(key, isRequired: isRequired) else { return nil }
        let objects = values.enumerated().compactMap { nested($1, "\(key) \($0 + 1), ") }
        return objects.count == values.count ? objects : nil
    }

    private func nested(_ value: JSON, _ path: String) -> Fields? {
        Fields(value, place: place, path: self.path + path, problems: problems)
    }
}

// MARK: - Values of the model

extension Fields {
    func identifier<Subject>(_ key: String) -> Identifier<Subject>? { text(key).map { Identifier($0) } }

    func optionalIdentifier<Subject>(_ key: String) -> Identifier<Subject>? {
        optionalText(key).map { Identifier($0) }
    }

    func identifiers<Subject>(_ key: String, isRequired: Bool = true) -> [Identifier<Subject>]? {
        texts(key, isRequired: isRequired)?.map { Identifier($0) }
    }

    /// A word of a closed list.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
        guard let text = text(key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        report(translated("“{1}” is “{2}”; it must be one of {3}", key, text, known))
        return nil
    }

    /// -1, 0 or 1.
    func number<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == Int {
        guard let number = integer(key) else { return nil }
        if let word = Word(rawValue: number) { return word }
        report(
            translated(
                "“{1}” is {2}; it must be one of {3}", key, "\(number)",
                Word.allCases.map { "\($0.rawValue)" }.joined(separator: ", "))
        )
        return nil
    }

    func optionalDate(_ key: String) -> PartialDate? {
        guard let text = optionalText(key) else { return nil }
        let date = PartialDate(text)
        if date == nil { report(translated("“{1}” is “{2}”; a date is YYYY, YYYY-MM or YYYY-MM-DD", key, text)) }
        return date
    }

    /// The anchor of this object's `start`, `end` and `exact`. It may not hold: that is for `Validation` to say.
    func anchor(in document: Document) -> Anchor? { anchor(in: document.id, text: document.text) }

    /// `text` is nil where there is no such document.
    func anchor(in document: Document.ID, text: DocumentText?) -> Anchor? {
        let (start, end, exact) = (integer("start"), integer("end"), self.text("exact"))
        guard let start, let end, let exact else { return nil }
        guard let range = TextRange(start, end) else {
            report(translated("the span {1}–{2} ends before it starts; correct start and end", "\(start)", "\(end)"))
            return nil
        }
        let found = text.flatMap { Anchor(document: document, range: range, in: $0) }
        return Anchor(
            document: document, range: range, exact: exact, prefix: found?.prefix ?? "", suffix: found?.suffix ?? "")
    }

    /// The spans of a list; nil where one of them is no span.
    func anchors(_ key: String, in document: Document) -> [Anchor]? {
        guard let spans = objects(key) else { return nil }
        let anchors = spans.compactMap { span -> Anchor? in
            defer { span.finish() }
            return span.anchor(in: document)
        }
        return anchors.count == spans.count ? anchors : nil
    }

    func optionalAnchor(_ key: String, in document: Document) -> Anchor? {
        guard let value = value(key, isRequired: false), let span = nested(value, "\(key), ") else { return nil }
        defer { span.finish() }
        return span.anchor(in: document)
    }
}
