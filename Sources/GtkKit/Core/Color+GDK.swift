import Drawing

internal import CGtk

extension Color {
    var gdk: GdkRGBA {
        GdkRGBA(red: Float(red), green: Float(green), blue: Float(blue), alpha: Float(alpha))
    }

    /// Red, green and blue in Pango's 16 bits.
    var pango: (red: UInt16, green: UInt16, blue: UInt16) {
        func wide(_ part: Double) -> UInt16 { UInt16((min(max(part, 0), 1) * 65535).rounded()) }
        return (wide(red), wide(green), wide(blue))
    }
}
