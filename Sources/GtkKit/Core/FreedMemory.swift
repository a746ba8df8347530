internal import CGtk

/// Gives the system back what the program has freed. The heap keeps it otherwise, where small live blocks lie above it: what
/// a dossier's opening and first layout leave behind is more than what stays in use. Takes some milliseconds.
@MainActor
public func giveBackFreedMemory() { malloc_trim(0) }
