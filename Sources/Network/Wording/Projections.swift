import Foundation
import Model
import Translation

/// Words of the projections: what they are called, what they show, and what their edges rest on.
extension Wording {
    /// At the head of the lens's sentence.
    public static func projection(_ projection: Lens.Projection) -> String {
        switch projection {
        case .relations: translated("Relations")
        case .speech: translated("Who speaks about whom")
        case .comention: translated("Naming together")
        case .topics: translated("Who speaks on what topic")
        case .congruence: translated("Agreement on topics")
        case .conflict: translated("Disagreement on topics")
        case .subtract: translated("Agreement less disagreement")
        }
    }

    /// What it shows, in one sentence.
    public static func meaning(_ projection: Lens.Projection) -> String {
        switch projection {
        case .relations: translated("Who does what to whom, or stands in what tie to whom.")
        case .speech: translated("From whoever is quoted to whom the quotation is about.")
        case .comention: translated("Actors named in one paragraph.")
        case .topics: translated("From whoever is quoted to the topics that the quotation takes a position on.")
        case .congruence: translated("Speakers who take the same position on topics.")
        case .conflict: translated("Speakers who take opposite positions on topics.")
        case .subtract: translated("Agreement on topics less disagreement; where they are even there is no edge.")
        }
    }

    /// An example that can be worked by hand.
    public static func example(_ projection: Lens.Projection) -> String {
        switch projection {
        case .relations:
            translated(
                "Example: “Armenia froze its part in the CSTO” and “Yerevan thanked the CSTO” make one edge between "
                    + "Armenia and the CSTO, with 1 conflict and 1 cooperation, which are never set off.")
        case .speech:
            translated(
                "Example: Lavrov is quoted twice about Armenia, once against it, and Armenia’s Mirzoyan once about "
                    + "Russia. Two edges: Lavrov to Armenia with 2 quotations, Mirzoyan to Russia with 1.")
        case .comention:
            translated(
                "Example: three paragraphs name Armenia, two of these Russia as well, and one of those two the CSTO too. "
                    + "Armenia and Russia get an edge of 2 paragraphs, the CSTO one of 1 paragraph to each.")
        case .topics:
            translated(
                "Example: Pashinyan speaks twice for leaving the CSTO and Lavrov once against it. The topic “leaving "
                    + "the CSTO” gets an edge to each: 2 in favour, 1 against.")
        case .congruence:
            translated(
                "Example: A speaks twice for topic 1 and once against topic 2, B once for topic 1 and once for topic "
                    + "2. They agree on topic 1: 2 × 1 = 2. Somebody neutral half agrees with either side.")
        case .conflict:
            translated(
                "Example: A speaks twice for topic 1 and once against topic 2, B once for topic 1 and once for topic "
                    + "2. They disagree on topic 2: 1 × 1 = 1.")
        case .subtract:
            translated(
                "Example: A and B agree by 2 on topic 1 and disagree by 1 on topic 2: 2 − 1 = 1, on the side of "
                    + "agreement.")
        }
    }

    /// Behind "weighed".
    public static func normalization(_ normalization: Lens.Normalization) -> String {
        switch normalization {
        case .none: inContext("weighed", "by number")
        case .average: inContext("weighed", "by average activity")
        case .jaccard: inContext("weighed", "as Jaccard similarity")
        case .cosine: inContext("weighed", "as cosine similarity")
        }
    }

    /// How the weight comes about, worked for the same two speakers as in the examples of the projections.
    public static func example(_ normalization: Lens.Normalization) -> String {
        switch normalization {
        case .none: translated("As many as there are pairs of statements: who says much weighs much.")
        case .average:
            translated(
                "Divided by the mean number of statements of the two. Example: agreement 2, A with 3 statements and B "
                    + "with 2: 2 ÷ 2.5 = 0.8.")
        case .jaccard:
            translated(
                "Divided by all that either of them says, what they share counted once. Example: agreement 2, A alone "
                    + "with 1 statement, B alone with 1: 2 ÷ (2 + 1 + 1) = 0.5.")
        case .cosine:
            translated(
                "The cosine of the angle between what the two say. Example: A (2, 1) and B (1, 1) share 2: "
                    + "2 ÷ √(5 × 2) = 0.63.")
        }
    }

    /// What the edges of a projection rest on.
    public static func noun(of projection: Lens.Projection) -> Noun {
        switch projection {
        case .relations: .relation
        case .comention: .paragraph
        case .speech, .topics, .congruence, .conflict, .subtract: .quotation
        }
    }

    /// What a stroke of a sign stands for in a projection: legends, cards, headings.
    public static func sign(_ sign: Relation.Sign, in projection: Lens.Projection) -> String {
        switch (projection, sign) {
        case (.relations, _): Wording.sign(sign)
        case (.speech, .cooperation), (.topics, .cooperation): translated("in favour")
        case (.speech, .conflict), (.topics, .conflict): translated("against")
        case (.speech, .neutral), (.topics, .neutral): translated("neither for nor against")
        case (.comention, _): translated("named together")
        case (_, .cooperation): inContext("positions", "agreement")
        case (_, .conflict): inContext("positions", "disagreement")
        case (_, .neutral): Wording.sign(sign)
        }
    }

    /// A number of grounds of one sign: "3 cooperation", "2 in favour".
    public static func sum(_ number: Int, _ sign: Relation.Sign, in projection: Lens.Projection) -> String {
        switch (projection, sign) {
        case (.relations, .cooperation): cooperation(number)
        case (.relations, .conflict): conflict(number)
        case (.relations, .neutral): neutral(number)
        default: inContext("sum", "{1} {2}", digits(number), Wording.sign(sign, in: projection))
        }
    }

    /// "3 relations in 2 documents", "3 quotations in 2 documents".
    public static func extent(grounds: Int, of projection: Lens.Projection, documents: Int) -> String {
        counted(
            "{1} in {n} document", "{1} in {n} documents", documents, count(grounds, noun(of: projection)))
    }

    /// With at most two digits behind the point: "0.8", "12", "0.63".
    public static func decimal(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        var text = digits(hundredths / 100)
        let rest = hundredths % 100
        if rest > 0 {
            let words = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
            text += inContext("decimal point", ".") + words
        }
        return number < 0 && hundredths > 0 ? "−" + text : text
    }

    /// "5 %" as English sets it: "5%".
    public static func percent(_ share: Double) -> String { translated("{1}%", decimal(share * 100)) }
}
