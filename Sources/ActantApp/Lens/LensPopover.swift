import GtkKit
import Model
import Network
import Translation
import Workspace

/// The choices behind a word of the lens.
@MainActor
enum LensPopover {
    static func make(for control: LensSentence.Control, workspace: Workspace) -> Popover {
        let content: Widget =
            switch control {
            case .projection: ProjectionChooser(workspace: workspace)
            case .normalization: normalizations(workspace)
            case .minimumWeight, .backbone: minimum(workspace)
            case .account: accounts(workspace)
            case .documents: documents(workspace)
            case .kinds: kinds(workspace)
            case .statuses: statuses(workspace)
            case .signs: signs(workspace)
            case .period: PeriodChooser(workspace: workspace)
            case .minimumEvidence: minimum(workspace)
            case .focus: focus(workspace)
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

    private static func accounts(_ workspace: Workspace) -> Widget {
        guard let index = workspace.state.index else { return Box(.vertical) }
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
        return radios(translated("Whose account"), choices, chosen: workspace.state.lens.account) { choice in
            workspace.updateLens { $0.account = choice }
        }
    }

    private static func normalizations(_ workspace: Workspace) -> Widget {
        let choices = Lens.Normalization.allCases.map {
            (Wording.capitalized(Wording.normalization($0)), $0, Wording.example($0))
        }
        return explained(translated("How edges are weighed"), choices, chosen: workspace.state.lens.normalization) {
            choice in workspace.updateLens { $0.normalization = choice }
        }
    }

    private static func signs(_ workspace: Workspace) -> Widget {
        let choices: [(String, Set<Relation.Sign>)] = [
            (translated("Cooperation and conflict, with ties"), Set(Relation.Sign.allCases)),
            (translated("Cooperation and conflict, without ties"), [.cooperation, .conflict]),
            (translated("Cooperation only"), [.cooperation]),
            (translated("Conflict only"), [.conflict]), (translated("Ties and neutral relations only"), [.neutral]),
        ]
        return radios(translated("What relations"), choices, chosen: workspace.state.lens.signs) { choice in
            workspace.updateLens { $0.signs = choice }
        }
    }

    private static func minimum(_ workspace: Workspace) -> Widget {
        let choices = [1, 2, 3, 5, 8, 13, 21].map { least in
            (leastWords(workspace.state.lens, Wording.digits(least), isFirst: least == 1), least)
        }
        let least = radios(
            translated("An edge rests on"), choices, chosen: workspace.state.lens.minimumEvidence
        ) { choice in
            workspace.updateLens { $0.minimumEvidence = choice }
        }
        return Box(.vertical, [least, weights(workspace), backbone(workspace)].compactMap { $0 })
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
    private static func weights(_ workspace: Workspace) -> Widget? {
        guard workspace.state.lens.projection.isOneMode else { return nil }
        let steps: [Double] =
            workspace.state.lens.normalization == .none ? [0, 1, 2, 3, 5, 8] : [0, 0.1, 0.2, 0.3, 0.5, 0.8]
        let choices = steps.map {
            ($0 == 0 ? translated("Any weight") : translated("{1} or more", Wording.decimal($0)), $0)
        }
        return radios(translated("It weighs"), choices, chosen: workspace.state.lens.minimumWeight) { choice in
            workspace.updateLens { $0.minimumWeight = choice }
        }
    }

    private static func backbone(_ workspace: Workspace) -> Widget {
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
        return explained(translated("Edges that stand out"), choices, chosen: workspace.state.lens.backbone) { choice in
            workspace.updateLens { $0.backbone = choice }
        }
    }

    private static func focus(_ workspace: Workspace) -> Widget {
        let entity = workspace.state.lens.focus?.entity ?? workspace.state.selection.mainEntity
        var choices: [(String, Int)] = [(translated("No focus"), 0)]
        if let entity, let name = workspace.state.index?.shortName(entity) {
            choices += [
                (translated("{1} and its partners", name), 1), (translated("{1}, partners and theirs", name), 2),
                (translated("{1}, three steps around", name), 3),
            ]
        }
        return radios(translated("Focus"), choices, chosen: workspace.state.lens.focus?.depth ?? 0) { depth in
            workspace.focus(on: depth == 0 ? nil : entity, depth: depth)
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

    private static func documents(_ workspace: Workspace) -> Widget {
        let all = workspace.state.index?.dossier.documents ?? []
        let chosen = workspace.state.lens.documents ?? Set(all.map(\.id))
        return checks(
            translated("Documents"), all.map { ("\($0.title.display) · \($0.byline)", $0.id) }, chosen: chosen
        ) { choice in
            workspace.updateLens { $0.documents = choice.count == all.count ? nil : choice }
        }
    }

    private static func kinds(_ workspace: Workspace) -> Widget {
        let names: [(String, Entity.Kind)] = [
            (translated("Persons"), .person), (translated("States"), .state),
            (translated("Organizations"), .organization),
            (translated("Bodies (ministries, organs)"), .body), (translated("Groups"), .group),
            (translated("Media"), .medium), (translated("Places"), .place),
            (translated("Agreements"), .agreement), (translated("Events"), .event),
        ]
        return checks(translated("Relations between"), names, chosen: workspace.state.lens.kinds) { choice in
            workspace.updateLens { $0.kinds = choice }
        }
    }

    private static func statuses(_ workspace: Workspace) -> Widget {
        let names: [(String, Relation.Status)] = [
            (translated("Actual: the article states it"), .actual),
            (translated("Reported: present, as a source claims"), .reported),
            (translated("Past: completed earlier"), .past), (translated("Planned"), .planned),
            (translated("Threatened"), .threatened),
            (translated("Hypothetical"), .hypothetical),
            (translated("Negated: the text says that it is not so"), .denied),
        ]
        let all = Set(Relation.Status.allCases)
        return checks(translated("Status"), names, chosen: workspace.state.lens.statuses ?? all) { choice in
            workspace.updateLens { $0.statuses = choice == all ? nil : choice }
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
