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

    let workspace: Workspace
    let appearance: Appearance
    private var popover: Popover?

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
    }

    /// What can be done about an annotation now.
    func steps(for reference: AnnotationReference) -> [Step] {
        guard !workspace.state.isReadOnly else { return [] }
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
        if step == .confirm || step == .reject { goOn(from: reference) }
        switch step {
        case .confirm: workspace.review(Confirm([reference]))
        case .reject: workspace.review(Reject(reference))
        case .retype: if let entity { askKind(of: entity, over: widget, at: place) }
        case .reassign: askWhom(reference, instead: entity, over: widget, at: place)
        case .merge: if let entity { askOther(than: entity, over: widget, at: place) }
        case .rename: if let entity { askName(of: entity, over: widget, at: place) }
        }
    }

    /// In the table the next quotation is chosen when one was decided upon, so that they can be gone through by key.
    private func goOn(from reference: AnnotationReference) {
        guard case .quotation(let id) = reference, workspace.state.place.view == .quotations,
            workspace.state.selection.quotation == id
        else { return }
        let rows = workspace.quotationRows
        guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
        let next = rows[(place + 1)...].first(where: \.isTentative) ?? rows[..<place].last
        if let next { workspace.show(quotation: next.id) }
    }

    /// Opens a context menu at a place of `widget`; afterwards `back` has the keyboard again, or `widget` itself.
    func offer(_ menu: ContextMenu, over widget: Widget, at place: Bounds?, back: Widget? = nil) {
        show(menu, over: widget, at: place, back: back)
        menu.start()
    }

    /// Shows a popover over a widget, in place of the one before.
    func show(_ popover: Popover, over widget: Widget, at place: Bounds?, back: Widget? = nil) {
        self.popover?.popdown()
        popover.attach(to: widget)
        popover.setSide(.bottom)
        popover.point(to: place)
        popover.onClosed { [weak self, weak popover, weak widget, weak back] in
            if let self, self.popover === popover { self.popover = nil }
            (back ?? widget)?.grabFocus()
            onIdle { popover?.unparent() }
        }
        self.popover = popover
    }
}
