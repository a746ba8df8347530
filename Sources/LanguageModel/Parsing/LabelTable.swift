/// The dependency labels as numbers.
struct LabelTable: Sendable {
    /// All labels; the first is the empty one.
    let names: [String]
    /// For each label the two halves of a decorated one ("pobj||prep"), or nil.
    let halves: [(label: UInt16, head: UInt16)?]
    /// The label of a token without a head.
    let root: UInt16

    private let numbers: [String: UInt16]

    private static let delimiter = "||"

    /// A table with these labels, what is needed to undo decorated ones, and what rules may give.
    init(_ labels: some Sequence<String>) {
        var names: [String] = [""]
        var numbers: [String: UInt16] = ["": 0]
        func add(_ name: String) -> UInt16 {
            if let known = numbers[name] { return known }
            numbers[name] = UInt16(names.count)
            names.append(name)
            return UInt16(names.count - 1)
        }
        root = add("ROOT")
        _ = add("dep")
        for label in labels { _ = add(label) }
        var halves: [(label: UInt16, head: UInt16)?] = []
        var index = 0
        while index < names.count {
            let parts = names[index].components(separatedBy: Self.delimiter)
            halves.append(parts.count == 2 ? (add(parts[0]), add(parts[1])) : nil)
            index += 1
        }
        self.names = names
        self.halves = halves
        self.numbers = numbers
    }

    /// The number of a label; nil when no token can have it.
    func number(of name: String) -> UInt16? { numbers[name] }
}

extension String {
    /// The parts between separators; the labels are ASCII, where comparing characters is comparing bytes.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = [""]
        var rest = self[...]
        while let first = rest.first {
            if rest.hasPrefix(separator) {
                parts.append("")
                rest.removeFirst(separator.count)
            } else {
                parts[parts.count - 1].append(first)
                rest.removeFirst()
            }
        }
        return parts
    }
}
