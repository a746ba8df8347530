/// A calendar date known to the year, the month or the day, as ISO 8601 writes it: `2023`, `2023-11`, `2023-11-22`.
public struct PartialDate: Hashable, Sendable {
    // In four bytes, because every relation of a large dossier may hold one; 0 stands for nil.
    private let packedYear: Int16
    private let packedMonth: UInt8
    private let packedDay: UInt8

    public var year: Int { Int(packedYear) }
    public var month: Int? { packedMonth == 0 ? nil : Int(packedMonth) }
    public var day: Int? { packedDay == 0 ? nil : Int(packedDay) }

    public enum Precision: String, Sendable, Hashable, CaseIterable { case year, month, day }

    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// Nil where there is no such date (a day without a month, month 13, 30 February).
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        } else if day != nil {
            return nil
        }
        packedYear = Int16(year)
        packedMonth = UInt8(month ?? 0)
        packedDay = UInt8(day ?? 0)
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The first day it may mean.
    public var earliest: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }
    /// The last day it may mean.
    public var latest: Day {
        let month = month ?? 12
        return Day(year: year, month: month, day: day ?? Self.days(in: month, of: year))
    }

    /// One day of the proleptic Gregorian calendar.
    public struct Day: Hashable, Comparable, Sendable {
        public let year: Int
        public let month: Int
        public let day: Int

        public static func < (left: Day, right: Day) -> Bool {
            (left.year, left.month, left.day) < (right.year, right.month, right.day)
        }
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension PartialDate: Comparable {
    /// By the first day it may mean, the vaguer date before the more precise one.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        left.earliest == right.earliest ? left.latest > right.latest : left.earliest < right.earliest
    }
}

extension PartialDate: CustomStringConvertible {
    /// ISO 8601, at its own precision.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return ([padded(year, 4)] + [month, day].compactMap { $0 }.map { padded($0, 2) }).joined(separator: "-")
    }
}
