/// The program's version, as in the metainfo.
enum Version {
    static let current = "0.1.0"
}
