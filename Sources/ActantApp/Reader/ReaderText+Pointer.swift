import GtkKit
import Model
import Network
import Workspace

/// Clicks and hovering in the article.
extension ReaderText {
    func connectPointer() {
        let click = ClickGesture(button: 1)
        click.onRelease { [weak self] click in
            guard let self, click.count == 1, view.buffer.selection == nil else { return }
            press(x: click.x, y: click.y)
        }
        view.add(click)
        let motion = MotionController()
        motion.onMotion { [weak self] x, y in self?.hover(x: x, y: y) }
        motion.onLeave { [weak self] in self?.endHover() }
        view.add(motion)
        card.autohides = false
        card.canTarget = false
        card.setSide(.top)
        card.attach(to: view)
        if let gutter = view.gutterWidget {
            let side = ClickGesture(button: 1)
            side.onRelease { [weak self] click in self?.pressGutter(y: click.y) }
            gutter.add(side)
        }
    }

    private func place(x: Double, y: Double) -> TextOffset? {
        guard let found = view.offset(atX: x, y: y), found >= offset else { return nil }
        return TextOffset(found - offset)
    }

    private func press(x: Double, y: Double) {
        endHover()
        guard let page, let place = place(x: x, y: y) else { return }
        let mentions = page.mentions(at: place)
        var seen: Set<Entity.ID> = []
        let entities = mentions.map(\.entity).filter { seen.insert($0).inserted }
        switch entities.count {
        case 0: if let bar = page.quotations(at: place).first { choose(bar.id) }
        case 1: workspace.select(.entities(entities))
        default: offerChoice(entities, x: x, y: y)
        }
    }

    /// Chooses a quotation that is already in view: its words are marked, nothing scrolls.
    private func choose(_ quotation: Quotation.ID) { workspace.show(quotation: quotation) }

    private func pressGutter(y: Double) {
        guard let page else { return }
        let hit = page.bars.last { bar in
            view.rects(for: shifted(bar.range)).contains { $0.y <= y && y < $0.y + $0.height }
        }
        if let hit { choose(hit.id) }
    }

    /// Several entities share the words: the user says which is meant.
    private func offerChoice(_ entities: [Entity.ID], x: Double, y: Double) {
        guard let index = workspace.state.index else { return }
        let box = Box(.vertical)
        let popover = Popover(box)
        for entity in entities {
            let name = Label(index.name(entity))
            name.xalign = 0
            let row = Box(
                .horizontal, spacing: 6, [KindIcon(index.entity[entity]?.kind, appearance: appearance), name])
            let button = Button(child: row) { [weak self, weak popover] in
                popover?.popdown()
                self?.workspace.select(.entities([entity]))
            }
            button.hasFrame = false
            button.setAccessibleName(index.name(entity))
            box.append(button)
        }
        popover.attach(to: view)
        popover.point(to: Bounds(x: x, y: y, width: 1, height: 1))
        popover.onClosed { [weak popover] in onIdle { popover?.unparent() } }
        popover.popup()
    }

    // MARK: Hovering

    private func hover(x: Double, y: Double) {
        let mention = place(x: x, y: y).flatMap { page?.mentions(at: $0).first }
        view.setCursor(mention == nil ? nil : "pointer")
        guard mention != hovered else { return }
        hovered = mention
        guard let mention, let index = workspace.state.index, let entity = index.entity[mention.entity],
            let rect = view.rects(for: shifted(mention.anchor.range)).first
        else { return card.popdown() }
        let count = index.mentionsOfEntity[entity.id]?.count ?? 0
        let name = Label(entity.name, classes: ["card-title"])
        name.xalign = 0
        let what = Label(
            "\(entity.kind.rawValue), here as a \(mention.form.rawValue); \(count) mentions", classes: ["caption"])
        card.child = Box(
            .vertical, spacing: 2,
            [Box(.horizontal, spacing: 6, [KindIcon(entity.kind, appearance: appearance), name]), what])
        card.point(to: rect)
        card.popup()
    }

    func endHover() {
        hovered = nil
        card.popdown()
    }
}
