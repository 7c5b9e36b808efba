/// A table from 64-bit hashes to numbers, searched by open addressing: no string is made to look a word up.
package struct HashTable: Sendable {
    /// A key and its number side by side, so that both are fetched at once.
    private struct Slot {
        var key: UInt64 = 0
        var value: UInt32 = 0
    }

    private var slots: [Slot]
    package private(set) var count = 0

    package init(capacity: Int = 16) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// The number under the hash, or nil.
    package subscript(hash: UInt64) -> UInt32? {
        let key = hash | 1
        var place = place(of: key)
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].value }
            place = (place &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// Sets the number under the hash.
    package mutating func set(_ hash: UInt64, _ value: UInt32) {
        if 2 * (count + 1) > slots.count { grow() }
        put(hash | 1, value)
    }

    /// Where the search for a key begins.
    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & (slots.count &- 1)
    }

    private mutating func put(_ key: UInt64, _ value: UInt32) {
        var place = place(of: key)
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
        if slots[place].key == 0 { count += 1 }
        slots[place] = Slot(key: key, value: value)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 2 * old.count)
        count = 0
        for slot in old where slot.key != 0 { put(slot.key, slot.value) }
    }
}
