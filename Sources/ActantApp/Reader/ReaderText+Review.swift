import GtkKit
import Model
import Network
import Translation
import Workspace

/// Deciding about annotations where they stand.
extension ReaderText {
    /// What can be decided about the innermost mention at a place and about the quotation around it, a section each.
    func reviewLines(at place: TextOffset, x: Double, y: Double) -> [[MenuLine]] {
        guard let page else { return [] }
        var sections: [[MenuLine]] = []
        let point = Bounds(x: x, y: y, width: 1, height: 1)
        if let mention = page.mentions(at: place).first {
            let words = Wording.oneLine(mention.anchor.exact).prefix(40)
            sections.append(review.lines(.mention(mention.id), about: String(words), over: view, at: point))
        }
        if let bar = page.quotations(at: place).first {
            // What is said of the speaker as an actor is offered at his name.
            sections.append(
                review.lines(
                    .quotation(bar.id), about: translated("the quotation"), among: [.confirm, .reject, .reassign],
                    over: view, at: point))
        }
        return sections
    }

    /// What can be said of the selected words.
    func annotationLines(in document: Document.ID, x: Double, y: Double) -> [MenuLine] {
        guard let range = selectedRange, !workspace.state.isReadOnly else { return [] }
        let point = Bounds(x: x, y: y, width: 1, height: 1)
        return [
            MenuLine(.annotate) { [weak self] in
                if let self { review.annotate(range, in: document, over: view, at: point) }
            },
            MenuLine(.quote) { [weak self] in
                if let self { review.quote(range, in: document, over: view, at: point) }
            },
        ]
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
