internal import CGlib

/// SHA-256 (FIPS 180-4) through GLib: of source files' bytes, and of the texts in a dossier.
public enum SHA256 {
    /// Lower-case hexadecimal.
    public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        let bytes = ContiguousArray(bytes)
        return bytes.withUnsafeBufferPointer { buffer in
            guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
            else { return "" }
            defer { g_free(digest) }
            return String(cString: digest)
        }
    }
}
