internal import CGtk

/// The overview of all keys.
public final class ShortcutsWindow: Window {
    /// A key and what it does.
    public struct Shortcut: Sendable, Hashable {
        public var title: String
        /// Accelerators as GTK writes them, with spaces between alternatives.
        public var accelerator: String

        public init(_ title: String, _ accelerator: String) {
            self.title = title
            self.accelerator = accelerator
        }
    }

    /// Keys that belong together.
    public struct Group: Sendable, Hashable {
        public var title: String
        public var shortcuts: [Shortcut]

        public init(_ title: String, _ shortcuts: [Shortcut]) {
            self.title = title
            self.shortcuts = shortcuts
        }
    }

    public init(_ groups: [Group]) {
        let xml = ShortcutsWindow.xml(groups)
        let builder = gtk_builder_new_from_string(xml, xml.utf8.count)
        super.init(sharing: gtk_builder_get_object(builder, "window"))
        // GTK 4.8 lays out all groups again for each that is added, and confuses their order once there are two pages.
        var height = GValue()
        g_value_init(&height, kit_type_uint())
        g_value_set_uint(&height, Self.rowsAPage)
        g_object_set_property(gtk_builder_get_object(builder, "section"), "max-height", &height)
        g_value_unset(&height)
        g_object_unref(builder.map { UnsafeMutableRawPointer($0) })
    }

    private static let rowsAPage: UInt32 = 12

    /// GTK 4.8 builds this window from a description only.
    static func xml(_ groups: [Group]) -> String {
        var xml = """
            <interface><object class="GtkShortcutsWindow" id="window"><property name="modal">1</property>\
            <child><object class="GtkShortcutsSection" id="section"><property name="section-name">all</property>\
            <property name="max-height">1000</property>
            """
        for group in groups {
            xml += "<child><object class=\"GtkShortcutsGroup\">" + property("title", group.title)
            for shortcut in group.shortcuts {
                xml += "<child><object class=\"GtkShortcutsShortcut\">" + property("title", shortcut.title)
                xml += property("accelerator", shortcut.accelerator) + "</object></child>"
            }
            xml += "</object></child>"
        }
        return xml + "</object></child></object></interface>"
    }

    private static func property(_ name: String, _ text: String) -> String {
        let escaped = String(owning: g_markup_escape_text(text, text.utf8.count)) ?? ""
        return "<property name=\"\(name)\">\(escaped)</property>"
    }
}
