internal import CGtk

/// Text to read. Its text is its accessible name.
open class Label: Widget {
    /// Where a text too long for its room is cut.
    public enum Ellipsis: Sendable {
        case none, start, middle, end

        var pango: PangoEllipsizeMode {
            switch self {
            case .none: PANGO_ELLIPSIZE_NONE
            case .start: PANGO_ELLIPSIZE_START
            case .middle: PANGO_ELLIPSIZE_MIDDLE
            case .end: PANGO_ELLIPSIZE_END
            }
        }
    }

    public init(_ text: String = "", classes: [String] = []) {
        super.init(sharing: gtk_label_new(text))
        classes.forEach(addCSSClass)
    }

    public convenience init(runs: [LabelRun], classes: [String] = []) {
        self.init("", classes: classes)
        setRuns(runs)
    }

    /// Plain text; setting it drops the looks of runs.
    public var text: String {
        get { String(borrowing: gtk_label_get_text(opaque)) ?? "" }
        set {
            gtk_label_set_attributes(opaque, nil)
            gtk_label_set_text(opaque, newValue)
        }
    }

    /// Text in pieces, each with its own looks.
    public func setRuns(_ runs: [LabelRun]) {
        let list = pango_attr_list_new()
        var start = 0
        for run in runs {
            let end = start + run.text.utf8.count
            run.look.append(to: list, over: start..<end)
            start = end
        }
        gtk_label_set_text(opaque, runs.map(\.text).joined())
        gtk_label_set_attributes(opaque, list)
        pango_attr_list_unref(list)
    }

    /// Breaks lines between words (and within words that are wider than the label).
    public var wraps: Bool {
        get { gtk_label_get_wrap(opaque) != 0 }
        set {
            gtk_label_set_wrap(opaque, newValue.gboolean)
            gtk_label_set_wrap_mode(opaque, PANGO_WRAP_WORD_CHAR)
        }
    }

    public func setEllipsis(_ ellipsis: Ellipsis) { gtk_label_set_ellipsize(opaque, ellipsis.pango) }

    /// The most lines of a wrapped, ellipsized text; nil for any number.
    public func setLines(_ lines: Int?) { gtk_label_set_lines(opaque, Int32(lines ?? -1)) }

    /// 0 (left) to 1 (right).
    public var xalign: Double {
        get { Double(gtk_label_get_xalign(opaque)) }
        set { gtk_label_set_xalign(opaque, Float(newValue)) }
    }

    /// 0 (top) to 1 (bottom).
    public var yalign: Double {
        get { Double(gtk_label_get_yalign(opaque)) }
        set { gtk_label_set_yalign(opaque, Float(newValue)) }
    }

    /// Whether the user can select and copy the text.
    public var isSelectable: Bool {
        get { gtk_label_get_selectable(opaque) != 0 }
        set { gtk_label_set_selectable(opaque, newValue.gboolean) }
    }

    /// The natural width in characters; nil for the text's own.
    public func setWidth(characters: Int?) { gtk_label_set_width_chars(opaque, Int32(characters ?? -1)) }

    /// The greatest natural width in characters; nil for no limit.
    public func setMaxWidth(characters: Int?) { gtk_label_set_max_width_chars(opaque, Int32(characters ?? -1)) }

    /// Whether the text is too long for its room, so that not all of it is seen.
    public var isCut: Bool { gtk_label_get_layout(opaque).map { pango_layout_is_ellipsized($0) != 0 } ?? false }

    /// Shows the whole text as a tooltip, but only while it is cut.
    public func setTooltipWhereCut() {
        gtk_widget_set_has_tooltip(widget, 1)
        connect("query-tooltip") { [weak self] arguments in
            guard let self, let layout = gtk_label_get_layout(opaque), pango_layout_is_ellipsized(layout) != 0 else {
                return arguments.reply(false)
            }
            gtk_tooltip_set_text(arguments.object(3)?.opaque, text)
            arguments.reply(true)
        }
    }

    /// Sets the text of several lines flush or centred.
    public func setJustification(_ alignment: Alignment) {
        let justification =
            switch alignment {
            case .center: GTK_JUSTIFY_CENTER
            case .end: GTK_JUSTIFY_RIGHT
            case .fill: GTK_JUSTIFY_FILL
            case .start, .baseline: GTK_JUSTIFY_LEFT
            }
        gtk_label_set_justify(opaque, justification)
    }
}
