import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// Where an entity is mentioned, for one without relations; each line opens its passage.
final class MentionLines: Box {
    /// How many lines stand here; the reader walks through all.
    private static let most = 60

    init(_ profile: ActorProfile, workspace: Workspace, appearance: Appearance) {
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(translated("Mentions"))
        let remark =
            profile.mentions.isEmpty
            ? translated("none under this lens")
            : translated("no relation is told under this lens; it is mentioned here")
        append(Box.profileHead(translated("Mentions"), remark: remark))
        let theme = appearance.theme
        for mention in profile.mentions.prefix(Self.most) {
            let words = Label(runs: [
                LabelRun(mention.excerpt.before, TextLook(foreground: theme.ink3)),
                LabelRun(mention.excerpt.passage, TextLook(foreground: theme.ink, weight: 700)),
                LabelRun(mention.excerpt.after, TextLook(foreground: theme.ink3)),
            ])
            words.addCSSClass("source")
            words.addCSSClass("line-words")
            words.asFlowing(lines: 2)
            let source = Label(Self.source(mention), classes: ["caption"])
            source.asFlowing(lines: 1)
            let button = Button(child: Box(.vertical, [words, source])) { [weak workspace] in
                workspace?.show(anchor: mention.anchor)
            }
            button.asLine("\(mention.excerpt.plain) \(mention.byline)")
            append(button)
        }
        guard profile.mentions.count > Self.most else { return }
        let rest = Label(
            translated(
                "and {1} more; Ctrl+M in the reader goes to the next.",
                Wording.digits(profile.mentions.count - Self.most)),
            classes: ["caption"])
        rest.xalign = 0
        append(rest)
    }

    private static func source(_ mention: ActorProfile.MentionLine) -> String {
        switch mention.form {
        case .name: translated("{1}, as a name", mention.byline)
        case .role: translated("{1}, as a role", mention.byline)
        case .demonym: translated("{1}, as a demonym", mention.byline)
        case .metonym: translated("{1}, as a metonym", mention.byline)
        case .description: translated("{1}, as a description", mention.byline)
        case .pronoun: translated("{1}, as a pronoun", mention.byline)
        }
    }
}
