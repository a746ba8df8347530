internal import CGtk

/// A question that has to be answered before the work goes on.
@MainActor
public enum AlertDialog {
    /// A possible answer.
    public struct Answer: Sendable, Hashable {
        public enum Style: Sendable { case plain, suggested, destructive }

        public var label: String
        public var style: Style

        public init(_ label: String, _ style: Style = .plain) {
            self.label = label
            self.style = style
        }
    }

    /// Shows the question and waits; gives the answer's place, nil when the dialog was closed. Enter gives the last
    /// answer that is not destructive.
    public static func ask(
        _ question: String, detail: String? = nil, answers: [Answer], over parent: Window?
    ) async -> Int? {
        let dialog = Window(
            sharing: g_object_new_with_properties(gtk_message_dialog_get_type(), 0, nil, nil))
        dialog.set("text", .string(question))
        if let detail { dialog.set("secondary-text", .string(detail)) }
        dialog.isModal = true
        dialog.setTransient(for: parent)
        for (index, answer) in answers.enumerated() {
            // GTK's own button would take underscores for mnemonics and say its name twice to a screen reader.
            let button = Button(label: answer.label)
            switch answer.style {
            case .plain: break
            case .suggested: button.addCSSClass("suggested-action")
            case .destructive: button.addCSSClass("destructive-action")
            }
            gtk_dialog_add_action_widget(dialog.instance(), button.widget, Int32(index))
        }
        if let preferred = answers.lastIndex(where: { $0.style != .destructive }) {
            gtk_dialog_set_default_response(dialog.instance(), Int32(preferred))
        }
        return await withCheckedContinuation { continuation in
            var waiting: CheckedContinuation<Int?, Never>? = continuation
            func finish(_ answer: Int?) {
                waiting?.resume(returning: answer)
                waiting = nil
            }
            dialog.connect("response") { [weak dialog] arguments in
                let response = arguments.int(0)
                finish(answers.indices.contains(response) ? response : nil)
                dialog?.destroy()
            }
            dialog.onDestroy { finish(nil) }
            dialog.present()
        }
    }

    /// Tells something that only needs to be read.
    public static func tell(_ message: String, detail: String? = nil, dismiss: String, over parent: Window?) async {
        _ = await ask(message, detail: detail, answers: [Answer(dismiss)], over: parent)
    }
}
