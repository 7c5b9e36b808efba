/// A table from 64-bit hashes to numbers, searched by open addressing: no string is made to look a word up.
package struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    package private(set) var count = 0

    package init(capacity: Int = 16) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
    }

    /// The number under the hash, or nil.
    package subscript(hash: UInt64) -> UInt32? {
        let key = hash | 1
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Sets the number under the hash.
    package mutating func set(_ hash: UInt64, _ value: UInt32) {
        if 2 * (count + 1) > keys.count { grow() }
        put(hash | 1, value)
    }

    private mutating func put(_ key: UInt64, _ value: UInt32) {
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        values[slot] = value
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = [UInt64](repeating: 0, count: 2 * old.0.count)
        values = [UInt32](repeating: 0, count: 2 * old.1.count)
        count = 0
        for (key, value) in zip(old.0, old.1) where key != 0 { put(key, value) }
    }
}
