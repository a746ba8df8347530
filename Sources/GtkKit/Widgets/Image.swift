internal import CGtk

/// An icon or a picture of fixed size.
open class Image: Widget {
    public init(icon: String? = nil, pixelSize: Int? = nil) {
        super.init(sharing: gtk_image_new_from_icon_name(icon))
        if let pixelSize { setPixelSize(pixelSize) }
    }

    public init(_ texture: Texture) {
        super.init(sharing: gtk_image_new_from_paintable(texture.opaque))
    }

    public func setIcon(_ name: String) { gtk_image_set_from_icon_name(opaque, name) }
    public func setTexture(_ texture: Texture) { gtk_image_set_from_paintable(opaque, texture.opaque) }

    /// Logical pixels.
    public func setPixelSize(_ size: Int) { gtk_image_set_pixel_size(opaque, Int32(size)) }
}
