/// A point in time as precisely as its source gives it: a day, perhaps a time of day, perhaps a zone.
///
/// What a source does not say stays unsaid: a date without a time is no midnight, a time without a zone no UTC.
public struct Moment: Hashable, Codable, Sendable {
    public var day: Day
    /// Seconds since midnight where a time was given, 0 to 86,399.
    public var second: Int?
    /// Minutes east of UTC where a zone was given.
    public var offset: Int?

    public init(day: Day, second: Int? = nil, offset: Int? = nil) {
        self.day = day
        self.second = second
        self.offset = offset
    }

    /// The moment that many seconds after 1970 began in UTC.
    public init(secondsSince1970 seconds: Int, offset: Int = 0) {
        let local = seconds + offset * 60
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        self.init(day: Day(number: days), second: local - days * 86_400, offset: offset)
    }

    /// Seconds since 1970 began in UTC; an unstated time counts as midnight and an unstated zone as UTC.
    public var secondsSince1970: Int { day.number * 86_400 + (second ?? 0) - (offset ?? 0) * 60 }

    /// Reads ISO 8601 and RFC 3339: `2020-03-17`, `2020-03-17T18:40`, `2020-03-17 18:40:05.25Z`, `…+02:00`, `…+0200`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        func number(_ width: Int) -> Int? {
            guard at + width <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[at..<at + width] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 48
            }
            at += width
            return value
        }
        func take(_ allowed: String) -> Bool {
            guard at < bytes.count, allowed.utf8.contains(bytes[at]) else { return false }
            at += 1
            return true
        }
        guard let year = number(4), take("-"), let month = number(2), take("-"), let dayOfMonth = number(2),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        self.init(day: day)
        guard at < bytes.count else { return }
        guard take("Tt ") else { return nil }
        while take(" ") {}
        if at == bytes.count { return }
        guard let hour = number(2), take(":"), let minute = number(2), hour < 24, minute < 60 else { return nil }
        var seconds = 0
        if take(":") {
            guard let s = number(2), s <= 60 else { return nil }
            seconds = min(s, 59)
            if take(".,") { while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 } }
        }
        second = hour * 3600 + minute * 60 + seconds
        while take(" ") {}
        if at == bytes.count { return }
        if take("Zz") {
            offset = 0
        } else {
            let west = bytes[at] == 0x2D
            guard take("+-"), let hours = number(2), hours < 24 else { return nil }
            _ = take(":")
            let minutes = at < bytes.count ? number(2) : 0
            guard let minutes, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (west ? -1 : 1)
        }
        while take(" ") {}
        guard at == bytes.count else { return nil }
    }
}

extension Moment: CustomStringConvertible {
    /// As ISO 8601 writes it, with no more than is known: `2020-03-17`, `2020-03-17T18:40:00`, `2020-03-17T18:40:00+02:00`.
    public var description: String {
        guard let second else { return day.description }
        var text = "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        if let offset {
            text +=
                offset == 0
                ? "Z" : "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
        }
        return text
    }
}
