import Foundation
import Model
import Report
import Translation

/// A view that can be printed now, with its names.
public struct PrintChoice: Sendable, Hashable {
    public let view: SummaryView
    /// As in a list of choices: "Profile of Nikol Pashinyan".
    public let title: String
    /// What a file of it is called, without an ending: "armenia-csto network".
    public let fileStem: String
}

extension WorkspaceState {
    /// What can be printed: always the briefing, the network, its figures and the quotations, and the profile of the chosen actor and
    /// the article in the reader where there are such.
    public var printChoices: [PrintChoice] {
        guard let index else { return [] }
        var choices = [choice(.briefing, translated("Briefing")), choice(.network, translated("Network"))]
        if let actor = selection.mainEntity, index.entity[actor] != nil {
            choices.append(
                choice(.profile(actor), translated("Profile of {1}", index.shortName(actor)), index.shortName(actor)))
        }
        if comparison?.result != nil { choices.append(choice(.comparison, translated("Comparison"))) }
        choices.append(choice(.figures, translated("Figures")))
        choices.append(choice(.quotations, translated("Quotations")))
        if let id = place.document, let document = index.document[id] {
            choices.append(
                choice(
                    .document(id), translated("Article: {1}", document.title.display),
                    translated("article {1}", document.title.text)))
        }
        return choices
    }

    /// The one that is on screen.
    public var shownPrintChoice: PrintChoice? {
        let view: SummaryView? =
            switch place.view {
            case .network, .list: .network
            case .figures: .figures
            case .quotations: .quotations
            case .profile: selection.mainEntity.map { .profile($0) }
            case .comparison: .comparison
            }
        return printChoices.first { $0.view == view }
    }

    private func choice(_ view: SummaryView, _ title: String, _ name: String? = nil) -> PrintChoice {
        let dossier = opened?.url.deletingPathExtension().lastPathComponent ?? ""
        return PrintChoice(
            view: view, title: FileNaming.line(title),
            fileStem: FileNaming.stem("\(dossier) \(name ?? title.lowercased())"))
    }
}
