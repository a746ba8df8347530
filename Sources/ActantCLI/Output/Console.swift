import Foundation
import Translation

/// The standard streams. Results go to one, complaints to the other.
enum Console {
    static func print(_ text: String) throws(Failure) {
        try print(Array(text.utf8))
    }

    static func print(_ bytes: [UInt8]) throws(Failure) {
        guard write(bytes, to: STDOUT_FILENO) else {
            throw Failure(translated("The output could not be written: {1}.", "\(String(cString: strerror(errno)))"))
        }
    }

    static func complain(_ message: String, prefix: String = "actantctl: ") {
        _ = write(message.split(separator: "\n").map { prefix + $0 + "\n" }.joined().utf8, to: STDERR_FILENO)
    }

    private static func write(_ text: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
        var bytes = Array(text)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    /// Article text on one line, without the control characters by which it could steer a terminal.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
            // Marks that turn the direction of what follows, or mean nothing on screen.
            case .format where scalar != "\u{200C}" && scalar != "\u{200D}": continue
            default: plain.append(scalar)
            }
        }
        return String(plain).split(separator: " ").joined(separator: " ")
    }
}
