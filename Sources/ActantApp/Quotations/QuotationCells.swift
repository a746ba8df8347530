import GtkKit
import Model
import Network
import Translation
import Workspace

/// Who speaks: shape and name.
final class SpeakerCell: Box {
    private let icon: KindIcon
    private let name = CellText(lines: 2, classes: ["row-title"])

    init(appearance: Appearance) {
        icon = KindIcon(appearance: appearance)
        super.init(.horizontal, spacing: 6)
        icon.valign = .start
        icon.setMargins(top: 1)
        name.valign = .start
        name.hexpand = true
        append(icon)
        append(name)
        name.onTooltip { [weak name] in name?.text }
    }

    func show(_ row: QuotationRow) {
        icon.show(row.speakerKind)
        name.text = row.speaker
        name.setCSSClass("ink3", row.speakerID == nil)
    }
}

/// What is said, in the article's own type, with a bar that tells direct from indirect speech.
final class WordsCell: Box {
    private let bar: SpeechBar
    private let words = CellText(lines: 2, leading: 1.3, classes: ["source", "words"])
    private var origin: String?

    init(appearance: Appearance) {
        bar = SpeechBar(appearance: appearance)
        super.init(.horizontal, spacing: 8)
        words.hexpand = true
        words.valign = .start
        // Rows of one height keep a long table's scroll bar true.
        words.setSizeRequest(height: 38)
        append(bar)
        append(words)
        onTooltip { [weak self] in self?.origin }
    }

    func show(_ row: QuotationRow) {
        bar.show(row.kind)
        words.text = row.words
        setCSSClass("tentative", row.isTentative)
        origin = row.origin
    }
}

/// Up to two stances, each a sign and whom or what it is toward, coloured by the sign.
final class StanceCell: Box {
    private let lines = [Label("", classes: ["caption"]), Label("", classes: ["caption"])]
    private var all: [String] = []

    init() {
        super.init(.vertical, spacing: 2)
        for line in lines {
            line.setEllipsis(.end)
            line.xalign = 0
            append(line)
        }
        onTooltip { [weak self] in self?.all.joined(separator: "\n") }
    }

    func show(_ row: QuotationRow) {
        for (place, line) in lines.enumerated() {
            guard row.stances.indices.contains(place) else {
                line.isVisible = false
                continue
            }
            let stance = row.stances[place]
            line.isVisible = true
            line.setRuns([LabelRun(stance.sign + "\u{2002}", TextLook(weight: 700)), LabelRun(stance.name)])
            line.setCSSClass("cooperation", stance.agreement == .favour)
            line.setCSSClass("conflict", stance.agreement == .against)
        }
        all = row.stances.map { "\($0.sign) \($0.name)" }
        setAccessibleName(all.joined(separator: ", "))
    }
}

/// Where it stands: the outlet over the title.
final class DocumentCell: Box {
    private let outlet = CellText(lines: 1, classes: ["caption", "ink"])
    private let title = CellText(lines: 1, classes: ["caption"])
    /// Where there is no outlet the title has both lines.
    private let whole = CellText(lines: 2, classes: ["caption"])

    init() {
        super.init(.vertical, spacing: 2)
        for part in [outlet, title, whole] { append(part) }
        onTooltip { [weak self] in self.map { "\($0.outlet.text): \($0.title.text)" } }
    }

    func show(_ row: QuotationRow) {
        outlet.text = row.byline
        title.text = row.document
        whole.text = row.hasByline ? "" : row.document
        for part in [outlet, title] { part.isVisible = row.hasByline }
        whole.isVisible = !row.hasByline
    }
}

/// When it was said; dotted where that is inferred.
final class SaidCell: Box {
    private let date = Label("", classes: ["caption", "numeric"])
    private var reason: String?

    init() {
        super.init(.horizontal)
        date.xalign = 0
        date.valign = .start
        date.setEllipsis(.end)
        append(date)
        onTooltip { [weak self] in self?.reason }
    }

    func show(_ row: QuotationRow) {
        date.text = row.date?.short ?? Wording.undated
        date.setCSSClass("inferred", row.dateIsInferred)
        date.setCSSClass("ink3", row.date == nil)
        reason =
            row.dateIsInferred
            ? Wording.inferred(row.dateReason) : row.date.map { translated("Said {1}", $0.long) }
    }
}

/// Plain words in up to two lines.
final class PlainCell: Box {
    private let words = CellText(lines: 2, classes: ["caption"])

    init() {
        super.init(.horizontal)
        words.valign = .start
        words.hexpand = true
        append(words)
        words.onTooltip { [weak words] in words?.text }
    }

    func show(_ text: String) { words.text = text }
}
