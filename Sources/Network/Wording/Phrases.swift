import Model
import Translation

/// Short phrases that several views share.
extension Wording {
    /// "a and b".
    public static func pair(_ first: String, _ second: String) -> String { translated("{1} and {2}", first, second) }

    /// "3 of 12".
    public static func place(_ number: Int, of total: Int) -> String {
        translated("{1} of {2}", digits(number), digits(total))
    }

    /// "3 cooperation".
    public static func cooperation(_ number: Int) -> String { translated("{1} cooperation", digits(number)) }

    /// "4 conflict".
    public static func conflict(_ number: Int) -> String { translated("{1} conflict", digits(number)) }

    /// "1 neutral".
    public static func neutral(_ number: Int) -> String { translated("{1} neutral", digits(number)) }

    /// "3 stated, 4 claimed".
    public static func tally(stated: Int, claimed: Int) -> String {
        translated("{1} stated, {2} claimed", digits(stated), digits(claimed))
    }

    /// "3 relations in 2 documents".
    public static func extent(relations: Int, documents: Int) -> String {
        counted("{1} in {n} document", "{1} in {n} documents", documents, count(relations, .relation))
    }

    /// How a date was inferred: "Inferred: the article says yesterday".
    public static func inferred(_ reason: String?) -> String {
        translated("Inferred: {1}", reason ?? translated("not stated in the text"))
    }

    /// In the marks that the language quotes with.
    public static func quoted(_ words: String) -> String { translated("“{1}”", words) }

    /// What stands for a date that is not known.
    public static var undated: String { translated("undated") }

    /// What stands for an outlet where the document is not known.
    public static var noDocument: String { translated("no document") }

    /// The line under an actor's name: "Person, mentioned 30 times in 4 of 5 documents; part of Russia".
    ///
    /// - Parameter heard: How many documents the lens leaves.
    public static func caption(
        of entity: Entity, times: Int, documents: Int, heard: Int, shortName: String, whole: String?
    ) -> String {
        var words = counted(
            "{1}, mentioned {2} in {3} of {n} document", "{1}, mentioned {2} in {3} of {n} documents", heard,
            capitalized(kind(entity.kind)), self.times(times), digits(documents))
        if entity.shortName != entity.name { words += translated("; in short {1}", shortName) }
        if let whole { words += translated("; part of {1}", whole) }
        return words
    }

    /// Beginning with a capital.
    public static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

extension Document {
    /// The outlet, else the author.
    public var byline: String { publisher ?? author ?? translated("no outlet") }
}
