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
        guard body.utf8.count + (html?.utf8.count ?? 0) <= 1_000_000 else { throw .tooLong(field: "body") }
        let head = lines.joined(separator: "\r\n") + "\r\n"
        guard let html else { return Array(head.utf8) + Self.part("text/plain", body) }
        let boundary = "=_\(id)"
        let open = "--\(boundary)\r\n"
        var bytes = Array((head + "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n\r\n" + open).utf8)
        bytes += Self.part("text/plain", body)
        bytes += Array(open.utf8)
        bytes += Self.part("text/html", html)
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    /// The text with the fields that say how it is to be read.
    private static func part(_ type: String, _ text: String) -> [UInt8] {
        let body = MailBody(text)
        let head = "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: \(body.encoding)\r\n\r\n"
        return Array(head.utf8) + body.bytes
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
