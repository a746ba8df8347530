import Drawing
import Network
import Translation

/// The network on one page: title, lens in words, diagram, legend.
struct NetworkReport {
    let context: ReportContext
    let composer: Composer
    let pageHeight: Double

    /// What title, lens and legend take of a page's height, about.
    static let roomAround = 165.0

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        let figure = NetworkFigure(context: context, composer: composer)
        let head = [
            titles.title(context.title, section: translated("Network")), titles.subtitle(titles.dossierSubtitle),
            titles.lens(),
        ]
        let legend = figure.legend()
        let fixed = (head + [legend].compactMap { $0 }).reduce(0) { $0 + $1.spaceBefore + $1.height }
        let room = min(max(pageHeight - fixed - 10, 200), figure.naturalHeight)
        return [
            PageFlow.Passage(
                columns: 1, blocks: head + [figure.diagram(height: room).spaced(8)] + [legend].compactMap { $0 })
        ]
    }
}
