import GtkKit
import Model
import Report
import Translation
import Workspace

/// An actor's profile: what it has to do with whom, its roles, what it says and what is said of it.
final class ProfileView: Box {
    private let workspace: Workspace
    private let appearance: Appearance
    private let page = Box(.vertical)
    private let scroller: ScrolledWindow
    private var shown: ActorProfile?
    private var entity: Entity.ID?
    private var room = 0

    /// From this width on, in logical pixels, the lists stand beside the relations.
    private static let wide = 900

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        // The page fits itself to the room; what it was made for must not hold the window open.
        scroller = ScrolledWindow(page, horizontal: .external, vertical: .automatic)
        super.init(.vertical)
        addCSSClass("canvas")
        addCSSClass("profile")
        setAccessibleRole(.region)
        setAccessibleName(translated("Profile"))
        scroller.vexpand = true
        append(WidthSensor { [weak self] in self?.adapt(to: $0) })
        append(scroller)
        workspace.observe([.selection, .network, .lens, .dossier, .view]) { [weak self] _ in self?.refresh() }
        appearance.onChange { [weak self] in self?.refill() }
    }

    private func refresh() {
        guard workspace.state.place.view == .profile else { return }
        // A quotation chosen in the reader does not take the actor away.
        guard let wanted = workspace.state.selection.mainEntity ?? entity else { return }
        let fresh = workspace.profile(of: wanted)
        guard fresh != shown else { return }
        let isOther = wanted != entity
        entity = wanted
        shown = fresh
        refill()
        if isOther { scroller.vertical.value = 0 }
    }

    private func adapt(to width: Int) {
        guard width != room else { return }
        room = width
        refill()
    }

    private func refill() {
        page.removeAll()
        guard let profile = shown, room > 0 else { return }
        setAccessibleDescription("\(profile.name). \(profile.caption)")
        let margin = room >= Self.wide ? 28 : room >= 440 ? 16 : 12
        let isWide = room >= Self.wide
        let sideWidth = isWide ? min(max(room * 30 / 100, 290), 460) : room - 2 * margin
        let mainWidth = isWide ? room - sideWidth - 3 * margin : sideWidth
        let main = Box(.vertical)
        main.append(
            profile.partners.isEmpty
                ? MentionLines(profile, workspace: workspace, appearance: appearance)
                : PartnerList(profile, width: mainWidth, workspace: workspace, appearance: appearance))
        main.hexpand = true
        main.valign = .start
        let side = ProfileSide(profile, workspace: workspace, appearance: appearance)
        let beside: Widget = isWide ? FixedWidth(side, width: sideWidth) : side
        beside.valign = .start
        beside.hexpand = !isWide
        let whole = Box(
            .vertical, spacing: 14,
            [
                ProfileHeader(profile, width: room - 2 * margin, appearance: appearance),
                Box(isWide ? .horizontal : .vertical, spacing: margin, [main, beside]),
            ])
        whole.setMargins(top: 20, bottom: 28, start: margin, end: margin)
        page.append(whole)
    }
}
