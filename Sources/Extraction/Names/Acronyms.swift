import Model

/// "Collective Security Treaty Organization (CSTO)", "CSTO (Collective …)": what is short for what.
extension NameFinder {
    mutating func bindAcronyms() {
    }
    mutating func spreadKnownNames() {
    }
    mutating func nameNested() {
    }
    mutating func decideCapitals() {
    }
}
