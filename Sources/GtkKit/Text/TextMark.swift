internal import CGtk

/// A place in a text that moves along when the text changes.
public final class TextMark: Object {
    private let text: TextBuffer

    init(_ raw: UnsafeMutablePointer<GtkTextMark>?, in text: TextBuffer) {
        self.text = text
        super.init(sharing: raw)
    }

    var mark: UnsafeMutablePointer<GtkTextMark> { instance() }

    /// In Unicode scalars from the text's beginning.
    public var offset: Int {
        get {
            guard gtk_text_mark_get_deleted(mark) == 0 else { return 0 }
            var iterator = GtkTextIter()
            gtk_text_buffer_get_iter_at_mark(text.buffer, &iterator, mark)
            return Int(gtk_text_iter_get_offset(&iterator))
        }
        set {
            guard gtk_text_mark_get_deleted(mark) == 0 else { return }
            var iterator = text.iterator(at: newValue)
            gtk_text_buffer_move_mark(text.buffer, mark, &iterator)
        }
    }

    /// Takes the mark out of the text.
    public func delete() {
        guard gtk_text_mark_get_deleted(mark) == 0 else { return }
        gtk_text_buffer_delete_mark(text.buffer, mark)
    }
}
