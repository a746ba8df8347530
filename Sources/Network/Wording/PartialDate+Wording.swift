import Model

extension PartialDate {
    /// "8 Feb 2024", "Mar 2024" or "2023", at its own precision.
    public var short: String { worded(Self.shortMonths) }
    /// "8 February 2024", "March 2024" or "2023", at its own precision.
    public var long: String { worded(Self.months) }

    private func worded(_ names: [String]) -> String {
        guard let month, names.indices.contains(month - 1) else { return String(year) }
        let named = "\(names[month - 1]) \(year)"
        return day.map { "\($0) \(named)" } ?? named
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let shortMonths = months.map { String($0.prefix(3)) }
}
