import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The shape, the name, how often it is named, and both sums.
final class ProfileHeader: Box {
    /// `width` in logical pixels: where it is narrow the sums stand under the name.
    init(_ profile: ActorProfile, width: Int, appearance: Appearance) {
        let isCompact = width < PartnerMarksPlan.compact
        super.init(.horizontal, spacing: isCompact ? 8 : 14)
        let name = Label(profile.name, classes: ["profile-name"])
        name.asFlowing(lines: 3)
        let caption = Label(profile.caption, classes: ["profile-caption"])
        caption.asFlowing(lines: 3)
        let titles = Box(.vertical, spacing: 1, [name, caption])
        if let note = profile.note {
            let words = Label(note, classes: ["note"])
            words.asFlowing(lines: nil)
            words.setAccessibleDescription(translated("Note"))
            words.setMargins(top: 4)
            titles.append(words)
        }
        titles.hexpand = true
        titles.valign = .center
        append(KindIcon(profile.kind, appearance: appearance, size: isCompact ? 36 : 58))
        append(titles)
        guard !profile.partners.isEmpty else { return }
        let sums = Box(.horizontal, spacing: isCompact ? 3 : 5)
        sums.valign = .center
        let projection = profile.projection
        let neutral =
            projection != .relations
            ? Wording.sign(.neutral, in: projection)
            : isCompact ? translated("neutral") : translated("neutral or ties")
        let all = [
            (profile.cooperation, Wording.sign(.cooperation, in: projection), "cooperation"),
            (profile.conflict, Wording.sign(.conflict, in: projection), "conflict"),
            (profile.neutral, neutral, "neutral"),
        ]
        for (count, words, look) in projection == .comention ? Array(all.suffix(1)) : all {
            let number = Label(String(count), classes: ["profile-sum", "numeric", look])
            let noun = Label(words, classes: ["caption"])
            noun.valign = .baseline
            number.valign = .baseline
            noun.setMargins(end: 5)
            sums.append(number)
            sums.append(noun)
        }
        if width < 660 { titles.append(sums) } else { append(sums) }
    }
}

extension Label {
    /// Flush left, as wide as there is room, in at most so many lines; nil for any number.
    func asFlowing(lines: Int?) {
        wraps = true
        xalign = 0
        hexpand = true
        setWidth(characters: 1)
        // The natural width stays small, so that long words never widen a column.
        setMaxWidth(characters: 8)
        guard let lines else { return }
        setLines(lines)
        setEllipsis(.end)
    }
}

extension Box {
    /// A heading over a line, with a remark behind it.
    static func profileHead(_ title: String, remark: String? = nil) -> Box {
        let name = Label(title, classes: ["profile-section"])
        name.valign = .baseline
        let box = Box(.horizontal, spacing: 8, [name])
        if let remark {
            let words = Label(remark, classes: ["caption"])
            words.valign = .baseline
            box.append(words)
        }
        box.addCSSClass("profile-head")
        return box
    }
}
