import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The partners by strength: name, both sums as marks, and the passage that stands for them.
final class PartnerList: Box {
    private let workspace: Workspace
    private let appearance: Appearance
    private let plan: PartnerMarksPlan
    private let nameWidth: Int
    private let passageLines: Int
    private let projection: Lens.Projection
    /// Whether the passage stands under the marks instead of beside them.
    private let isCompact: Bool

    /// `width` in logical pixels.
    init(_ profile: ActorProfile, width: Int, workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        plan = PartnerMarksPlan(profile.partners, width: width)
        isCompact = width < PartnerMarksPlan.compact
        nameWidth = width >= 760 ? 176 : isCompact ? min(max(width - 215, 100), 132) : 132
        passageLines = width >= 760 ? 1 : 2
        projection = profile.projection
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(Wording.projection(projection))
        append(head())
        for partner in profile.partners { append(row(partner)) }
    }

    private func head() -> Widget {
        let title = Label(Wording.projection(projection), classes: ["profile-section"])
        title.setEllipsis(.end)
        title.tooltip = Wording.meaning(projection)
        title.xalign = 0
        title.setSizeRequest(width: nameWidth)
        let cooperation = Label(caption(.cooperation), classes: ["caption", "section", "cooperation"])
        cooperation.xalign = 1
        cooperation.setSizeRequest(width: Int(plan.left) - 4)
        let conflict = Label(caption(.conflict), classes: ["caption", "section", "conflict"])
        conflict.xalign = 0
        conflict.setSizeRequest(width: Int(plan.right) - 4)
        conflict.setMargins(start: 8)
        let neutral = Label(translated("neutral"), classes: ["caption"])
        neutral.xalign = 1
        neutral.setSizeRequest(width: Int(plan.rings))
        let box = Box(.horizontal, [title, cooperation, conflict, neutral])
        box.addCSSClass("profile-head")
        if !isCompact { addPassageHead(to: box) }
        return box
    }

    /// Over a column; where nothing is for or against, all marks are rings.
    private func caption(_ sign: Relation.Sign) -> String {
        projection == .comention ? "" : Wording.sign(sign, in: projection)
    }

    private func addPassageHead(to box: Box) {
        let passage = Label(
            passageLines == 1 ? translated("strongest passage") : translated("passage"), classes: ["caption"])
        passage.asFlowing(lines: 1)
        passage.setMargins(start: 12)
        box.append(passage)
        // Only relations are claimed by somebody.
        guard projection == .relations else { return }
        for (isFilled, words) in [(true, translated("stated")), (false, translated("claimed"))] {
            let mark = SpeechLegend(isFilled: isFilled, appearance: appearance)
            mark.setMargins(start: 8, end: 3)
            box.append(mark)
            box.append(Label(words, classes: ["caption"]))
        }
    }

    private func row(_ partner: ActorProfile.Partner) -> Widget {
        let words = Label(partner.name)
        words.asFlowing(lines: 2)
        let icon = KindIcon(node: partner.kind, appearance: appearance)
        let link = Button(child: Box(.horizontal, spacing: 7, [icon, words])) { [weak self] in
            // A topic has its place in the network only.
            if partner.kind == .topic {
                self?.workspace.select(.entities([partner.id]))
            } else {
                self?.workspace.showProfile(of: partner.id)
            }
        }
        let target =
            partner.kind == .topic
            ? translated("{1} in the network", partner.name) : translated("Profile of {1}", partner.name)
        link.asLine(target)
        link.tooltip = target
        let marks = PartnerMarks(partner, plan: plan, projection: projection, appearance: appearance) { [weak self] in
            self?.workspace.showEvidence(of: $0)
        }
        // A label in a low row would rather be wide than broken, and push the marks out of line.
        let name = FixedWidth(link, width: nameWidth)
        let box = Box(isCompact ? .vertical : .horizontal)
        if isCompact {
            box.append(Box(.horizontal, [name, marks]))
        } else {
            box.append(name)
            box.append(marks)
        }
        if let passage = passage(partner) { box.append(passage) }
        box.addCSSClass("partner-row")
        return box
    }

    private func passage(_ partner: ActorProfile.Partner) -> Widget? {
        guard let strongest = partner.strongest else { return nil }
        let words = Label(strongest.words, classes: ["source", "line-words"])
        words.asFlowing(lines: passageLines)
        let source = Label(strongest.source, classes: ["caption"])
        source.asFlowing(lines: 1)
        let passage = Button(child: Box(.vertical, [words, source])) { [weak self] in
            self?.workspace.showEvidence(of: strongest.id)
        }
        passage.asLine("\(partner.name): \(strongest.words). \(strongest.source)")
        passage.setMargins(start: isCompact ? 22 : 6)
        passage.hexpand = true
        return passage
    }
}

extension Button {
    /// A whole line that can be pressed.
    func asLine(_ name: String) {
        hasFrame = false
        addCSSClass("line")
        setAccessibleName(name)
    }
}
