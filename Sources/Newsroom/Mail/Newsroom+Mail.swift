public import Mail
import Store

/// What a letter says, worded by whoever speaks the reader's language.
public struct Letter: Sendable, Hashable {
    public var subject: String
    public var body: String

    public init(subject: String, body: String) {
        self.subject = subject
        self.body = body
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
    func enqueue(_ letter: Letter, to address: EmailAddress, kind: String, in connection: any Connection) throws {
        let message = Message(
            from: Mailbox(name: settings.name, address: settings.sender), to: Mailbox(address: address),
            subject: letter.subject, body: letter.body
        )
        try Outbox.enqueue(message, kind: kind, sealing: secrets.mailSealing, now: surroundings.now, on: connection)
    }
}
