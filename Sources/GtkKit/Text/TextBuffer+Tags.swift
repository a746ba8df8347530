internal import CGtk

extension TextBuffer {
    /// Makes a tag for this text. A tag made later wins over one made earlier; make a few, one a kind and state.
    public func makeTag(_ look: TextLook = TextLook()) -> TextTag {
        let tag = TextTag(look)
        gtk_text_tag_table_add(gtk_text_buffer_get_tag_table(buffer), tag.instance())
        return tag
    }

    public func apply(_ tag: TextTag, to range: Range<Int>) {
        withIterators(range) { gtk_text_buffer_apply_tag(buffer, tag.instance(), $0, $1) }
    }

    public func apply(_ tag: TextTag, to ranges: some Sequence<Range<Int>>) {
        for range in ranges { apply(tag, to: range) }
    }

    /// Takes a tag off a range; without one, off the whole text.
    public func remove(_ tag: TextTag, from range: Range<Int>? = nil) {
        withIterators(range ?? 0..<count) { gtk_text_buffer_remove_tag(buffer, tag.instance(), $0, $1) }
    }

    public func has(_ tag: TextTag, at offset: Int) -> Bool {
        var iterator = iterator(at: offset)
        return gtk_text_iter_has_tag(&iterator, tag.instance()) != 0
    }

    /// Makes a mark, which keeps its place while the text around it changes.
    public func makeMark(at offset: Int, staysLeftOfInsertions: Bool = true) -> TextMark {
        var iterator = iterator(at: offset)
        return TextMark(
            gtk_text_buffer_create_mark(buffer, nil, &iterator, staysLeftOfInsertions.gboolean), in: self)
    }
}
