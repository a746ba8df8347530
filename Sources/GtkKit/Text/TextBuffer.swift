internal import CGtk

/// The text of a `TextView` with its tags. Offsets count Unicode scalars.
public final class TextBuffer: Object {
    public init() {
        super.init(owning: gtk_text_buffer_new(nil))
    }

    var buffer: UnsafeMutablePointer<GtkTextBuffer> { instance() }

    /// The whole text. Null characters, which GTK does not take, become replacement characters: offsets stay.
    public var text: String {
        get { slice(0..<count) }
        set {
            let sound = TextBuffer.withoutNull(newValue)
            gtk_text_buffer_set_text(buffer, sound, Int32(sound.utf8.count))
        }
    }

    public func slice(_ range: Range<Int>) -> String {
        withIterators(range) { String(owning: gtk_text_buffer_get_slice(buffer, $0, $1, 1)) ?? "" }
    }

    /// How many Unicode scalars there are.
    public var count: Int { Int(gtk_text_buffer_get_char_count(buffer)) }
    public var lineCount: Int { Int(gtk_text_buffer_get_line_count(buffer)) }

    public func insert(_ text: String, at offset: Int) {
        var iterator = iterator(at: offset)
        let sound = TextBuffer.withoutNull(text)
        gtk_text_buffer_insert(buffer, &iterator, sound, Int32(sound.utf8.count))
    }

    public func delete(_ range: Range<Int>) {
        withIterators(range) { gtk_text_buffer_delete(buffer, $0, $1) }
    }

    /// The offset where a line (from 0) begins.
    public func offset(ofLine line: Int) -> Int {
        var iterator = GtkTextIter()
        gtk_text_buffer_get_iter_at_line(buffer, &iterator, Int32(line))
        return Int(gtk_text_iter_get_offset(&iterator))
    }

    /// The line (from 0) that an offset is in.
    public func line(at offset: Int) -> Int {
        var iterator = iterator(at: offset)
        return Int(gtk_text_iter_get_line(&iterator))
    }

    /// Where the cursor stands; setting it drops the selection.
    public var cursor: Int {
        get {
            var iterator = GtkTextIter()
            gtk_text_buffer_get_iter_at_mark(buffer, &iterator, gtk_text_buffer_get_insert(buffer))
            return Int(gtk_text_iter_get_offset(&iterator))
        }
        set {
            var iterator = iterator(at: newValue)
            gtk_text_buffer_place_cursor(buffer, &iterator)
        }
    }

    /// What the user has selected; nil for nothing.
    public var selection: Range<Int>? {
        get {
            var start = GtkTextIter()
            var end = GtkTextIter()
            guard gtk_text_buffer_get_selection_bounds(buffer, &start, &end) != 0 else { return nil }
            return Int(gtk_text_iter_get_offset(&start))..<Int(gtk_text_iter_get_offset(&end))
        }
        set {
            guard let newValue else { return cursor = cursor }
            withIterators(newValue) { gtk_text_buffer_select_range(buffer, $1, $0) }
        }
    }

    /// Copies the selection.
    public func copy(to clipboard: Clipboard) { gtk_text_buffer_copy_clipboard(buffer, clipboard.opaque) }

    @discardableResult
    public func onChange(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("changed", handler) }

    /// Called when something came to be selected, or nothing any more.
    @discardableResult
    public func onSelectionChange(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        onNotify("has-selection", handler)
    }

    // MARK: Iterators

    func iterator(at offset: Int) -> GtkTextIter {
        var iterator = GtkTextIter()
        gtk_text_buffer_get_iter_at_offset(buffer, &iterator, Int32(clamping: max(0, offset)))
        return iterator
    }

    @discardableResult
    func withIterators<Result>(
        _ range: Range<Int>, _ body: (UnsafeMutablePointer<GtkTextIter>, UnsafeMutablePointer<GtkTextIter>) -> Result
    ) -> Result {
        var start = iterator(at: range.lowerBound)
        var end = iterator(at: range.upperBound)
        return body(&start, &end)
    }

    private static func withoutNull(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }
}
