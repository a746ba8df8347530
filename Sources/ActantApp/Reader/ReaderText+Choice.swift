import GtkKit
import Model
import Network
import Translation
import Workspace

/// Asking which of several things at a place is meant, and what to do there.
extension ReaderText {
    /// Several entities share the words: the user says which is meant.
    func offer(_ entities: [Entity.ID], at place: TextOffset, x: Double, y: Double) {
        guard let index = workspace.state.index else { return }
        let rows = entities.map { row($0, at: place, index: index) }
        open(
            [caption(translated("Who is meant?"))] + rows, first: rows.first, name: translated("Who is meant?"), x: x,
            y: y)
    }

    /// All that can be done at a place.
    func offerMenu(at place: TextOffset?, x: Double, y: Double) {
        guard let index = workspace.state.index, let page else { return }
        var rows: [Button] = []
        if let place {
            rows += page.entities(at: place).map { row($0, at: place, index: index) }
            rows += page.quotations(at: place).map { bar in
                let speaker = bar.speaker.isEmpty ? translated("somebody unnamed") : bar.speaker
                return button(Label(translated("Words of {1}", speaker))) { [weak self] in self?.choose(bar.id) }
            }
        }
        let commands =
            [command(translated("Copy"), isUsable: view.buffer.selection != nil) { [weak self] in self?.copy() }]
            + [AppAction.copyCitation, .findInText].map { action in
                command(action.title, isUsable: action != .copyCitation || citation != nil) { [weak self] in
                    self?.view.activateAction(action.detailedName)
                }
            }
        let reviewing = place.map { reviewRows(at: $0, x: x, y: y) } ?? []
        rows += reviewing
        if let range = selectedRange, !workspace.state.isReadOnly {
            rows.append(
                command(AppAction.annotate.title, isUsable: true) { [weak self] in
                    guard let self else { return }
                    review.annotate(
                        range, in: page.document.id, over: view, at: Bounds(x: x, y: y, width: 1, height: 1))
                })
        }
        let parts: [Widget] = rows + (rows.isEmpty ? [] : [Separator(.horizontal)]) + commands
        open(parts, first: (rows + commands).first { $0.isSensitive }, name: translated("At this place"), x: x, y: y)
    }

    private func copy() { view.buffer.copy(to: Clipboard.of(view)) }

    // MARK: Parts

    private func caption(_ words: String) -> Label {
        let label = Label(words, classes: ["caption"])
        label.xalign = 0
        label.setMargins(top: 2, bottom: 4, start: 8, end: 8)
        return label
    }

    private func row(_ entity: Entity.ID, at place: TextOffset, index: DossierIndex) -> Button {
        let name = Label(index.name(entity))
        name.xalign = 0
        let parts = Box(
            .horizontal, spacing: 8, [KindIcon(index.entity[entity]?.kind, appearance: appearance), name])
        let button = button(parts) { [weak self] in self?.choose(entity, at: place) }
        button.setAccessibleName(index.name(entity))
        return button
    }

    func command(_ title: String, isUsable: Bool, _ run: @escaping @MainActor () -> Void) -> Button {
        let button = button(Label(title), run)
        button.isSensitive = isUsable
        return button
    }

    private func button(_ child: Widget, _ run: @escaping @MainActor () -> Void) -> Button {
        child.halign = .start
        let button = Button(child: child) { [weak self] in
            self?.choice?.popdown()
            run()
        }
        button.hasFrame = false
        return button
    }

    private func open(_ parts: [Widget], first: Widget?, name: String, x: Double, y: Double) {
        endHover()
        choice?.popdown()
        let popover = Popover(Box(.vertical, parts))
        popover.setAccessibleName(name)
        popover.attach(to: view)
        popover.setSide(.bottom)
        popover.point(to: Bounds(x: x, y: y, width: 1, height: 1))
        popover.onClosed { [weak self, weak popover] in
            if let self, choice === popover {
                choice = nil
                view.grabFocus()
            }
            onIdle { popover?.unparent() }
        }
        choice = popover
        popover.popup()
        first?.grabFocus()
    }
}
