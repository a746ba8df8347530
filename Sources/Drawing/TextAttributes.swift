internal import CPango

/// Hands runs and paragraph to Pango: text and attributes, never its markup.
enum TextAttributes {
    static func fill(_ layout: OpaquePointer, _ runs: [TextRun]) {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        var text = ""
        for run in runs where !run.text.isEmpty {
            let start = text.utf8.count
            // C takes a zero for the end of the text; a space keeps the offsets.
            text += run.text.contains("\0") ? run.text.replacing("\0", with: " ") : run.text
            add(run.style, to: attributes, start..<text.utf8.count)
        }
        // A word that is longer than its line is parted, but no letter is added to it.
        insert(pango_attr_insert_hyphens_new(0), attributes, 0..<text.utf8.count)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        pango_layout_set_attributes(layout, attributes)
        if let first = runs.first {
            let font = description(first.style)
            pango_layout_set_font_description(layout, font)
            pango_font_description_free(font)
        }
    }

    static func shape(_ layout: OpaquePointer, _ paragraph: ParagraphStyle) {
        pango_layout_set_auto_dir(layout, paragraph.takesDirectionFromText ? 1 : 0)
        if let width = paragraph.width {
            pango_layout_set_width(layout, Int32(clamping: Int((max(width, 1) * units).rounded())))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch paragraph.alignment {
        case .left: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        }
        if let lines = paragraph.maximumLines {
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_height(layout, -Int32(clamping: max(lines, 1)))
            // One paragraph: a line break in a name must not add to the lines allowed.
            pango_layout_set_single_paragraph_mode(layout, 1)
        }
    }

    private static func add(_ style: TextStyle, to list: OpaquePointer?, _ range: Range<Int>) {
        let font = description(style)
        insert(pango_attr_font_desc_new(font), list, range)
        pango_font_description_free(font)
        if let color = style.color {
            func part(_ value: Double) -> UInt16 { UInt16((min(max(value, 0), 1) * 65535).rounded()) }
            insert(
                pango_attr_foreground_new(part(color.red), part(color.green), part(color.blue)), list, range)
            if color.alpha < 1 { insert(pango_attr_foreground_alpha_new(max(part(color.alpha), 1)), list, range) }
        }
        if style.isUnderlined { insert(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), list, range) }
        if style.rise != 0 { insert(pango_attr_rise_new(Int32((style.rise * units).rounded())), list, range) }
        if style.hasTabularFigures { insert(pango_attr_font_features_new("tnum=1"), list, range) }
    }

    private static func insert(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ list: OpaquePointer?, _ range: Range<Int>
    ) {
        guard let attribute else { return }
        attribute.pointee.start_index = guint(range.lowerBound)
        attribute.pointee.end_index = guint(range.upperBound)
        pango_attr_list_insert(list, attribute)
    }

    private static func description(_ style: TextStyle) -> OpaquePointer? {
        let font = pango_font_description_new()
        pango_font_description_set_family(font, style.family)
        pango_font_description_set_absolute_size(font, style.size * units)
        pango_font_description_set_weight(font, PangoWeight(UInt32(style.weight.rawValue)))
        pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        return font
    }
}
