import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// Roles, words by and about the entity, and the documents that name it; each line opens its passage.
final class ProfileSide: Box {
    private let workspace: Workspace
    private let appearance: Appearance
    private let profile: ActorProfile
    /// How many quotations stand here; the table has them all.
    private static let most = 12

    init(_ profile: ActorProfile, workspace: Workspace, appearance: Appearance) {
        self.profile = profile
        self.workspace = workspace
        self.appearance = appearance
        super.init(.vertical, spacing: 2)
        addRoles()
        addQuotations(translated("Says"), profile.says, namesSpeaker: false) { $0.showQuotations(by: $1) }
        addQuotations(translated("Is spoken of"), profile.isSpokenOf, namesSpeaker: true) {
            $0.showQuotations(about: $1)
        }
        addDocuments()
    }

    private func section(_ title: String, remark: String? = nil) {
        let head = Box.profileHead(title, remark: remark)
        head.setMargins(top: firstChild == nil ? 0 : 14, bottom: 4)
        append(head)
    }

    // MARK: Roles

    private func addRoles() {
        guard !profile.roles.isEmpty else { return }
        section(translated("Roles"))
        for role in profile.roles { append(line(for: role)) }
    }

    private func line(for role: ActorRole) -> Widget {
        let date = Label(role.dates, classes: ["caption", "numeric"])
        date.asFlowing(lines: 2)
        date.hexpand = false
        date.setSizeRequest(width: 96)
        date.yalign = 0
        date.valign = .start
        date.setMargins(top: 4)
        let words = Label(runs: [LabelRun(role.title, TextLook(weight: 700)), LabelRun(role.place)])
        words.asFlowing(lines: nil)
        let column = Box(.vertical)
        column.hexpand = true
        for (number, evidence) in role.evidence.enumerated() {
            let source = Label(runs: [
                LabelRun(evidence.byline + ": "),
                LabelRun(evidence.words, TextLook(family: appearance.theme.serif)),
            ])
            source.addCSSClass("caption")
            source.asFlowing(lines: 2)
            let content = number == 0 ? Box(.vertical, [words, source]) : Box(.vertical, [source])
            let button = Button(child: content) { [weak self] in self?.workspace.show(anchor: evidence.anchor) }
            let title = "\(role.title)\(role.place), \(role.dates)"
            if number > 0 { button.addCSSClass("dense") }
            button.asLine("\(title), \(evidence.byline): \(evidence.words)")
            column.append(button)
        }
        return Box(.horizontal, spacing: 4, [date, column])
    }

    // MARK: Words

    private func addQuotations(
        _ title: String, _ rows: [QuotationRow], namesSpeaker: Bool,
        all: @escaping @MainActor (Workspace, Entity.ID) -> Void
    ) {
        guard !rows.isEmpty else { return }
        section(title, remark: Wording.count(rows.count, .quotation))
        for row in rows.prefix(Self.most) { append(line(for: row, namesSpeaker: namesSpeaker)) }
        guard rows.count > Self.most else { return }
        let id = profile.id
        let more = Button(label: translated("Show all {1} in the table", Wording.digits(rows.count))) { [weak self] in
            if let workspace = self?.workspace { all(workspace, id) }
        }
        more.hasFrame = false
        more.addCSSClass("flat-button")
        more.addCSSClass("caption")
        more.halign = .start
        append(more)
    }

    private func line(for row: QuotationRow, namesSpeaker: Bool) -> Widget {
        let bar = SpeechBar(appearance: appearance)
        bar.show(row.kind)
        let words = Label(row.words, classes: ["source", "line-words"])
        words.asFlowing(lines: 3)
        let caption = Box(.horizontal)
        if namesSpeaker { caption.append(Label(row.speaker, classes: ["caption", "strong"])) }
        if let date = row.date {
            if namesSpeaker { caption.append(Label(", ", classes: ["caption"])) }
            let said = Label(date.short, classes: ["caption"])
            said.setCSSClass("inferred", row.dateIsInferred)
            said.tooltip = row.dateIsInferred ? Wording.inferred(row.dateReason) : nil
            caption.append(said)
        }
        let outlet = Label((namesSpeaker || row.date != nil ? ", " : "") + row.byline, classes: ["caption"])
        outlet.asFlowing(lines: 1)
        caption.append(outlet)
        let column = Box(.vertical, [words, caption])
        column.hexpand = true
        let button = Button(child: Box(.horizontal, spacing: 10, [bar, column])) { [weak self] in
            self?.workspace.show(quotation: row.id, selecting: false)
        }
        button.asLine(row.spoken)
        return button
    }

    // MARK: Documents

    private func addDocuments() {
        guard !profile.documents.isEmpty else { return }
        section(translated("Documents"), remark: String(profile.documents.count))
        let most = profile.documents.map(\.count).max() ?? 1
        for document in profile.documents {
            let title = Label(document.title)
            title.setEllipsis(.end)
            title.xalign = 0
            title.asFlowing(lines: 1)
            let count = Label(String(document.count), classes: ["caption", "numeric"])
            count.setWidth(characters: 3)
            count.xalign = 1
            let bar = CountBar(document.count, most: most, kind: profile.kind, appearance: appearance)
            let button = Button(child: Box(.horizontal, spacing: 8, [title, bar, count])) { [weak self] in
                self?.workspace.show(anchor: document.first)
            }
            button.asLine(translated("{1}, mentioned {2}", document.title, Wording.times(document.count)))
            button.tooltip = "\(document.byline): \(document.title)"
            append(button)
        }
    }
}

/// A number as strokes side by side.
final class CountBar: DrawingArea {
    init(_ count: Int, most: Int, kind: Entity.Kind, appearance: Appearance) {
        super.init()
        setContentSize(width: 84, height: 12)
        valign = .center
        canTarget = false
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme else { return }
            let pitch = min(4, width / Double(max(most, 1)))
            for number in 0..<count {
                canvas.rectangle(Double(number) * pitch, 2, max(pitch - 1, pitch * 0.7), height - 4)
            }
            canvas.fill(theme.style(of: kind).deep)
        }
    }
}
