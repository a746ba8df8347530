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
    }

    func show(_ row: QuotationRow) {
        icon.show(row.speakerKind)
        name.text = row.speaker
        name.setCSSClass("ink3", row.speakerID == nil)
        name.tooltip = row.speaker
    }
}

/// What is said, in the article's own type, with a bar that tells direct from indirect speech.
final class WordsCell: Box {
    private let bar: SpeechBar
    private let words = CellText(lines: 2, leading: 1.3, classes: ["source", "words"])

    init(appearance: Appearance) {
        bar = SpeechBar(appearance: appearance)
        super.init(.horizontal, spacing: 8)
        words.hexpand = true
        words.valign = .start
        // Rows of one height keep a long table's scroll bar true.
        words.setSizeRequest(height: 38)
        append(bar)
        append(words)
    }

    func show(_ row: QuotationRow) {
        bar.show(row.kind)
        words.text = row.words
        setCSSClass("tentative", row.isTentative)
        tooltip = row.origin
    }
}

/// Up to two stances, each a sign and whom or what it is toward, coloured by the sign.
final class StanceCell: Box {
    private let lines = [Label("", classes: ["caption"]), Label("", classes: ["caption"])]

    init() {
        super.init(.vertical, spacing: 2)
        for line in lines {
            line.setEllipsis(.end)
            line.xalign = 0
            append(line)
        }
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
        let all = row.stances.map { "\($0.sign) \($0.name)" }
        tooltip = all.isEmpty ? nil : all.joined(separator: "\n")
        setAccessibleName(all.joined(separator: ", "))
    }
}

/// Where it stands: the outlet over the title.
final class DocumentCell: Box {
    private let outlet = CellText(lines: 1, classes: ["caption", "ink"])
    private let title = CellText(lines: 1, classes: ["caption"])

    init() {
        super.init(.vertical, spacing: 2)
        append(outlet)
        append(title)
    }

    func show(_ row: QuotationRow) {
        outlet.text = row.byline
        title.text = row.document
        tooltip = "\(row.byline): \(row.document)"
    }
}

/// When it was said; dotted where that is inferred.
final class SaidCell: Box {
    private let date = Label("", classes: ["caption", "numeric"])

    init() {
        super.init(.horizontal)
        date.xalign = 0
        date.valign = .start
        date.setEllipsis(.end)
        append(date)
    }

    func show(_ row: QuotationRow) {
        date.text = row.date?.short ?? Wording.undated
        date.setCSSClass("inferred", row.dateIsInferred)
        date.setCSSClass("ink3", row.date == nil)
        tooltip =
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
    }

    func show(_ text: String) {
        words.text = text
        words.tooltip = text.isEmpty ? nil : text
    }
}
