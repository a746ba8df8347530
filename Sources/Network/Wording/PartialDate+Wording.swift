import Model
import Translation

extension PartialDate {
    /// "8 Feb 2024", "Mar 2024" or "2023", at its own precision.
    public var short: String { worded(Self.shortMonth) }
    /// "8 February 2024", "March 2024" or "2023", at its own precision.
    public var long: String { worded(Self.month) }

    /// "8 Feb" or "Feb", for a span whose end tells the year.
    public var shortWithoutYear: String { dayAndMonth(Self.shortMonth) }
    /// "8 February" or "February", for a span whose end tells the year.
    public var longWithoutYear: String { dayAndMonth(Self.month) }

    private func dayAndMonth(_ name: (Int) -> String?) -> String {
        guard let month, let name = name(month) else { return String(year) }
        return day.map { inContext("day and month", "{1} {2}", String($0), name) } ?? name
    }

    private func worded(_ name: (Int) -> String?) -> String {
        guard let month, let name = name(month) else { return String(year) }
        guard let day else { return inContext("month and year", "{1} {2}", name, String(year)) }
        // Translators: a date such as 8 February 2024.
        return inContext("day, month and year", "{1} {2} {3}", String(day), name, String(year))
    }

    private static func month(_ number: Int) -> String? {
        switch number {
        case 1: translated("January")
        case 2: translated("February")
        case 3: translated("March")
        case 4: translated("April")
        case 5: inContext("full name of the month", "May")
        case 6: translated("June")
        case 7: translated("July")
        case 8: translated("August")
        case 9: translated("September")
        case 10: translated("October")
        case 11: translated("November")
        case 12: translated("December")
        default: nil
        }
    }

    private static func shortMonth(_ number: Int) -> String? {
        switch number {
        case 1: translated("Jan")
        case 2: translated("Feb")
        case 3: translated("Mar")
        case 4: translated("Apr")
        case 5: inContext("short name of the month", "May")
        case 6: translated("Jun")
        case 7: translated("Jul")
        case 8: translated("Aug")
        case 9: translated("Sep")
        case 10: translated("Oct")
        case 11: translated("Nov")
        case 12: translated("Dec")
        default: nil
        }
    }
}
