import Drawing
import Model
import Network
import Translation

/// All quotations under the lens by speaker, or those that a table leaves in its order; each with its whole source.
struct QuotationsReport {
    let context: ReportContext
    let composer: Composer
    let pageHeight: Double

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        let choice = context.quotationChoice
        let quotations = choice?.quotations.compactMap { context.index.quotation[$0] } ?? context.quotations
        var blocks = [
            titles.title(translated("Quotations"), section: translated("Quotations")),
            titles.subtitle("\(context.title): \(summary(quotations))"), lens(titles, shown: quotations.count),
        ]
        guard !quotations.isEmpty else {
            return [PageFlow.Passage(columns: 1, blocks: blocks + [composer.emptyState(whyEmpty)])]
        }
        blocks.append(
            composer.captionBlock(
                translated(
                    "A solid bar stands beside direct and mixed speech, a dotted one beside indirect speech. Behind + "
                        + "the speaker agrees, behind − disagrees, behind 0 takes no side. A date with * is the "
                        + "article’s and inferred.")
            ).spaced(8))
        // Lines as long as a sheet that lies could not be read.
        let columns = composer.width > pageHeight ? 2 : 1
        let column = composer.sized(PageFlow.columnWidth(columns, of: composer.width))
        return [
            PageFlow.Passage(columns: 1, blocks: blocks),
            PageFlow.Passage(
                columns: columns,
                blocks: body(quotations, column)
                    + DocumentList(context: context, composer: column).blocks(hasRule: true)),
        ]
    }

    private func body(_ quotations: [Quotation], _ composer: Composer) -> [Block] {
        let choice = context.quotationChoice
        let block = QuotationBlock(context: context, composer: composer)
        if let choice, !choice.isBySpeaker { return quotations.map { block.block($0, namesSpeaker: true) } }
        let groups = choice == nil ? SpeakerGroup.groups(of: quotations) : SpeakerGroup.runs(of: quotations)
        return groups.flatMap { group in
            [SpeakerHeading(context: context, composer: composer).block(group)]
                + group.quotations.map { block.block($0) }
        }
    }

    /// What the pages hold, as a sentence: the lens, and what the table adds to it.
    private func lens(_ titles: TitleBlocks, shown: Int) -> Block {
        titles.lens(
            .ofQuotations(
                lens: context.lens, index: context.index, shown: shown,
                total: context.index.dossier.quotations.count),
            remark: context.quotationChoice?.words ?? "")
    }

    private var whyEmpty: String {
        if !context.hearsQuotations {
            return translated(
                "The lens hears only what the articles state in their own voice; what others say is left out.")
        }
        return context.quotationChoice == nil
            ? translated("No quotation is found under this lens.") : translated("No quotation matches")
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
