import News

extension Message {
    /// The message as RFC 5322 has it: lines end in CRLF and none is longer than 998 bytes.
    ///
    /// - Parameters:
    ///   - id: The part of the Message-ID before the @: letters, digits, dots and hyphens.
    ///   - now: Seconds since 1970 began in UTC.
    /// - Throws: ``MessageError`` where a field could smuggle something into the header.
    package func encoded(id: String, now: Int) throws(MessageError) -> [UInt8] {
        guard (1...64).contains(id.utf8.count), id.utf8.allSatisfy({ HeaderField.isToken($0) || $0 == 0x2E }) else {
            throw .identifier
        }
        var lines = [
            try HeaderField.mailbox("From", from),
            try HeaderField.mailbox("To", to),
            try HeaderField.unstructured("Subject", subject),
            "Date: \(Self.date(now))",
            "Message-ID: <\(id)@\(from.address.host)>",
            "MIME-Version: 1.0",
            "Auto-Submitted: auto-generated",
        ]
        for header in headers { lines.append(try HeaderField.plain(header)) }
        guard body.utf8.count <= 1_000_000 else { throw .tooLong(field: "body") }
        let text = MailBody(body)
        lines.append("Content-Type: text/plain; charset=utf-8")
        lines.append("Content-Transfer-Encoding: \(text.encoding)")
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + text.bytes
    }

    /// The time as RFC 5322 writes it, in UTC.
    static func date(_ now: Int) -> String {
        let moment = Moment(secondsSince1970: now)
        let (year, month, day) = moment.day.civil
        let second = moment.second ?? 0
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(weekdays[moment.day.weekday - 1]), \(day) \(months[month - 1]) \(padded(year, 4)) \(time) +0000"
    }
}
