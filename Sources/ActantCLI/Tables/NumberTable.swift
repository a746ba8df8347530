import Foundation
import Translation

/// A file of numbers: some a line, separated by tabs or spaces.
enum NumberTable {
    /// The lines that hold something, with their numbers from 1; what is no number is NaN.
    static func lines(_ path: String) throws(Failure) -> [(number: Int, fields: [Double])] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw Failure(translated("{1}: could not be read: {2}", path, error.localizedDescription))
        }
        return String(decoding: data, as: UTF8.self).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated().compactMap { place, line in
                let fields = line.split { $0 == 0x09 || $0 == 0x20 || $0 == 0x0D }
                guard !fields.isEmpty else { return nil }
                return (place + 1, fields.map { Double(Substring($0)) ?? .nan })
            }
    }
}
