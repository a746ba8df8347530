import CGlib

/// SHA-256 through GLib.
public enum Digest {
    /// Lower-case hexadecimal.
    public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = ContiguousArray(bytes)
        return bytes.withUnsafeBufferPointer { buffer in
            guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
            else { return "" }
            defer { g_free(digest) }
            return String(cString: digest)
        }
    }
}
