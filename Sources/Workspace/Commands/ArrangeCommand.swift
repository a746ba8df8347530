import Network
import Translation

/// Arranges the diagram by something else.
struct ArrangeCommand: Command {
    let choice: ArrangementChoice
    let previous: ArrangementChoice

    init?(_ choice: ArrangementChoice, previous: ArrangementChoice) {
        guard choice != previous else { return nil }
        self.choice = choice
        self.previous = previous
    }

    var title: String {
        switch choice.arrangement {
        case .relations: translated("Arrange by relations")
        case .kinds: translated("Arrange by kind")
        case .periods: translated("Arrange by period")
        case .circle: translated("Arrange in a circle")
        case .file: translated("Arrange from a file")
        }
    }

    var change: DossierChange { .arrange(choice) }
    var inverse: DossierChange { .arrange(previous) }
}
