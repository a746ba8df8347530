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
        let speakers = claims.sorted {
            ($1.value, index.shortName($0.key)) < ($0.value, index.shortName($1.key))
        }
        let outlets = Set(index.dossier.documents.compactMap(\.publisher)).sorted()
        var choices: [(String, Lens.AccountFilter)] = [
            (translated("Anyone"), .anyone),
            (translated("The reporters (what articles state themselves)"), .reporters),
        ]
        choices += speakers.map { ("\(index.shortName($0.key)) (\($0.value))", .speaker($0.key)) }
        choices += outlets.map { (translated("{1} (the outlet’s articles)", $0), .outlet($0)) }
        return radios(translated("Whose account"), choices, chosen: workspace.state.lens.account) { choice in
            workspace.updateLens { $0.account = choice }
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
            let words = Wording.digits(least)
            return (least == 1 ? translated("{1} or more passages", words) : translated("{1} or more", words), least)
        }
        return radios(translated("An edge rests on"), choices, chosen: workspace.state.lens.minimumEvidence) { choice in
            workspace.updateLens { $0.minimumEvidence = choice }
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
        var first: CheckButton?
        let buttons = choices.map { title, choice -> Widget in
            let button = CheckButton(label: title, group: first)
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
