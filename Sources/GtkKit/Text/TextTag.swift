import Drawing

internal import CGtk

/// Looks that are put on ranges of a text; made with `TextBuffer.makeTag`.
public final class TextTag: Object {
    /// How the lines of a paragraph are set; logical pixels; nil leaves a trait as it is.
    public struct Paragraph: Sendable, Hashable {
        public var leftMargin: Int?
        public var rightMargin: Int?
        public var indent: Int?
        public var above: Int?
        public var below: Int?
        public var insideWrap: Int?

        public init(
            leftMargin: Int? = nil, rightMargin: Int? = nil, indent: Int? = nil, above: Int? = nil,
            below: Int? = nil, insideWrap: Int? = nil
        ) {
            self.leftMargin = leftMargin
            self.rightMargin = rightMargin
            self.indent = indent
            self.above = above
            self.below = below
            self.insideWrap = insideWrap
        }
    }

    init(_ look: TextLook) {
        super.init(owning: gtk_text_tag_new(nil))
        change(look)
    }

    /// Changes what `look` names, wherever the tag is.
    public func change(_ look: TextLook) {
        if let color = look.foreground { set("foreground-rgba", .color(color)) }
        if let color = look.background { set("background-rgba", .color(color)) }
        if let underline = look.underline { set("underline", .int(Int(underline.pango.rawValue))) }
        if let color = look.underlineColor { set("underline-rgba", .color(color)) }
        if let weight = look.weight { set("weight", .int(weight)) }
        if let isItalic = look.isItalic {
            set("style", .int(Int((isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL).rawValue)))
        }
        if let family = look.family { set("family", .string(family)) }
        if let size = look.size { set("size", .int(Int(TextLook.pangoSize(size)))) }
        if let scale = look.scale { set("scale", .double(scale)) }
        if let lineHeight = look.lineHeight { set("line-height", .double(lineHeight)) }
        if let isStruck = look.isStruckThrough { set("strikethrough", .bool(isStruck)) }
        if let tabular = look.hasTabularFigures { set("font-features", .string(tabular ? "tnum=1" : "tnum=0")) }
    }

    /// Changes how paragraphs under the tag are set.
    public func change(_ paragraph: Paragraph) {
        if let pixels = paragraph.leftMargin { set("left-margin", .int(pixels)) }
        if let pixels = paragraph.rightMargin { set("right-margin", .int(pixels)) }
        if let pixels = paragraph.indent { set("indent", .int(pixels)) }
        if let pixels = paragraph.above { set("pixels-above-lines", .int(pixels)) }
        if let pixels = paragraph.below { set("pixels-below-lines", .int(pixels)) }
        if let pixels = paragraph.insideWrap { set("pixels-inside-wrap", .int(pixels)) }
    }

    /// 0 is the weakest; tags of higher priority win.
    public var priority: Int {
        get { Int(gtk_text_tag_get_priority(instance())) }
        set { gtk_text_tag_set_priority(instance(), Int32(newValue)) }
    }
}
