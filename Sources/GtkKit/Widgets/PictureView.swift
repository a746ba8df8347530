internal import CGtk

/// A picture that takes the room it gets.
open class PictureView: Widget {
    public init(_ texture: Texture? = nil) {
        super.init(sharing: gtk_picture_new_for_paintable(texture?.opaque))
    }

    public func setTexture(_ texture: Texture?) { gtk_picture_set_paintable(opaque, texture?.opaque) }

    /// Whether it may be smaller than the picture.
    public func setCanShrink(_ can: Bool) { gtk_picture_set_can_shrink(opaque, can.gboolean) }

    /// What it shows, for those who cannot see it.
    public func setAlternativeText(_ text: String) { gtk_picture_set_alternative_text(opaque, text) }
}
