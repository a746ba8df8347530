internal import CGlib

/// Where translations come from.
public enum Catalogue {
    /// Takes the user's language from the environment and finds its messages; a program calls it once, at its start.
    ///
    /// Installed, they lie in PREFIX/share/locale beside PREFIX/bin; in the build tree in `.build/locale`. Where there are
    /// none the messages stay English.
    public static func bind() {
        setlocale(LC_CTYPE, "")
        setlocale(LC_MESSAGES, "")
        guard let folder = folder() else { return }
        bindtextdomain(domain, folder)
        bind_textdomain_codeset(domain, "UTF-8")
        // GLib translates only where the default domain knows the language.
        textdomain(domain)
    }

    private static func folder() -> String? {
        guard let link = g_file_read_link("/proc/self/exe", nil) else { return nil }
        defer { g_free(link) }
        guard let parent = g_path_get_dirname(link) else { return nil }
        defer { g_free(parent) }
        let programs = String(cString: parent)
        return ["\(programs)/../share/locale", "\(programs)/../../locale"].first {
            g_file_test($0, G_FILE_TEST_IS_DIR) != 0
        }
    }
}
