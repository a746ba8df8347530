internal import CGlib

/// The catalogue's name.
let domain = "actant"

/// A message in the user's language, with its parts where `{1}`, `{2}`, … stand.
public func translated(_ message: Message, _ parts: String...) -> String {
    // GLib hands an untranslated message back as the very pointer it was given, so it is copied before that is gone.
    filled(message.text.withCString { String(cString: g_dgettext(domain, $0)) }, parts)
}

/// A message that is ambiguous without knowing where it stands: `context` tells translators.
public func inContext(_ context: Message, _ message: Message, _ parts: String...) -> String {
    filled(message.text.withCString { String(cString: g_dpgettext2(domain, context.text, $0)) }, parts)
}

/// A message that has another form for one than for many: `{n}` is the number, the parts follow it.
public func counted(_ one: Message, _ many: Message, _ number: Int, _ parts: String...) -> String {
    let form = one.text.withCString { one in
        many.text.withCString { many in String(cString: g_dngettext(domain, one, many, gulong(number.magnitude))) }
    }
    return filled(form, parts, number)
}

/// A number in the user's way of separating thousands: "1,234".
public func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    guard digits.count > 3 else { return (number < 0 ? "−" : "") + digits }
    // Translators: what stands between thousands and hundreds of a number.
    let separator = inContext("thousands separator", ",")
    var text = ""
    while digits.count > 3 {
        text = separator + digits.suffix(3) + text
        digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + digits + text
}

/// A number with so many digits behind the user's decimal mark: "0.58".
public func decimal(_ number: Double, digits: Int) -> String {
    guard number.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<max(0, digits) { scale *= 10 }
    let units = Int((number.magnitude * Double(scale)).rounded())
    let whole = (number < 0 && units > 0 ? "−" : "") + grouped(units / scale)
    guard digits > 0 else { return whole }
    let rest = String(units % scale)
    // Translators: what stands between the units and the tenths of a number.
    return whole + inContext("decimal mark", ".") + String(repeating: "0", count: digits - rest.count) + rest
}

/// Parts are filled in once: a brace inside a part, which may be anybody's words, stays as it is.
private func filled(_ pattern: String, _ parts: [String], _ number: Int? = nil) -> String {
    guard pattern.contains("{") else { return pattern }
    return PatternPiece.pieces(of: pattern).map { piece in
        switch piece {
        case .words(let words): return words
        case .part("n") where number != nil: return grouped(number ?? 0)
        case .part(let name):
            guard let place = Int(name), parts.indices.contains(place - 1) else { return "{\(name)}" }
            return parts[place - 1]
        }
    }.joined()
}
