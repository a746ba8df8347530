/// Values that were asked for since the last picture but one began; older ones are forgotten.
struct PictureCache<Key: Hashable, Value> {
    private var current: [Key: Value] = [:]
    private var last: [Key: Value] = [:]

    var count: Int { current.count + last.count }

    mutating func beginPicture() {
        last = current
        current = [:]
    }

    mutating func value(_ key: Key) -> Value? {
        if let known = current[key] { return known }
        guard let known = last.removeValue(forKey: key) else { return nil }
        current[key] = known
        return known
    }

    mutating func insert(_ value: Value, for key: Key) { current[key] = value }
}
