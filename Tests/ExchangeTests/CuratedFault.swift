import Model
import Testing

/// One change of the small dossier, and the one problem that it makes.
struct CuratedFault: CustomTestStringConvertible {
    let file: String
    let old: String?
    let new: String
    let expected: String
    var testDescription: String { expected }

    init(_ file: String, _ old: String?, _ new: String, _ expected: String) {
        (self.file, self.old, self.new, self.expected) = (file, old, new, expected)
    }
}

extension CuratedFault {
    private static let relations = "documents/000.relations.jsonl"
    private static let quotations = "documents/000.quotations.jsonl"
    private static let mentions = "documents/000.mentions.jsonl"
    private static let metadata = "documents/000.document.json"

    static let all = [
        CuratedFault(
            relations, #""start": 118, "end": 153"#, #""start": 117, "end": 153"#,
            "\(relations), line 2: evidence 117–153 reads “Iceland had refused the harbor plan”, the text has "
                + "“ Iceland had refused the harbor plan”; correct start and end"),
        CuratedFault(
            mentions, #""start": 0, "end": 6"#, #""start": 9000, "end": 9006"#,
            "\(mentions), line 1: the passage 9000–9006 lies beyond the text, which has 369 characters; "
                + "correct start and end"),
        CuratedFault(
            mentions, #""start": 0, "end": 6"#, #""start": 6, "end": 0"#,
            "\(mentions), line 1: the span 6–0 ends before it starts; correct start and end"),
        CuratedFault(
            relations, #""target": "fishing-treaty""#, #""target": "fish""#,
            "\(relations), line 5: the target “fish” is no entity; add it or correct the id"),
        CuratedFault(
            relations, #""assertedBy": "kari-lie""#, #""assertedBy": "kari""#,
            "\(relations), line 2: assertedBy “kari” is no entity; add it or correct the id"),
        CuratedFault(
            relations, #""quotation": "000-q1""#, #""quotation": "000-q9""#,
            "\(relations), line 2: quotation “000-q9” is no quotation; add it or correct the id"),
        CuratedFault(
            quotations, #""topics": ["harbor-plan"], "stances": [], "#, #""topics": ["harbor"], "stances": [], "#,
            "\(quotations), line 2: topic “harbor” is unknown; add it or correct the id"),
        CuratedFault(
            quotations, #""nestedIn": "000-q3""#, #""nestedIn": "000-u4""#,
            "\(quotations), line 4: it is nested in itself by way of others; correct nestedIn"),
        CuratedFault(
            quotations, #""saidOn": "2024-05-03""#, #""saidOn": "2024-05-04""#,
            "\(quotations), line 1: it was said on 2024-05-04, after its article of 2024-05-03; "
                + "correct one of the dates"),
        CuratedFault(
            quotations, #""saidOn": "2024-05-03""#, #""saidOn": "May 2024""#,
            "\(quotations), line 1: “saidOn” is “May 2024”; a date is YYYY, YYYY-MM or YYYY-MM-DD"),
        CuratedFault(
            quotations, #""agreement": 1"#, #""agreement": 2"#,
            "\(quotations), line 1: stances 1, “agreement” is 2; it must be one of -1, 0, 1"),
        CuratedFault(
            relations, #""type": "AGREE""#, #""type": "AGREES""#,
            "\(relations), line 4: “type” is “AGREES”; it must be one of "
                + RelationType.allCases.map(\.rawValue).joined(separator: ", ")),
        CuratedFault(
            relations, #""id": "000-r5""#, #""id": "000-r1""#,
            "\(relations), line 5: the id “000-r1” was used before (\(relations), line 1); choose another"),
        CuratedFault(
            relations, #", "date": "2019""#, #", "when": "2019""#,
            "\(relations), line 4: the key “when” is unknown; remove it"),
        CuratedFault(
            relations, #""phrase": "is a minister of Norway", "#, "",
            "\(relations), line 1: the key “phrase” is missing"),
        CuratedFault(
            relations, #""symmetric": true"#, #""symmetric": "yes""#,
            "\(relations), line 4: “symmetric” must be true or false, not a text"),
        CuratedFault(
            relations, #""status": "past""#, #""status": "reported""#,
            "\(relations), line 4: it is reported, but asserted by the narrator; make it actual, or name who claims it"),
        CuratedFault(
            relations, #""evidence": [{"start": 70"#, #""evidence": [{{"start": 70"#,
            "\(relations), line 1: this is not JSON: a key in quotation marks is missing (byte 189 of the line)"),
        CuratedFault(
            metadata, "2024-05-03", "2024-05-32",
            "\(metadata): published, “date” is “2024-05-32”; a date is YYYY, YYYY-MM or YYYY-MM-DD"),
        CuratedFault(
            metadata, #""file": "000.txt""#, #""file": "../000.txt""#,
            "\(metadata): “file” is “../000.txt”; it must be the plain name of a file in texts/"),
        CuratedFault(
            metadata, #""id": "000""#, #""id": "002""#,
            "\(metadata): “id” is “002”, the file's name says “000”; make them agree"),
        CuratedFault(
            "dossier.json", #""001""#, #""../001""#,
            "dossier.json: the document id “../001” cannot be part of a file's name; choose another"),
        CuratedFault(
            "entities.jsonl", #""document": "000""#, #""document": "009""#,
            "entities.jsonl, line 4: document “009” is unknown; add it or correct the id"),
        CuratedFault(
            "dossier.json", #""version": 1"#, #""version": 2"#,
            "dossier.json: “version” is 2; this version of Actant reads 1"),
        CuratedFault("dossier.json", #""001""#, #""002""#, "documents/002.document.json: the file is missing"),
        CuratedFault(
            "topics.jsonl", "}", "}\n{\"id\": \"iceland\", \"label\": \"Iceland\"}",
            "topics.jsonl, line 2: its id is also that of an entity; rename one of them"),
    ]
}
