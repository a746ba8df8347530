internal import CPango

/// Collects what cairo writes.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    func append(_ data: UnsafePointer<UInt8>, _ count: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: count))
    }

    /// A borrowed pointer: the sink must outlive every write.
    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().append(data, Int(count))
        return CAIRO_STATUS_SUCCESS
    }
}

/// Throws unless cairo is content.
func check(_ status: cairo_status_t) throws(DrawingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .library(String(cString: cairo_status_to_string(status)))
}
