import GtkKit
import Model
import Translation
import Workspace

/// Deciding about annotations where they stand.
extension ReaderText {
    /// Rows of the menu at a place: what can be decided about the innermost mention there and the quotation around it.
    func reviewRows(at place: TextOffset, x: Double, y: Double) -> [Button] {
        guard let page, !workspace.state.isReadOnly else { return [] }
        var rows: [Button] = []
        let point = Bounds(x: x, y: y, width: 1, height: 1)
        if let mention = page.mentions(at: place).first {
            let words = mention.anchor.exact.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            rows += self.rows(.mention(mention.id), about: String(words.prefix(40)), at: point)
        }
        if let bar = page.quotations(at: place).first {
            rows += self.rows(.quotation(bar.id), about: translated("the quotation"), at: point, isQuotation: true)
        }
        return rows
    }

    private func rows(
        _ reference: AnnotationReference, about words: String, at point: Bounds, isQuotation: Bool = false
    ) -> [Button] {
        // What is said of the speaker as an actor is offered at his name.
        let steps = review.steps(for: reference).filter { step in
            !isQuotation || [.confirm, .reject, .reassign].contains(step)
        }
        return steps.map { step in
            command("\(step.action.title) – \(words)", isUsable: true) { [weak self] in
                guard let self else { return }
                review.run(step, on: reference, over: view, at: point)
            }
        }
    }

    /// The words selected by hand.
    var selectedRange: TextRange? {
        view.buffer.selection.flatMap { TextRange($0.lowerBound, $0.upperBound) }
    }

    /// Where words are in the text view; nil where they are not on screen.
    func place(of range: TextRange) -> Bounds? {
        guard let seen, seen.overlaps(range) else { return nil }
        return view.rects(for: range.scalars).first
    }
}
