import GtkKit
import Model
import Network
import Translation
import Workspace

/// Who is meant by the word under the pointer. It floats over the text without taking pointer or keys.
final class WordCard: Box {
    private let appearance: Appearance

    init(appearance: Appearance) {
        self.appearance = appearance
        super.init(.vertical, spacing: 2)
        addCSSClass("card")
        canTarget = false
        halign = .start
        valign = .start
        isVisible = false
    }

    /// Shows the card over a word, or under it where there is more room; `word` and `room` share coordinates.
    func show(
        _ mention: Mention, index: DossierIndex, network: ActorNetwork, word: Bounds, room: (width: Int, height: Int)
    ) {
        guard let entity = index.entity[mention.entity] else { return hide() }
        removeAll()
        let widest = min(300, room.width - 16)
        let name = Label(entity.name, classes: ["card-title"])
        append(Box(.horizontal, spacing: 6, [KindIcon(entity.kind, appearance: appearance), name]))
        let count = index.mentionsOfEntity[entity.id]?.count ?? 0
        var lines = [
            translated("{1}, here by {2}", Wording.kind(entity.kind), Self.words(mention.form)),
            Wording.count(count, .mention),
        ]
        if let node = network.nodes.first(where: { $0.id == entity.id }) {
            lines[1] += ", \(Wording.cooperation(node.cooperation)), \(Wording.conflict(node.conflict))"
        }
        if let origin = OriginWords.text(mention) { lines.append(origin) }
        let captions = lines.map { Label($0, classes: ["caption"]) }
        captions.forEach(append)
        for label in [name] + captions {
            label.xalign = 0
            label.wraps = true
            label.setMaxWidth(characters: 36)
        }
        isVisible = true
        let width = min(preferredExtent(.horizontal).natural, widest)
        let height = preferredExtent(.vertical, across: width).natural
        let above = word.y - Double(height) - 6
        let y = above >= 4 ? above : word.y + word.height + 6
        let x = min(max(8, word.x - 12), Double(room.width - width - 8))
        setMargins(top: max(0, Int(y)), start: max(0, Int(x)))
    }

    func hide() {
        if isVisible { isVisible = false }
    }

    private static func words(_ form: Mention.Form) -> String {
        switch form {
        case .name: inContext("by what words", "name")
        case .role: inContext("by what words", "role")
        case .demonym: inContext("by what words", "the name of its people")
        case .metonym: inContext("by what words", "its capital or seat")
        case .description: inContext("by what words", "a description")
        case .pronoun: inContext("by what words", "a pronoun")
        }
    }
}
