import GtkKit
import Model
import Network
import Translation
import Workspace

/// The choices behind a word of the lens.
@MainActor
enum LensPopover {
    static func make(for control: LensSentence.Control, _ edited: LensControl) -> Popover {
        let content: Widget =
            switch control {
            case .projection: ProjectionChooser(edited)
            case .normalization: normalizations(edited)
            case .minimumWeight, .backbone: minimum(edited)
            case .account: accounts(edited)
            case .documents: documents(edited)
            case .kinds: kinds(edited)
            case .statuses: statuses(edited)
            case .signs: signs(edited)
            case .period: PeriodChooser(edited)
            case .minimumEvidence: minimum(edited)
            case .focus: focus(edited)
            }
        let scroller = ScrolledWindow(content, horizontal: .never, vertical: .automatic)
        scroller.setContentHeight(maximum: 420)
        scroller.setPropagatesNaturalSize(true)
        return Popover(scroller)
    }

    private static func column(_ heading: String, _ children: [Widget]) -> Box {
        let title = Label(heading, classes: ["section"])
        title.xalign = 0
        let box = Box(.vertical, spacing: 2, [title] + children)
        box.setMargins(8)
        return box
    }

    // MARK: Whose account

    private static func accounts(_ edited: LensControl) -> Widget {
        guard let index = edited.index else { return Box(.vertical) }
        var claims: [Entity.ID: Int] = [:]
        for relation in index.dossier.relations {
            if let entity = relation.assertedBy.entity { claims[entity, default: 0] += 1 }
        }
        // Where nothing but quotations is annotated they are what is told.
        if index.dossier.relations.isEmpty {
            for quotation in index.dossier.quotations {
                if let entity = quotation.speaker { claims[entity, default: 0] += 1 }
            }
        }
        let speakers = claims.sorted {
            ($1.value, index.shortName($0.key)) < ($0.value, index.shortName($1.key))
        }
        let outlets = Set(index.dossier.documents.compactMap(\.publisher)).sorted()
        var choices: [(String, Lens.AccountFilter)] = [
            (translated("Anyone"), .anyone),
            (translated("The reporters (what articles state themselves)"), .reporters),
        ]
        choices += AccountSides.of(index).map { side in
            let words = translated(
                "Those who speak for {1} ({2})", index.shortName(side.entity), Wording.digits(side.speakers))
            return (words, .affiliated(side.entity))
        }
        choices += speakers.map { ("\(index.shortName($0.key)) (\($0.value))", .speaker($0.key)) }
        choices += outlets.map { (translated("{1} (the outlet’s articles)", $0), .outlet($0)) }
        return radios(translated("Whose account"), choices, chosen: edited.lens.account) { choice in
            edited.update { $0.account = choice }
        }
    }

    private static func normalizations(_ edited: LensControl) -> Widget {
        let choices = Lens.Normalization.allCases.map {
            (Wording.capitalized(Wording.normalization($0)), $0, Wording.example($0))
        }
        return explained(translated("How edges are weighed"), choices, chosen: edited.lens.normalization) {
            choice in edited.update { $0.normalization = choice }
        }
    }

    private static func signs(_ edited: LensControl) -> Widget {
        let choices: [(String, Set<Relation.Sign>)] = [
            (translated("Cooperation and conflict, with ties"), Set(Relation.Sign.allCases)),
            (translated("Cooperation and conflict, without ties"), [.cooperation, .conflict]),
            (translated("Cooperation only"), [.cooperation]),
            (translated("Conflict only"), [.conflict]), (translated("Ties and neutral relations only"), [.neutral]),
        ]
        return radios(translated("What relations"), choices, chosen: edited.lens.signs) { choice in
            edited.update { $0.signs = choice }
        }
    }

    private static func minimum(_ edited: LensControl) -> Widget {
        let choices = [1, 2, 3, 5, 8, 13, 21].map { least in
            (leastWords(edited.lens, Wording.digits(least), isFirst: least == 1), least)
        }
        let least = radios(
            translated("An edge rests on"), choices, chosen: edited.lens.minimumEvidence
        ) { choice in
            edited.update { $0.minimumEvidence = choice }
        }
        return Box(.vertical, [least, weights(edited), backbone(edited)].compactMap { $0 })
    }

    private static func leastWords(_ lens: Lens, _ number: String, isFirst: Bool) -> String {
        guard isFirst else { return translated("{1} or more", number) }
        switch lens.projection {
        case .relations: return translated("{1} or more passages", number)
        case .comention: return translated("{1} or more paragraphs", number)
        default: return translated("{1} or more quotations", number)
        }
    }

    /// Weights of a one-mode projection; a few that are met with either way of weighing.
    private static func weights(_ edited: LensControl) -> Widget? {
        guard edited.lens.projection.isOneMode else { return nil }
        let steps: [Double] =
            edited.lens.normalization == .none ? [0, 1, 2, 3, 5, 8] : [0, 0.1, 0.2, 0.3, 0.5, 0.8]
        let choices = steps.map {
            ($0 == 0 ? translated("Any weight") : translated("{1} or more", Wording.decimal($0)), $0)
        }
        return radios(translated("It weighs"), choices, chosen: edited.lens.minimumWeight) { choice in
            edited.update { $0.minimumWeight = choice }
        }
    }

