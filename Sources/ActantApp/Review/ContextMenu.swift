import GtkKit

/// One thing to do in a context menu.
struct MenuLine {
    let title: String
    /// What stands before the title, such as the shape of a kind.
    var icon: Widget?
    /// The action whose keys stand at the right.
    var action: AppAction?
    var isUsable = true
    let run: @MainActor () -> Void

    init(
        _ title: String, icon: Widget? = nil, action: AppAction? = nil, isUsable: Bool = true,
        run: @escaping @MainActor () -> Void
    ) {
        self.title = title
        self.icon = icon
        self.action = action
        self.isUsable = isUsable
        self.run = run
    }

    /// A line that is called as its action is.
    init(_ action: AppAction, isUsable: Bool = true, run: @escaping @MainActor () -> Void) {
        self.init(action.title, action: action, isUsable: isUsable, run: run)
    }
}

/// What can be done about the thing that was pointed at: a caption that names it, and lines in sections.
final class ContextMenu: Popover {
    private var first: Button?

    init(name: String, caption: String? = nil, sections: [[MenuLine]]) {
        super.init(nil)
        let box = Box(.vertical)
        box.setMargins(4)
        if let caption { box.append(Self.caption(caption)) }
        for (number, section) in sections.filter({ !$0.isEmpty }).enumerated() {
            if number > 0 {
                let line = Separator(.horizontal)
                line.setMargins(top: 3, bottom: 3)
                box.append(line)
            }
            for line in section { box.append(button(line)) }
        }
        child = box
        setAccessibleName(name)
    }

    func start() {
        popup()
        first?.grabFocus()
    }

    static func caption(_ words: String) -> Label {
        let label = Label(words, classes: ["section"])
        label.xalign = 0
        label.setEllipsis(.end)
        label.setMaxWidth(characters: 40)
        label.setMargins(top: 2, bottom: 4, start: 8, end: 8)
        return label
    }

    private func button(_ line: MenuLine) -> Button {
        let title = Label(line.title)
        title.xalign = 0
        title.hexpand = true
        let parts = Box(.horizontal, spacing: 8, [line.icon, title].compactMap { $0 })
        if let keys = line.action?.spokenKeys {
            let label = Label(keys, classes: ["caption"])
            label.setMargins(start: 16)
            parts.append(label)
        }
        let button = Button(child: parts) { [weak self] in
            self?.popdown()
            line.run()
        }
        button.hasFrame = false
        button.isSensitive = line.isUsable
        button.setAccessibleName(line.title)
        if first == nil, line.isUsable { first = button }
        return button
    }
}

extension AppAction {
    /// Its keys as they are engraved: "Alt+Y".
    var spokenKeys: String? {
        guard let keys = toldKeys.first else { return nil }
        return keys.replacing("<Control>", with: "Ctrl+").replacing("<Alt>", with: "Alt+")
            .replacing("<Shift>", with: "Shift+").split(separator: "+").map(Self.engraved).joined(separator: "+")
    }

    private static func engraved(_ key: Substring) -> String {
        key.count == 1 ? key.uppercased() : key == "Return" ? "Enter" : String(key)
    }
}
