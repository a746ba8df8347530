internal import CGtk

/// What is copied from one place to another.
public final class Clipboard: Object {
    /// The clipboard of a widget's screen.
    public static func of(_ widget: Widget) -> Clipboard {
        let raw = gtk_widget_get_clipboard(widget.widget).map { UnsafeMutableRawPointer($0) }
        return face(of: raw) { Clipboard(sharing: $0) } ?? Clipboard(sharing: raw)
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    public func set(_ text: String) { gdk_clipboard_set_text(opaque, text) }

    public func set(_ texture: Texture) { gdk_clipboard_set_texture(opaque, texture.opaque) }

    /// The text on the clipboard; nil when there is none.
    public func text() async -> String? {
        await withCheckedContinuation { (continuation: CheckedContinuation<String?, Never>) in
            let box = ClosureBox<@MainActor (String?) -> Void> { continuation.resume(returning: $0) }
            gdk_clipboard_read_text_async(
                opaque, nil,
                { source, result, data in
                    guard let data else { return }
                    onMain((source, result, data)) { source, result, data in
                        let clipboard = source.map { UnsafeMutableRawPointer($0).opaque }
                        let text = String(owning: gdk_clipboard_read_text_finish(clipboard, result, nil))
                        ClosureBox<@MainActor (String?) -> Void>.from(data).closure(text)
                        releaseBox(data)
                    }
                }, box.retained())
        }
    }
}
