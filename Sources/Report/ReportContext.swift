import Model
import Network
import Translation

/// All that a report is made from, as values: it can be set on any thread.
public struct ReportContext: Sendable {
    public let index: DossierIndex
    public let lens: Lens
    public let sentence: LensSentence
    public let network: ActorNetwork
    /// Where the nodes stand, in the layout's unit and in the order of `network.nodes`.
    public let layout: NetworkLayout
    /// The dossier's file, without folders: "armenia-csto.dossier".
    public let fileName: String
    /// Printed in the foot; nil leaves it out, so that the same dossier gives the same bytes on any day.
    public let printedOn: PartialDate?
    /// What the report of quotations holds; nil for all under the lens, by speaker.
    public let quotationChoice: QuotationChoice?
    /// What the report of a comparison is made from.
    public let comparison: ReportComparison?
    /// What the report of figures holds; empty where none were counted.
    public let figures: FigureChoice

    public init(
        index: DossierIndex, lens: Lens, sentence: LensSentence, network: ActorNetwork, layout: NetworkLayout,
        fileName: String, printedOn: PartialDate? = nil, quotationChoice: QuotationChoice? = nil,
        comparison: ReportComparison? = nil,
        figures: FigureChoice? = nil
    ) {
        self.index = index
        self.lens = lens
        self.sentence = sentence
        self.network = network
        self.layout = layout
        self.fileName = fileName
        self.printedOn = printedOn
        self.quotationChoice = quotationChoice
        self.comparison = comparison
        self.figures = figures ?? FigureChoice(.empty)
    }

    var title: String { Wording.line(index.dossier.title) }

    /// What stands at the lower left of a page.
    var source: String {
        translated("Actant, from {1}", Wording.line(fileName)) + (printedOn.map { ", \($0.long)" } ?? "")
    }

    // MARK: Documents

    /// The documents that the lens lets through, in the dossier's order.
    var documents: [Document] { lens.documents(of: index.dossier) }

    /// The letter by which pages call a document: its place in the dossier.
    func letter(_ id: Document.ID) -> String { index.documentOrder[id].map(Wording.letter) ?? "?" }

    /// The number of the paragraph in which a passage begins, counted over the lines that hold words.
    func paragraph(of anchor: Anchor) -> Int? {
        guard let text = index.document[anchor.document]?.text, let end = text.index(of: anchor.range.start) else {
            return nil
        }
        let before = text.string[..<end]
        var number = 0
        var isBlank = true
        for scalar in before.unicodeScalars {
            if scalar == "\n" {
                isBlank = true
            } else if isBlank, !scalar.properties.isWhitespace {
                isBlank = false
                number += 1
            }
        }
        return isBlank ? number + 1 : number
    }

    // MARK: Names

    /// What one calls somebody in passing: a person's last name, else the short name.
    func surname(_ id: Entity.ID) -> String { Wording.line(Wording.passingName(id, index)) }

    /// Of an entity or a topic.
    func label(_ node: Entity.ID) -> String { Wording.line(index.label(ofNode: node)) }
    func shortName(_ id: Entity.ID) -> String { Wording.line(index.shortName(id)) }
    func name(_ id: Entity.ID) -> String { Wording.line(index.name(id)) }

    /// "stated", "Galuzin says", "Pashinyan says, negated", with how it is spoken of where that is not plain.
    func assertion(_ relation: Relation) -> String { Wording.line(Wording.attribution(relation, index)) }

    /// "Armenia to CSTO", "Armenia and Russia".
    func direction(_ relation: Relation) -> String {
        relation.isSymmetric
            ? Wording.pair(shortName(relation.source), shortName(relation.target))
            : inContext("relation", "{1} to {2}", shortName(relation.source), shortName(relation.target))
    }

    /// The summary as a clause: "Armenia has frozen its part in the CSTO".
    func clause(_ relation: Relation) -> String {
        "\(shortName(relation.source)) \(Wording.line(relation.phrase))"
    }

    /// The words it rests on.
    func passage(_ relation: Relation) -> String {
        Wording.line(relation.evidence.map(\.exact).joined(separator: " … "))
    }

    // MARK: Quotations

    /// Whether the lens hears quotations at all: an account that is the reporters' own leaves what others say out.
    var hearsQuotations: Bool { lens.account != .reporters }

    /// Quotations under the lens, in the dossier's order.
    var quotations: [Quotation] { QuotationFilter(lens: lens, index: index).quotations }

    /// How many grounds of the network stand in each document, each counted once.
    var groundCounts: [Document.ID: Int] {
        let words = GroundWords(index)
        let all = Set(network.edges.flatMap { Array($0.grounds) })
        return all.reduce(into: [:]) { counts, ground in
            if let document = words.document(ground) { counts[document, default: 0] += 1 }
        }
    }
}
