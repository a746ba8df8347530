import Drawing
import GtkKit
import Model
import Network
import Report
import Workspace

/// How wide the marks of all partners are, so that the lines between cooperation and conflict stand under one another.
struct PartnerMarksPlan {
    /// From one mark to the next.
    static let pitch = 13.0
    static let ringPitch = 10.0
    /// Below this width of the list, in logical pixels, marks take as little room as they can.
    static let compact = 540
    /// After how many a new row begins.
    let perRow: Int
    let left: Double
    let right: Double
    let rings: Double

    /// `width` is that of the whole list in logical pixels.
    init(_ partners: [ActorProfile.Partner], width: Int) {
        let perRow = width >= 760 ? 10 : width >= Self.compact ? 7 : 5
        self.perRow = perRow
        func columns(_ marks: KeyPath<ActorProfile.Partner, [ActorProfile.Mark]>) -> Double {
            Double(min(partners.map { $0[keyPath: marks].count }.max() ?? 0, perRow))
        }
        // The words over the columns need their room too.
        left = max(columns(\.cooperation) * Self.pitch + 4, 78)
        right = max(columns(\.conflict) * Self.pitch + 4, 58)
        rings = max(columns(\.neutral) * Self.ringPitch + 8, 54)
    }

    var width: Double { left + right + rings }

    func rows(_ partner: ActorProfile.Partner) -> Int {
        let most = max(partner.cooperation.count, partner.conflict.count, partner.neutral.count)
        return max((most + perRow - 1) / perRow, 1)
    }
}

/// One partner's relations as countable marks: squares left and right of a line, rings for what is neutral; filled is
/// stated, outlined is claimed. Each is a button that opens its passage.
final class PartnerMarks: CustomWidget {
    private let plan: PartnerMarksPlan
    private let partner: ActorProfile.Partner
    private let appearance: Appearance
    private var handles: [(mark: ActorProfile.Mark, place: Bounds, kind: Kind, handle: Button)] = []

    private enum Kind { case cooperation, conflict, neutral }

    init(
        _ partner: ActorProfile.Partner, plan: PartnerMarksPlan, projection: Lens.Projection, appearance: Appearance,
        onChoose: @escaping @MainActor (Ground) -> Void
    ) {
        self.plan = plan
        self.partner = partner
        self.appearance = appearance
        super.init(role: .group)
        valign = .center
        setAccessibleName(
            [
                projection == .comention ? nil : Wording.sum(partner.cooperation.count, .cooperation, in: projection),
                projection == .comention ? nil : Wording.sum(partner.conflict.count, .conflict, in: projection),
                Wording.sum(partner.neutral.count, .neutral, in: projection),
            ].compactMap { $0 }.joined(separator: ", "))
        add(partner.cooperation, .cooperation, onChoose)
        add(partner.conflict, .conflict, onChoose)
        add(partner.neutral, .neutral, onChoose)
    }

    private func add(
        _ marks: [ActorProfile.Mark], _ kind: Kind, _ onChoose: @escaping @MainActor (Ground) -> Void
    ) {
        for (number, mark) in marks.enumerated() {
            let handle = Button(label: "") { onChoose(mark.id) }
            handle.hasFrame = false
            handle.addCSSClass("mark")
            handle.tooltip = mark.spoken
            handle.setAccessibleName(mark.spoken)
            handle.setCursor("pointer")
            addChild(handle)
            handles.append((mark, place(number, kind), kind, handle))
        }
    }

    /// The cell of a mark; stated ones stand by the line, claimed ones further out.
    private func place(_ number: Int, _ kind: Kind) -> Bounds {
        let (column, row) = (Double(number % plan.perRow), Double(number / plan.perRow))
        let pitch = PartnerMarksPlan.pitch
        let x =
            switch kind {
            case .cooperation: plan.left - 3 - (column + 1) * pitch
            case .conflict: plan.left + 3 + column * pitch
            case .neutral: plan.width - (column + 1) * PartnerMarksPlan.ringPitch
            }
        let width = kind == .neutral ? PartnerMarksPlan.ringPitch : pitch
        return Bounds(x: x, y: 2 + row * pitch, width: width, height: pitch)
    }

    private var tall: Double { Double(plan.rows(partner)) * PartnerMarksPlan.pitch + 4 }

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        let extent = Int(orientation == .horizontal ? plan.width : max(tall, 22))
        return (extent, extent)
    }

    override func sizeAllocate(width: Int, height: Int) {
        for entry in handles {
            place(
                entry.handle, x: entry.place.x, y: entry.place.y + offset(height), width: Int(entry.place.width),
                height: Int(entry.place.height))
        }
    }

    private func offset(_ height: Int) -> Double { max((Double(height) - tall) / 2, 0).rounded() }

    override func snapshot(_ snapshot: Snapshot) {
        let theme = appearance.theme
        let down = offset(height)
        // The handles first: what they light up on hover lies under the marks.
        super.snapshot(snapshot)
        snapshot.draw(Bounds(x: 0, y: 0, width: plan.width, height: Double(height))) { canvas in
            canvas.rule(from: plan.left, 0, to: plan.left, Double(height), theme.tie, LineStyle(width: 1.2))
            for entry in handles {
                draw(entry.mark, entry.kind, x: entry.place.x, y: entry.place.y + down, theme, on: canvas)
            }
        }
    }

    private func draw(
        _ mark: ActorProfile.Mark, _ kind: Kind, x: Double, y: Double, _ theme: Theme, on canvas: Canvas
    ) {
        switch kind {
        case .cooperation: SquareMark.draw(x + 1, y + 1, 11, 11, theme.cooperation, isStated: mark.isStated, on: canvas)
        case .conflict: SquareMark.draw(x + 1, y + 1, 11, 11, theme.conflict, isStated: mark.isStated, on: canvas)
        case .neutral:
            canvas.newPath()
            canvas.circle(x + 5, y + 6.5, radius: 3)
            if mark.isStated { canvas.fill(theme.tie, keepsPath: true) }
            canvas.stroke(theme.ink2, width: 1)
        }
    }
}
