import Drawing
import Model
import Network
import Translation

/// All quotations under the lens by speaker, each with its whole source.
struct QuotationsReport {
    let context: ReportContext
    let composer: Composer

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        let quotations = context.quotations
        var blocks = [
            titles.title(translated("Quotations"), section: translated("Quotations")),
            titles.subtitle("\(context.title): \(summary(quotations))"), titles.lens(),
        ]
        guard !quotations.isEmpty else {
            let words =
                context.hearsQuotations
                ? translated("No quotation is found under this lens.")
                : translated(
                    "The lens hears only what the articles state in their own voice; what others say is left out.")
            return [PageFlow.Passage(columns: 1, blocks: blocks + [composer.emptyState(words)])]
        }
        blocks.append(
            composer.captionBlock(
                translated(
                    "A solid bar stands beside direct and mixed speech, a dotted one beside indirect speech. Behind + "
                        + "the speaker agrees, behind − disagrees, behind 0 takes no side. A date with * is the "
                        + "article’s and inferred.")
            ).spaced(8))
        for group in SpeakerGroup.groups(of: quotations) {
            blocks.append(SpeakerHeading(context: context, composer: composer).block(group))
            blocks += group.quotations.map { QuotationBlock(context: context, composer: composer).block($0) }
        }
        blocks += DocumentList(context: context, composer: composer).blocks(hasRule: true)
        return [PageFlow.Passage(columns: 1, blocks: blocks)]
    }

    private func summary(_ quotations: [Quotation]) -> String {
        let speakers = Set(quotations.compactMap(\.speaker)).count
        let documents = Set(quotations.map(\.document)).count
        return [
            Wording.count(quotations.count, .quotation), counted("by {n} speaker", "by {n} speakers", speakers),
            counted("in {n} document", "in {n} documents", documents),
        ].joined(separator: " ")
    }
}
