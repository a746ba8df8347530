import Model
import Network
import Translation

extension Workspace {
    // MARK: Selection

    /// Chooses something; the view stays.
    public func select(_ selection: Selection) {
        guard selection != state.selection, state.opened != nil else { return }
        var place = state.place
        place.selection = selection
        if place.view == .profile, selection.mainEntity == nil { place.view = .network }
        go(to: place)
    }

    /// Adds an entity to the chosen ones, or takes it out.
    public func toggle(_ entity: Entity.ID) {
        var chosen = if case .entities(let chosen) = state.selection { chosen } else { [Entity.ID]() }
        if let position = chosen.firstIndex(of: entity) {
            chosen.remove(at: position)
        } else {
            chosen.append(entity)
        }
        select(chosen.isEmpty ? .nothing : .entities(chosen))
    }

    // MARK: Views and documents

    public func show(_ view: CentreView) {
        guard view != state.place.view, state.opened != nil else { return }
        if view == .profile, state.selection.mainEntity == nil { return }
        var place = state.place
        place.view = view
        go(to: place)
    }

    /// Shows an entity's profile in the centre.
    public func showProfile(of entity: Entity.ID) {
        var place = state.place
        place.view = .profile
        place.selection = .entities([entity])
        go(to: place)
    }

    public func show(document: Document.ID) {
        guard document != state.place.document || state.place.passage != nil else { return }
        var place = state.place
        place.document = document
        place.passage = nil
        go(to: place)
    }

    // MARK: Passages

    /// Puts the reader on the evidence of a relation.
    public func showEvidence(of relation: Relation.ID) {
        guard let found = state.index?.relation[relation] else { return }
        // All spans of one passage stand in one document; evidence elsewhere is a passage of its own.
        let anchors = found.evidence.filter { $0.document == found.evidence.first?.document }
        show(Passage(anchors: anchors, relation: relation))
    }

    /// Puts the reader on what an edge rests on.
    public func showEvidence(of ground: Ground) {
        switch ground {
        case .relation(let id): showEvidence(of: id)
        case .quotation(let id): show(quotation: id, selecting: false)
        case .mentions(let one, let other): show(Passage(anchors: [one.anchor, other.anchor]))
        }
    }

    /// Puts the reader on a quotation and chooses it.
    public func show(quotation: Quotation.ID, selecting: Bool = true) {
        guard let found = state.index?.quotation[quotation] else { return }
        show(
            Passage(anchors: found.content, quotation: quotation),
            selecting: selecting ? .quotation(quotation) : nil)
    }

    /// Puts the reader on a passage, after holding its anchors against the text.
    public func show(_ passage: Passage?, selecting selection: Selection? = nil) {
        guard let passage, let document = passage.document, let text = state.index?.document[document]?.text else {
            return
        }
        for anchor in passage.anchors where anchor.check(against: text) != .holds {
            let title = state.index?.document[document]?.title.display ?? document.rawValue
            show(
                Notice(
                    translated(
                        "A passage of {1} no longer stands where its annotation says (characters {2}); "
                            + "run actantctl validate to see all.",
                        title, "\(anchor.range.start.scalars)–\(anchor.range.end.scalars)"),
                    weight: .problem))
            return
        }
        var place = state.place
        place.document = document
        place.passage = passage
        if let selection { place.selection = selection }
        state.passageSerial += 1
        if place == state.place {
            changed([.passage])
        } else {
            go(to: place, always: [.passage])
        }
    }

    /// The next (or previous) mention of an entity after the place of the reader, across documents, around the end.
    public func step(to entity: Entity.ID, forward: Bool) {
        guard let index = state.index, let mentions = index.mentionsOfEntity[entity], !mentions.isEmpty else { return }
        let here = mentionPosition(of: entity)
        let next: Int
        if let current = here.current {
            next = (current + (forward ? 1 : mentions.count - 1)) % mentions.count
        } else {
            next = forward ? here.following % mentions.count : (here.following + mentions.count - 1) % mentions.count
        }
        show(Passage(anchors: [mentions[next].anchor]))
    }

    /// Which of an entity's mentions the reader stands on, and which follows the reader's place.
    public func mentionPosition(of entity: Entity.ID) -> (current: Int?, following: Int, count: Int) {
        guard let index = state.index, let mentions = index.mentionsOfEntity[entity] else { return (nil, 0, 0) }
        let order = state.place.document.flatMap { index.documentOrder[$0] } ?? 0
        let start = state.place.passage?.anchors.first?.range.start ?? TextOffset(-1)
        let current = mentions.firstIndex { $0.anchor == state.place.passage?.anchors.first }
        let following =
            mentions.firstIndex { mention in
                let other = index.documentOrder[mention.anchor.document] ?? 0
                return other > order || (other == order && mention.anchor.range.start > start)
            } ?? mentions.count
        return (current, following, mentions.count)
    }

    // MARK: History

    public func goBack() {
        guard let place = state.history.back(from: state.place) else { return }
        arrive(at: place, always: [.history])
    }

    public func goForward() {
        guard let place = state.history.forward(from: state.place) else { return }
        arrive(at: place, always: [.history])
    }

    private func go(to place: Place, always: Set<Aspect> = []) {
        guard place != state.place else { return }
        state.history.leave(state.place)
        arrive(at: place, always: always.union([.history]))
    }

    private func arrive(at place: Place, always: Set<Aspect>) {
        var aspects = always
        if place.view != state.place.view { aspects.insert(.view) }
        if place.selection != state.place.selection { aspects.insert(.selection) }
        if place.document != state.place.document { aspects.insert(.document) }
        if place.passage != state.place.passage {
            aspects.insert(.passage)
            state.passageSerial += 1
        }
        state.place = place
        changed(aspects)
    }
}
