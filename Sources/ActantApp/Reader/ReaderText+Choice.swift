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
        let question = translated("Who is meant?")
        let lines = entities.map { line($0, at: place, index: index) }
        open(ContextMenu(name: question, caption: question, sections: [lines]), x: x, y: y)
    }

    /// All that can be done at a place.
    func offerMenu(at place: TextOffset?, x: Double, y: Double) {
        guard let index = workspace.state.index, let page else { return }
        var going: [MenuLine] = []
        if let place {
            going += page.entities(at: place).map { line($0, at: place, index: index) }
            going += page.quotations(at: place).map { bar in
                let speaker = bar.speaker.isEmpty ? translated("somebody unnamed") : bar.speaker
                return MenuLine(translated("Words of {1}", speaker)) { [weak self] in self?.choose(bar.id) }
            }
        }
        let copy = MenuLine(translated("Copy"), isUsable: view.buffer.selection != nil) { [weak self] in self?.copy() }
        let commands =
            [copy]
            + [AppAction.copyCitation, .findInText].map { action in
                MenuLine(action, isUsable: action != .copyCitation || citation != nil) { [weak self] in
                    self?.view.activateAction(action.detailedName)
                }
            }
        let menu = ContextMenu(
            name: translated("At this place"),
            sections: [going] + (place.map { reviewLines(at: $0, x: x, y: y) } ?? [])
                + [annotationLines(in: page.document.id, x: x, y: y), commands])
        open(menu, x: x, y: y)
    }

    private func copy() { view.buffer.copy(to: Clipboard.of(view)) }

    private func line(_ entity: Entity.ID, at place: TextOffset, index: DossierIndex) -> MenuLine {
        MenuLine(index.name(entity), icon: KindIcon(index.entity[entity]?.kind, appearance: appearance)) {
            [weak self] in self?.choose(entity, at: place)
        }
    }

    private func open(_ menu: ContextMenu, x: Double, y: Double) {
        endHover()
        choice?.popdown()
        menu.attach(to: view)
        menu.setSide(.bottom)
        menu.point(to: Bounds(x: x, y: y, width: 1, height: 1))
        menu.onClosed { [weak self, weak menu] in
            if let self, choice === menu {
                choice = nil
                view.grabFocus()
            }
            onIdle { menu?.unparent() }
        }
        choice = menu
        menu.start()
    }
}
