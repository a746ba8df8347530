import GtkKit
import Model
import Report
import Workspace

/// Where an entity is mentioned, for one without relations; each line opens its passage.
final class MentionLines: Box {
    /// How many lines stand here; the reader walks through all.
    private static let most = 60

    init(_ profile: ActorProfile, workspace: Workspace, appearance: Appearance) {
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName("Mentions")
        let remark =
            profile.mentions.isEmpty
            ? "none under this lens" : "no relation is told under this lens; it is mentioned here"
        append(Box.profileHead("Mentions", remark: remark))
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
            let source = Label("\(mention.byline), as a \(mention.form.rawValue)", classes: ["caption"])
            source.asFlowing(lines: 1)
            let button = Button(child: Box(.vertical, [words, source])) { [weak workspace] in
                workspace?.show(anchor: mention.anchor)
            }
            button.asLine("\(mention.excerpt.plain) \(mention.byline)")
            append(button)
        }
        guard profile.mentions.count > Self.most else { return }
        let rest = Label(
            "and \(profile.mentions.count - Self.most) more; Ctrl+M in the reader goes to the next.",
            classes: ["caption"])
        rest.xalign = 0
        append(rest)
    }
}
