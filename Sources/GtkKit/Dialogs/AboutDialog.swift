internal import CGtk

/// Who made the program.
public final class AboutDialog: Window {
    public override init() {
        super.init(sharing: gtk_about_dialog_new())
    }

    private var about: OpaquePointer { opaque }

    public func setProgram(name: String, version: String, comments: String) {
        gtk_about_dialog_set_program_name(about, name)
        gtk_about_dialog_set_version(about, version)
        gtk_about_dialog_set_comments(about, comments)
    }

    public func setLogo(icon: String) { gtk_about_dialog_set_logo_icon_name(about, icon) }

    /// A picture of the program's own, for one that is not installed.
    public func setLogo(_ texture: Texture) { gtk_about_dialog_set_logo(about, texture.opaque) }

    public func setCopyright(_ text: String) { gtk_about_dialog_set_copyright(about, text) }

    /// The licence's text.
    public func setLicense(_ text: String) {
        gtk_about_dialog_set_license(about, text)
        gtk_about_dialog_set_wrap_license(about, 1)
    }

    public func setAuthors(_ authors: [String]) {
        withStrings(authors) { gtk_about_dialog_set_authors(about, UnsafeMutablePointer(mutating: $0)) }
    }

    /// Adds names under a heading of their own.
    public func addCredits(_ heading: String, _ names: [String]) {
        withStrings(names) { gtk_about_dialog_add_credit_section(about, heading, UnsafeMutablePointer(mutating: $0)) }
    }
}
