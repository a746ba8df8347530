import GtkKit
import Model
import Network
import Translation
import Workspace

/// What a decision needs to know, asked in popovers.
extension ReviewDesk {
    // MARK: About annotations

    func askKind(of entity: Entity.ID, over widget: Widget, at place: Bounds?) {
        let kind = workspace.state.index?.entity[entity]?.kind
        let lines = kindLines(except: kind) { [workspace] in workspace.review(Retype(entity, to: $0)) }
        let name = translated("What is {1}?", workspace.state.index?.shortName(entity) ?? "")
        offer(ContextMenu(name: name, caption: name, sections: [lines]), over: widget, at: place)
    }

    func askName(of entity: Entity.ID, over widget: Widget, at place: Bounds?) {
        let entry = Entry(placeholder: translated("Name of the actor"))
        entry.setAccessibleName(translated("Name of the actor"))
        entry.text = workspace.state.index?.name(entity) ?? ""
        entry.setWidth(characters: 32)
        let popover = Popover()
        let rename: @MainActor @Sendable () -> Void = { [weak entry, weak popover, workspace] in
            guard let entry, let command = Rename(entity, to: entry.text) else { return }
            popover?.popdown()
            workspace.review(command)
        }
        entry.onActivate(rename)
        let row = Box(.horizontal, spacing: 6, [entry, Button(label: translated("Rename"), onClick: rename)])
        row.setMargins(4)
        popover.child = row
        popover.setAccessibleName(AppAction.rename.title)
        show(popover, over: widget, at: place)
        popover.popup()
        entry.grabFocus()
        entry.select()
    }

    func askWhom(_ reference: AnnotationReference, instead entity: Entity.ID?, over widget: Widget, at place: Bounds?) {
        let isSpeech = if case .quotation = reference { true } else { false }
        ask(
            isSpeech ? translated("Who says this?") : translated("Who is meant?"), excluding: entity, addsNew: true,
            over: widget, at: place
        ) { [workspace] in
            workspace.review(Reassign(reference, to: $0))
        }
    }

    func askOther(than entity: Entity.ID, over widget: Widget, at place: Bounds?) {
        ask(translated("Merge into which actor?"), excluding: entity, addsNew: false, over: widget, at: place) {
            [workspace] in
            if case .entity(let other) = $0, let command = Merge(entity, into: other) { workspace.review(command) }
        }
    }

    // MARK: About selected words

    /// Annotates selected words: as a name of a known actor or of a new one, or as what somebody says.
    func annotate(_ range: TextRange, in document: Document.ID, over widget: Widget, at place: Bounds?) {
        let known = MenuLine(translated("A known actor…")) { [weak self, workspace] in
            self?.ask(translated("Who is meant?"), excluding: nil, addsNew: true, over: widget, at: place) {
                workspace.review(AddMention(range, in: document, of: $0))
            }
        }
        let kinds = kindLines { [workspace] in workspace.review(AddMention(range, in: document, of: .new($0))) }
        let speech = MenuLine(.quote) { [weak self] in
            self?.quote(range, in: document, over: widget, at: place)
        }
        let menu = ContextMenu(
            name: translated("Annotate"), caption: translated("These words name…"),
            sections: [[known], kinds, [speech]])
        offer(menu, over: widget, at: place)
    }

    /// Marks selected words as what somebody says: asks how and who.
    func quote(_ range: TextRange, in document: Document.ID, over widget: Widget, at place: Bounds?) {
        guard let index = workspace.state.index, let text = index.document[document]?.text else { return }
        let kinds = ToggleGroup()
        kinds.setAccessibleName(translated("Kind of quotation"))
        for kind in Quotation.Kind.allCases { kinds.add(name: kind.rawValue, label: Wording.speech(kind)) }
        kinds.selection = AddQuotation.likelyKind(of: range, in: text).rawValue
        kinds.isHomogeneous = true
        let add: @MainActor (ActorChoice?) -> Void = { [workspace] speaker in
            let kind = kinds.selection.flatMap(Quotation.Kind.init) ?? .direct
            workspace.review(AddQuotation(range, in: document, kind: kind, by: speaker))
        }
        let chooser = ActorChooser(
            translated("Who says this?"), index: index, excluding: [], appearance: appearance, above: kinds,
            options: [.nobody, .new], choose: add)
        show(chooser, over: widget, at: place)
        chooser.start()
    }

    // MARK: Parts

    private func ask(
        _ question: String, excluding entity: Entity.ID?, addsNew: Bool, over widget: Widget, at place: Bounds?,
        _ then: @escaping @MainActor (ActorChoice) -> Void
    ) {
        guard let index = workspace.state.index else { return }
        let chooser = ActorChooser(
            question, index: index, excluding: Set([entity].compactMap { $0 }), appearance: appearance,
            options: addsNew ? [.new] : []
        ) {
            if let choice = $0 { then(choice) }
        }
        show(chooser, over: widget, at: place)
        chooser.start()
    }

    private func kindLines(
        except: Entity.Kind? = nil, _ choose: @escaping @MainActor (Entity.Kind) -> Void
    ) -> [MenuLine] {
        Entity.Kind.allCases.filter { $0 != except }.map { kind in
            MenuLine(Wording.kind(kind), icon: KindIcon(kind, appearance: appearance)) { choose(kind) }
        }
    }
}
