/// A letter to one reader or member of the staff.
public struct Message: Sendable, Hashable {
    public var from: Mailbox
    public var to: Mailbox
    public var subject: String
    /// Text in lines; any sort of line end is understood.
    public var body: String
    /// The same in HTML, for mail programs that show it; nothing where there is only the text.
    public var html: String?
    /// What else the header says, such as `List-Unsubscribe`.
    public var headers: [Header]

    /// A line of the header. The value is printable ASCII.
    public struct Header: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(from: Mailbox, to: Mailbox, subject: String, body: String, html: String? = nil, headers: [Header] = [])
    {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.html = html
        self.headers = headers
    }
}

/// Why a message cannot be written; names the field and never holds its text.
public enum MessageError: Error, Hashable {
    /// The field holds a line end, a NUL or another control character, or one that turns text around.
    case controlCharacter(field: String)
    /// The field is longer than any honest one.
    case tooLong(field: String)
    /// The header's name isn't one, or belongs to the message itself (`From`, `Subject` …).
    case headerName
    /// The header's value holds what is neither printable nor ASCII.
    case headerValue(field: String)
    /// The identifier can't be part of a Message-ID.
    case identifier
}