    private static func backbone(_ edited: LensControl) -> Widget {
        let meaning = translated(
            "An edge stays that takes more of an actor’s evidence than chance would give it (disparity filter, Serrano "
                + "and others 2009). Example: of an actor’s 5 edges with 10 passages one has 6; chance gives that to "
                + "one in 39 (0.4 to the power of 4 is 2.6%), so it stays at 5% and not at 1%.")
        let choices: [(String, Double?, String)] = [
            (translated("Every edge"), nil, meaning),
            (translated("The backbone at {1}", Wording.percent(0.2)), 0.2, meaning),
            (translated("The backbone at {1}", Wording.percent(0.1)), 0.1, meaning),
            (translated("The backbone at {1}", Wording.percent(0.05)), 0.05, meaning),
            (translated("The backbone at {1}", Wording.percent(0.01)), 0.01, meaning),
        ]
        return explained(translated("Edges that stand out"), choices, chosen: edited.lens.backbone) { choice in
            edited.update { $0.backbone = choice }
        }
    }

    private static func focus(_ edited: LensControl) -> Widget {
        let entity = edited.lens.focus?.entity ?? edited.selection.mainEntity
        var choices: [(String, Int)] = [(translated("No focus"), 0)]
        if let entity, let name = edited.index?.shortName(entity) {
            choices += [
                (translated("{1} and its partners", name), 1), (translated("{1}, partners and theirs", name), 2),
                (translated("{1}, three steps around", name), 3),
            ]
        }
        return radios(translated("Focus"), choices, chosen: edited.lens.focus?.depth ?? 0) { depth in
            edited.update { lens in
                lens.focus = depth == 0 ? nil : entity.map { Lens.Focus(entity: $0, depth: depth) }
            }
        }
    }

    private static func radios<Choice: Equatable>(
        _ heading: String, _ choices: [(String, Choice)], chosen: Choice, apply: @escaping @MainActor (Choice) -> Void
    ) -> Widget {
        explained(heading, choices.map { ($0.0, $0.1, nil) }, chosen: chosen, apply: apply)
    }

    /// Choices of which one holds, each with a tooltip.
    static func explained<Choice: Equatable>(
        _ heading: String, _ choices: [(String, Choice, String?)], chosen: Choice,
        apply: @escaping @MainActor (Choice) -> Void
    ) -> Widget {
        var first: CheckButton?
        let buttons = choices.map { title, choice, explanation -> Widget in
            let button = CheckButton(label: title, group: first)
            if let explanation {
                button.tooltip = explanation
                button.setAccessibleDescription(explanation)
            }
            first = first ?? button
            button.isActive = choice == chosen
            button.onToggle { if $0 { apply(choice) } }
            return button
        }
        return column(heading, buttons)
    }

    // MARK: Several of them

    private static func documents(_ edited: LensControl) -> Widget {
        let all = edited.index?.dossier.documents ?? []
        let chosen = edited.lens.documents ?? Set(all.map(\.id))
        return checks(
            translated("Documents"), all.map { ("\($0.title.display) · \($0.byline)", $0.id) }, chosen: chosen
        ) { choice in
            edited.update { $0.documents = choice.count == all.count ? nil : choice }
        }
    }

    private static func kinds(_ edited: LensControl) -> Widget {
        let names: [(String, Entity.Kind)] = [
            (translated("Persons"), .person), (translated("States"), .state),
            (translated("Organizations"), .organization),
            (translated("Bodies (ministries, organs)"), .body), (translated("Groups"), .group),
            (translated("Media"), .medium), (translated("Places"), .place),
            (translated("Agreements"), .agreement), (translated("Events"), .event),
        ]
        return checks(translated("Relations between"), names, chosen: edited.lens.kinds) { choice in
            edited.update { $0.kinds = choice }
        }
    }

    private static func statuses(_ edited: LensControl) -> Widget {
        let names: [(String, Relation.Status)] = [
            (translated("Actual: the article states it"), .actual),
            (translated("Reported: present, as a source claims"), .reported),
            (translated("Past: completed earlier"), .past), (translated("Planned"), .planned),
            (translated("Threatened"), .threatened),
            (translated("Hypothetical"), .hypothetical),
            (translated("Negated: the text says that it is not so"), .denied),
        ]
        let all = Set(Relation.Status.allCases)
        return checks(translated("Status"), names, chosen: edited.lens.statuses ?? all) { choice in
            edited.update { $0.statuses = choice == all ? nil : choice }
        }
    }

    private static func checks<Choice: Hashable>(
        _ heading: String, _ choices: [(String, Choice)], chosen: Set<Choice>,
        apply: @escaping @MainActor (Set<Choice>) -> Void
    ) -> Widget {
        var selected = chosen
        let buttons = choices.map { title, choice -> CheckButton in
            let button = CheckButton(label: title)
            button.isActive = chosen.contains(choice)
            button.onToggle { isOn in
                if isOn { selected.insert(choice) } else { selected.remove(choice) }
                apply(selected)
            }
            return button
        }
        let all = Button(label: translated("All")) { buttons.forEach { $0.isActive = true } }
        let none = Button(label: translated("None")) { buttons.forEach { $0.isActive = false } }
        let quick = Box(.horizontal, spacing: 6, [all, none])
        quick.setMargins(top: 6)
        return column(heading, buttons + [quick])
    }
}
