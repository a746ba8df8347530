import Drawing
import GtkKit
import Model
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
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(translated("Relations"))
        append(head())
        for partner in profile.partners { append(row(partner)) }
    }

    private func head() -> Widget {
        let title = Label(translated("Relations"), classes: ["profile-section"])
        title.xalign = 0
        title.setSizeRequest(width: nameWidth)
        let cooperation = Label(translated("cooperation"), classes: ["caption", "section", "cooperation"])
        cooperation.xalign = 1
        cooperation.setSizeRequest(width: Int(plan.left) - 4)
        let conflict = Label(translated("conflict"), classes: ["caption", "section", "conflict"])
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

    private func addPassageHead(to box: Box) {
        let passage = Label(
            passageLines == 1 ? translated("strongest passage") : translated("passage"), classes: ["caption"])
        passage.asFlowing(lines: 1)
        passage.setMargins(start: 12)
        box.append(passage)
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
        let link = Button(child: Box(.horizontal, spacing: 7, [KindIcon(partner.kind, appearance: appearance), words]))
        {
            [weak self] in
            self?.workspace.showProfile(of: partner.id)
        }
        let target = translated("Profile of {1}", partner.name)
        link.asLine(target)
        link.tooltip = target
        let marks = PartnerMarks(partner, plan: plan, appearance: appearance) { [weak self] in
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
