import GtkKit
import Model
import Network
import Translation
import Workspace

/// Asks what reviewing an annotation needs to know, over the widget where the user is, and sends the decision.
@MainActor
final class ReviewDesk {
    /// What can be done about an annotation, in the order of menus.
    enum Step: CaseIterable {
        case confirm, reject, retype, reassign, merge, rename

        var action: AppAction {
            switch self {
            case .confirm: .confirm
            case .reject: .reject
            case .retype: .retype
            case .reassign: .reassign
            case .merge: .merge
            case .rename: .rename
            }
        }
    }

    private let workspace: Workspace
    private let appearance: Appearance
    private var popover: Popover?

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
    }

    /// What can be done about an annotation now.
    func steps(for reference: AnnotationReference) -> [Step] {
        let isKnown = workspace.entity(of: reference) != nil
        return Step.allCases.filter { step in
            switch (step, reference) {
            case (.confirm, _): workspace.isTentative(reference)
            case (.reject, _): true
            case (.reassign, .entity): false
            case (.reassign, _): true
            case (.retype, _), (.merge, _), (.rename, _): isKnown
            }
        }
    }

    /// Does a step about an annotation; questions float over `widget`, at a place of it where one is given.
    func run(_ step: Step, on reference: AnnotationReference, over widget: Widget, at place: Bounds? = nil) {
        let entity = workspace.entity(of: reference)
        switch step {
        case .confirm: workspace.review(Confirm([reference]))
        case .reject: workspace.review(Reject(reference))
        case .retype: if let entity { askKind(of: entity, over: widget, at: place) }
        case .reassign:
            ask(translated("Who is meant?"), excluding: entity, over: widget, at: place) { [workspace] in
                workspace.review(Reassign(reference, to: $0))
            }
        case .merge:
            guard let entity else { return }
            ask(translated("Merge into which actor?"), excluding: entity, over: widget, at: place) { [workspace] in
                if let command = Merge(entity, into: $0) { workspace.review(command) }
            }
        case .rename: if let entity { askName(of: entity, over: widget, at: place) }
        }
    }

    /// Annotates selected words: asks for a kind of new actor, or for a known one.
    func annotate(_ range: TextRange, in document: Document.ID, over widget: Widget, at place: Bounds?) {
        let known = button(translated("A known actor…")) { [weak self, workspace] in
            self?.ask(translated("Who is meant?"), excluding: nil, over: widget, at: place) {
                workspace.review(AddMention(range, in: document, of: .entity($0)))
            }
        }
        let kinds = kindButtons { [workspace] in workspace.review(AddMention(range, in: document, of: .new($0))) }
        open(
            [caption(translated("These words name…")), known, Separator(.horizontal)] + kinds, first: known,
            name: translated("Annotate"), over: widget, at: place)
    }

    /// A menu of all that can be done about an annotation.
    func offer(_ reference: AnnotationReference, over widget: Widget, at place: Bounds) {
        let buttons = steps(for: reference).map { step in
            button(step.action.title) { [weak self] in self?.run(step, on: reference, over: widget, at: place) }
        }
        open(buttons, first: buttons.first, name: translated("Review"), over: widget, at: place)
    }

    // MARK: Questions

    private func askKind(of entity: Entity.ID, over widget: Widget, at place: Bounds?) {
        let kind = workspace.state.index?.entity[entity]?.kind
        let buttons = kindButtons(except: kind) { [workspace] in workspace.review(Retype(entity, to: $0)) }
        let name = translated("What is {1}?", workspace.state.index?.shortName(entity) ?? "")
        open([caption(name)] + buttons, first: buttons.first, name: name, over: widget, at: place)
    }

    private func askName(of entity: Entity.ID, over widget: Widget, at place: Bounds?) {
        let entry = Entry(placeholder: translated("Name of the actor"))
        entry.setAccessibleName(translated("Name of the actor"))
        entry.text = workspace.state.index?.name(entity) ?? ""
        entry.setWidth(characters: 32)
        let rename: @MainActor @Sendable () -> Void = { [weak self, weak entry, workspace] in
            guard let entry, let command = Rename(entity, to: entry.text) else { return }
            self?.popover?.popdown()
            workspace.review(command)
        }
        entry.onActivate(rename)
        let row = Box(.horizontal, spacing: 6, [entry, Button(label: translated("Rename"), onClick: rename)])
        open([row], first: entry, name: AppAction.rename.title, over: widget, at: place)
        entry.select()
    }

    private func ask(
        _ question: String, excluding entity: Entity.ID?, over widget: Widget, at place: Bounds?,
        _ then: @escaping @MainActor (Entity.ID) -> Void
    ) {
        guard let index = workspace.state.index else { return }
        let chooser = ActorChooser(
            question, index: index, excluding: Set([entity].compactMap { $0 }), appearance: appearance, choose: then)
        show(chooser, over: widget, at: place)
        chooser.start()
    }

    private func kindButtons(
        except: Entity.Kind? = nil, _ choose: @escaping @MainActor (Entity.Kind) -> Void
    ) -> [Button] {
        Entity.Kind.allCases.filter { $0 != except }.map { kind in
            let parts = Box(
                .horizontal, spacing: 8, [KindIcon(kind, appearance: appearance), Label(Wording.kind(kind))])
            let button = button(parts) { choose(kind) }
            button.setAccessibleName(Wording.kind(kind))
            return button
        }
    }

    // MARK: Parts

    private func caption(_ words: String) -> Label {
        let label = Label(words, classes: ["section"])
        label.xalign = 0
        label.setMargins(top: 2, bottom: 4, start: 8, end: 8)
        return label
    }

    private func button(_ title: String, _ run: @escaping @MainActor () -> Void) -> Button {
        let button = button(Label(title), run)
        button.setAccessibleName(title)
        return button
    }

    private func button(_ child: Widget, _ run: @escaping @MainActor () -> Void) -> Button {
        child.halign = .start
        let button = Button(child: child) { [weak self] in
            self?.popover?.popdown()
            run()
        }
        button.hasFrame = false
        return button
    }

    private func open(_ parts: [Widget], first: Widget?, name: String, over widget: Widget, at place: Bounds?) {
        let box = Box(.vertical, parts)
        box.setMargins(4)
        let popover = Popover(box)
        popover.setAccessibleName(name)
        show(popover, over: widget, at: place)
        popover.popup()
        first?.grabFocus()
    }

    private func show(_ popover: Popover, over widget: Widget, at place: Bounds?) {
        self.popover?.popdown()
        popover.attach(to: widget)
        popover.setSide(.bottom)
        popover.point(to: place)
        popover.onClosed { [weak self, weak popover, weak widget] in
            if let self, self.popover === popover { self.popover = nil }
            widget?.grabFocus()
            onIdle { popover?.unparent() }
        }
        self.popover = popover
    }
}
