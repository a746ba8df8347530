/// What the program carries in itself, so that it needs no file beside it.
enum Resources {
    /// The style sheet.
    static var css: String { String(decoding: PackageResources.actant_css, as: UTF8.self) }
    /// The program's icon as a PNG file, 256 pixels a side.
    static var icon: [UInt8] { PackageResources.org_actant_Actant_png }
}
