internal import CPango

/// Shapes and measures text, alike for screen, paper and pictures: no hinting, no rounding to pixels.
///
/// It holds fonts of its own, so contexts of different threads do not meet; one context is used by one thread at a time.
public final class TextContext {
    let context: OpaquePointer

    public init() {
        let map = pango_cairo_font_map_new()
        context = pango_font_map_create_context(map)
        g_object_unref(UnsafeMutableRawPointer(map))
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        // The language decides among regional glyph forms: fixed, so that the reader's locale changes no page.
        pango_context_set_language(context, pango_language_from_string("en"))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

    /// Sets runs as one text; a line separator inside it begins a new line.
    public func layout(_ runs: [TextRun], _ paragraph: ParagraphStyle = ParagraphStyle()) -> TextLayout {
        TextLayout(self, runs, paragraph)
    }

    public func layout(
        _ text: String, _ style: TextStyle, _ paragraph: ParagraphStyle = ParagraphStyle()
    ) -> TextLayout {
        TextLayout(self, [TextRun(text, style)], paragraph)
    }

    /// Width of one line.
    public func width(_ text: String, _ style: TextStyle) -> Double { layout(text, style).width }
}
