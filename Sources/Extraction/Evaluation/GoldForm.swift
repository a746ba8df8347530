extension GoldReader {
    /// One document's JSON; the members' names are the form's.
    struct Form: Decodable {
        let document: About
        let entities: [Actor]?
        let mentions: [Words]
        let statements: [Statement]
        let affiliations: [Role]?
    }

    struct About: Decodable {
        let file: String
        let published: Published?
        let publisher: String?
        let author: String?
    }

    /// A date, or a date with the reason for it.
    struct Published: Decodable {
        let value: String?

        private enum Key: CodingKey { case value }

        init(from decoder: any Decoder) throws {
            if let plain = try? decoder.singleValueContainer().decode(String.self) {
                value = plain
            } else {
                value = try decoder.container(keyedBy: Key.self).decodeIfPresent(String.self, forKey: .value)
            }
        }
    }

    struct Words: Decodable {
        let start: Int
        let end: Int
        let actor: String
        let form: String
    }

    struct Statement: Decodable {
        let id: String
        let kind: String
        let content: [[Int]]
        let source: [Int]?
        let speaker: String?
        let nestedIn: String?

        private enum CodingKeys: String, CodingKey {
            case id, kind, content, source, speaker
            case nestedIn = "nested_in"
        }
    }

    struct Role: Decodable {
        let person: String
        let role: String
        let of: String
        let evidence: [Int]
    }

    struct Actors: Decodable {
        let actors: [Actor]
    }

    struct Actor: Decodable {
        let id: String
        let kind: String
        let affiliations: [Affiliation]?
    }

    struct Affiliation: Decodable {
        let role: String
        let of: String
        let evidence: Evidence
    }

    struct Evidence: Decodable {
        let doc: String
        let start: Int
        let end: Int
    }
}
