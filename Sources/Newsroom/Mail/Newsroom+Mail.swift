public import Mail
import Store

/// What a letter says, worded by whoever speaks the reader's language.
public struct Letter: Sendable, Hashable {
    public var subject: String
    public var body: String
    /// The same in HTML; nothing where there is only the text.
    public var html: String?
    /// What else its header says.
    var headers: [Message.Header] = []

    public init(subject: String, body: String, html: String? = nil) {
        self.subject = subject
        self.body = body
        self.html = html
    }
}

extension Secrets {
    /// How mail is sealed while it waits.
    public var mailSealing: Sealing {
        Sealing(seal: { try seal($0, for: $1) }, open: { try open($0, for: $1) })
    }
}

extension Newsroom {
    /// Puts a letter into the outbox, in the caller's own write.
    /// - Parameter account: whose address it is; nothing where it is nobody's yet.
    func enqueue(
        _ letter: Letter, to address: EmailAddress, kind: String, account: String? = nil, in connection: any Connection
    ) throws {
        let message = Message(
            from: Mailbox(name: settings.name, address: settings.sender), to: Mailbox(address: address),
            subject: letter.subject, body: letter.body, html: letter.html, headers: letter.headers)
        try Outbox.enqueue(
            message, kind: kind, account: account, sealing: secrets.mailSealing, now: surroundings.now, on: connection)
    }
}
