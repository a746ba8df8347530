import Drawing
import Network

/// The network on one page: title, lens in words, diagram, legend.
struct NetworkReport {
    let context: ReportContext
    let composer: Composer
    let pageHeight: Double

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        let figure = NetworkFigure(context: context, composer: composer)
        let head = [
            titles.title(context.title, section: "Network"), titles.subtitle(titles.dossierSubtitle), titles.lens(),
        ]
        let legend = figure.legend()
        let fixed = (head + [legend].compactMap { $0 }).reduce(0) { $0 + $1.spaceBefore + $1.height }
        let room = max(pageHeight - fixed - 10, 200)
        return [
            PageFlow.Passage(
                columns: 1, blocks: head + [figure.diagram(height: room).spaced(8)] + [legend].compactMap { $0 })
        ]
    }
}
