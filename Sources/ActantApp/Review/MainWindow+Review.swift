import GtkKit
import Model
import Workspace

extension MainWindow {
    /// Does a step about what is chosen, by key or menu: its questions float over the reader where the words stand there,
    /// else over the lists.
    func review(_ step: ReviewDesk.Step) {
        guard let target = workspace.reviewTarget, reviewDesk.steps(for: target).contains(step) else { return }
        if let place = reader.reviewPlace {
            reviewDesk.run(step, on: target, over: place.text, at: place.bounds)
        } else {
            reviewDesk.run(step, on: target, over: focusedWidget ?? shownView)
        }
    }

    func refreshReviewActions() {
        let isWritable = workspace.state.opened.map { !$0.isReadOnly } ?? false
        let target = isWritable ? workspace.reviewTarget : nil
        let usable = Set(target.map { reviewDesk.steps(for: $0).map(\.action) } ?? [])
        for step in ReviewDesk.Step.allCases { actions[step.action]?.isEnabled = usable.contains(step.action) }
        for action in [AppAction.annotate, .quote, .addArticles, .readAgain] { actions[action]?.isEnabled = isWritable }
    }
}
