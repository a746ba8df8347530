import Foundation
import GtkKit
import Model
import Network
import Translation

/// A sentence of labels and menu words. It changes words in place, so that choices stay open while several are made.
final class LensSentenceView: Box {
    /// The choices behind a word; nil asks for those behind "Lens…".
    var makePopover: (LensSentence.Control?) -> Popover = { _ in Popover() }
    /// Called when a change that had to wait for open choices can be shown.
    var onIdleAgain: (() -> Void)?
    private var parts: [Part] = []
    private var waits = false

    private enum Part {
        case words(Label)
        case button(LensWordButton, LensSentence.Control?)
    }

    /// What makes two sentences of the same build.
    private enum Build: Equatable {
        case words(isMarked: Bool)
        case control(LensSentence.Control)
        case more
    }

    private var built: [Build] = []

    private let shortens: Bool

    /// - Parameter shortens: whether the words of controls give way where there is no room for the sentence.
    init(shortens: Bool = false) {
        self.shortens = shortens
        super.init(.horizontal)
    }

    func show(_ sentence: LensSentence) {
        let pieces = sentence.pieces.flatMap(Self.parted)
        let wanted = pieces.map(Self.build)
        if wanted != built {
            // A button that is taken away takes its open choices with it.
            guard !isOpen else {
                waits = true
                return
            }
            rebuild(wanted)
        }
        for (part, piece) in zip(parts, pieces) { fill(part, with: piece) }
    }

    private var isOpen: Bool {
        parts.contains {
            if case .button(let button, _) = $0 { button.isOpen } else { false }
        }
    }

    private func rebuild(_ wanted: [Build]) {
        removeAll()
        built = wanted
        parts = wanted.map { build in
            switch build {
            case .words(let isMarked): .words(Label("", classes: isMarked ? ["marked"] : []))
            case .control(let control): .button(makeButton(control), control)
            case .more: .button(makeButton(nil), nil)
            }
        }
        for part in parts {
            switch part {
            case .words(let label): append(label)
            case .button(let button, _): append(button)
            }
        }
    }

    private func makeButton(_ control: LensSentence.Control?) -> LensWordButton {
        let button = LensWordButton(shortens: shortens && control != nil) { [weak self] in
            self?.makePopover(control) ?? Popover()
        }
        button.onClosed = { [weak self] in
            guard let self, waits else { return }
            waits = false
            onIdleAgain?()
        }
        return button
    }

    private func fill(_ part: Part, with piece: LensSentence.Piece) {
        switch part {
        case .words(let label): if label.text != piece.text { label.text = piece.text }
        case .button(let button, let control):
            let name = control.map { "\($0.spokenName): \(piece.text)" } ?? translated("All choices of the lens")
            button.show(piece.text, name: name, isChanged: piece.isChanged)
            if shortens { button.tooltip = name }
        }
    }

    /// The spaces around a control's words, and what stands before "Lens…", are words of their own.
    private static func parted(_ piece: LensSentence.Piece) -> [LensSentence.Piece] {
        guard piece.control != nil else {
            guard piece.text.hasSuffix(LensSentence.more), piece.text != LensSentence.more else { return [piece] }
            return [.init(String(piece.text.dropLast(LensSentence.more.count))), .init(LensSentence.more)]
        }
        let words = piece.text.trimmingCharacters(in: .whitespaces)
        return [.init(words, control: piece.control, isChanged: piece.isChanged)]
    }

    private static func build(_ piece: LensSentence.Piece) -> Build {
        if let control = piece.control { return .control(control) }
        return piece.text == LensSentence.more ? .more : .words(isMarked: piece.isChanged)
    }
}
