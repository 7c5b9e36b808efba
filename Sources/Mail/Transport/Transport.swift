/// A way by which mail leaves the house.
public protocol Transport: Sendable {
    /// Hands the message over and returns when the other side has taken it.
    func deliver(_ envelope: Envelope) async throws(TransportError)
}

/// A message and whom it goes to.
public struct Envelope: Sendable {
    /// Where mail that cannot be delivered later is returned to.
    public let sender: EmailAddress
    public let recipient: EmailAddress
    /// The message as RFC 5322 has it.
    public let message: [UInt8]

    public init(sender: EmailAddress, recipient: EmailAddress, message: [UInt8]) {
        self.sender = sender
        self.recipient = recipient
        self.message = message
    }
}
