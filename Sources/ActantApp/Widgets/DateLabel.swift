import GtkKit
import Model
import Network
import Translation

extension Label {
    /// A caption "outlet · date", the date dotted where it is not stated in the text.
    static func caption(_ byline: String, _ published: Dating) -> Box {
        let box = Box(.horizontal)
        let outlet = Label(byline, classes: ["caption"])
        outlet.setEllipsis(.end)
        box.append(outlet)
        guard let date = published.date else { return box }
        box.append(Label(" · ", classes: ["caption"]))
        box.append(dated(date.short, published))
        return box
    }

    /// A date, dotted and with its reason as tooltip where it is inferred.
    static func dated(_ words: String, _ published: Dating) -> Label {
        let label = Label(words, classes: ["caption"])
        if published.basis == .inferred {
            label.addCSSClass("inferred")
            label.tooltip = Wording.inferred(published.reason)
        }
        return label
    }
}
