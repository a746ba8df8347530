import GtkKit
import Model
import Network
import Translation
import Workspace

/// The side list of the table: a filter entry, then who speaks, whom it is about and on what, each with counts.
final class QuotationFacetList: Box {
    private let workspace: Workspace
    private let search = SearchEntry(placeholder: translated("Filter quotations"))
    private let speakers: FacetSection<Entity.ID>
    private let about: FacetSection<Entity.ID>
    private let topics: FacetSection<Topic.ID>
    private var shown = QuotationFacets.empty
    /// Called on Escape where there is no filter left to clear; says whether it was used.
    var onEscape: (() -> Bool)?

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        let legend = Box(.horizontal, spacing: 3)
        for (isFilled, words) in [(true, Wording.speech(.direct)), (false, Wording.speech(.indirect))] {
            legend.append(SpeechLegend(isFilled: isFilled, appearance: appearance))
            legend.append(Label(words, classes: ["caption", "small"]))
        }
        speakers = FacetSection(translated("Speakers"), legend: legend, appearance: appearance) { [weak workspace] in
            workspace?.toggleSpeaker($0)
        }
        topics = FacetSection(translated("Topics"), appearance: appearance) { [weak workspace] in
            workspace?.toggleTopic($0)
        }
        about = FacetSection(translated("About"), appearance: appearance) { [weak workspace] in
            workspace?.toggleAbout($0)
        }
        super.init(.vertical)
        addCSSClass("lists")
        addCSSClass("facets")
        setSizeRequest(width: 216)
        // The table takes what is left, whatever the rows in here would like.
        hexpand = false
        setAccessibleRole(.group)
        setAccessibleName(translated("Facets"))
        search.setMargins(top: 8, bottom: 4, start: 10, end: 10)
        search.setAccessibleName(translated("Filter quotations"))
        search.onSearch { [weak self] in self?.filter() }
        search.onStop { [weak self] in self?.escape() }
        onEscapeKey { [weak self] in self?.onEscape?() ?? false }
        let sections = Box(.vertical, [speakers, Separator(.horizontal), topics, Separator(.horizontal), about])
        sections.setMargins(bottom: 12)
        let scroller = ScrolledWindow(sections, horizontal: .never, vertical: .automatic)
        scroller.vexpand = true
        append(search)
        append(scroller)
        appearance.onChange { [weak self] in self?.refresh(always: true) }
    }

    /// What is typed while `widget` has the keyboard filters the table, while it is shown.
    func capturesKeys(of widget: Widget) { search.capturesKeys(of: widget) }

    func focusSearch() {
        search.grabFocus()
        search.select()
    }

    func refresh(always: Bool = false) {
        let table = workspace.state.quotationTable
        if search.text != table.text, !search.hasFocusInside { search.text = table.text }
        let facets = workspace.quotationFacets
        guard facets != shown || always else {
            speakers.mark(table.speaker)
            topics.mark(table.topic)
            about.mark(table.about)
            return
        }
        shown = facets
        speakers.show(
            facets.speakers.map {
                .init(
                    value: $0.id, name: $0.name, kind: $0.kind, direct: $0.direct, indirect: $0.indirect, hasBar: true)
            }, chosen: table.speaker)
        topics.show(
            facets.topics.map {
                .init(value: $0.id, name: $0.label, kind: nil, direct: $0.count, indirect: 0, hasBar: false)
            }, chosen: table.topic)
        about.show(
            facets.about.map {
                .init(value: $0.id, name: $0.name, kind: $0.kind, direct: $0.count, indirect: 0, hasBar: false)
            }, chosen: table.about)
    }

    private func escape() {
        if search.text.isEmpty { _ = onEscape?() }
        search.text = ""
        filter()
    }

    private func filter() {
        let words = search.text
        workspace.updateQuotationTable { $0.text = words }
    }
}

extension Entry {
    /// Whether the user is typing in it.
    var hasFocusInside: Bool { window?.focusedWidget.map { isAncestor(inOrIs: $0) } ?? false }
}
