import Model
import Translation

/// One choice of a lens, ready for its place in a sentence.
struct LensChoice {
    let control: LensSentence.Control
    var text: String
    let isChanged: Bool
    /// The words around it where it stands alone: "as told by {account}".
    let phrase: String

    /// All choices of a lens; the focus only where there is one.
    static func all(_ lens: Lens, _ index: DossierIndex) -> [LensSentence.Control: LensChoice] {
        let words = LensWords(lens: lens, index: index)
        let usual = Lens.everything
        var choices = [
            LensChoice(
                .projection, words.projection, lens.projection != usual.projection,
                "{projection}"),
            LensChoice(.kinds, words.kinds, lens.kinds != usual.kinds, translated("between {kinds}")),
            LensChoice(
                .account, words.accountOfSentence, lens.account != usual.account, translated("as told by {account}")),
            LensChoice(.documents, words.documents, lens.documents != usual.documents, translated("in {documents}")),
            LensChoice(.period, words.period, lens.period != usual.period, "{period}"),
            LensChoice(.statuses, words.statuses, lens.statuses != usual.statuses, "{statuses}"),
            LensChoice(.signs, words.signs, lens.signs != usual.signs, "{signs}"),
            LensChoice(
                .minimumEvidence, words.minimumEvidence, max(lens.minimumEvidence, 1) != usual.minimumEvidence,
                translated("resting on {minimumEvidence} passages")),
        ]
        if lens.projection.isOneMode {
            choices += [
                LensChoice(
                    .normalization, words.normalization, lens.normalization != usual.normalization,
                    translated("weighed {normalization}")),
                LensChoice(
                    .minimumWeight, words.minimumWeight, lens.minimumWeight > 0,
                    translated("of weight {minimumWeight}")),
            ]
        }
        choices.append(LensChoice(.backbone, words.backbone, lens.backbone != nil, "{backbone}"))
        if let focus = lens.focus {
            choices.append(
                LensChoice(
                    .focus, index.fullName(ofNode: focus.entity), true, translated("around {focus} at depth {depth}")))
        }
        return Dictionary(uniqueKeysWithValues: choices.map { ($0.control, $0) })
    }

    private init(_ control: LensSentence.Control, _ text: String, _ isChanged: Bool, _ phrase: String) {
        self.control = control
        self.text = text
        self.isChanged = isChanged
        self.phrase = phrase
    }

    /// A sentence's pattern with the choices at their places; a name that the sentence is about is marked.
    static func pieces(
        of pattern: String, _ choices: [LensSentence.Control: LensChoice], depth: Int? = nil, name: String? = nil
    ) -> [LensSentence.Piece] {
        var pieces: [LensSentence.Piece] = []
        func add(_ words: String) {
            if let last = pieces.last, last.control == nil, !last.isChanged {
                pieces[pieces.count - 1] = .init(last.text + words)
            } else {
                pieces.append(.init(words))
            }
        }
        for piece in PatternPiece.pieces(of: pattern) {
            switch piece {
            case .words(let words): add(words)
            case .part("depth"): add(Wording.digits(depth ?? 1))
            case .part("name"): pieces.append(.init(name ?? "", isChanged: true))
            case .part(let part):
                guard let control = LensSentence.Control(rawValue: part), let choice = choices[control] else {
                    add("{\(part)}")
                    continue
                }
                pieces.append(.init(choice.text, control: control, isChanged: choice.isChanged))
            }
        }
        return pieces
    }
}
