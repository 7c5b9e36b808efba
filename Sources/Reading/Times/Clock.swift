/// A time of the day by the clock.
struct Clock: Equatable {
    var hour: Int
    var minute: Int?

    /// Reads `6:40`, `18:40`; nothing for another shape.
    static func read(_ word: String) -> Clock? {
        let bytes = Array(word.utf8.prefix(9))
        var end = bytes.count
        var afternoon: Bool?
        if end > 2, bytes[end - 1] == UInt8(ascii: "m"), bytes[end - 2] == 0x61 || bytes[end - 2] == 0x70 {
            afternoon = bytes[end - 2] == 0x70
            end -= 2
        }
        guard word.utf8.count <= 8, end > 0 else { return nil }
        var numbers = [0]
        var digits = 0
        for byte in bytes[..<end] {
            if (48...57).contains(byte) {
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
                digits += 1
            } else if byte == 0x3A, digits > 0, numbers.count < 3 {
                numbers.append(0)
                digits = 0
            } else {
                return nil
            }
        }
        guard digits > 0, digits <= 2, numbers[0] <= 24, numbers.count == 1 || digits == 2 else { return nil }
        guard numbers.count > 1 || afternoon != nil else { return nil }
        let minute = numbers.count > 1 ? numbers[1] : nil
        guard (minute ?? 0) < 60, afternoon == nil || (1...12).contains(numbers[0]) else { return nil }
        let clock = Clock(hour: numbers[0], minute: minute)
        return afternoon.map { clock.on(afternoon: $0) } ?? clock
    }

    /// The same on the twelve-hour clock's morning or afternoon.
    func on(afternoon: Bool) -> Clock {
        Clock(hour: hour % 12 + (afternoon ? 12 : 0), minute: minute)
    }

    /// As TimeML writes it: `T18:40`.
    var value: String {
        let hours = hour < 10 ? "0\(hour)" : "\(hour)"
        let minutes = minute ?? 0
        return "T\(hours):" + (minutes < 10 ? "0\(minutes)" : "\(minutes)")
    }
}
