/// Why a message was not handed over, as facts: no address, and nothing of what the other side said but its code.
public struct TransportError: Error, Hashable {
    public let reason: Reason
    /// The mail server's answer for ``Reason/refused`` and ``Reason/loginRefused``, else a code of libcurl's or of
    /// the operating system's.
    public let code: Int?

    /// What can go wrong on the way.
    public enum Reason: String, Sendable, Hashable {
        /// No such host, or it doesn't answer.
        case cannotReach = "the mail server cannot be reached"
        case timedOut = "the mail server took too long"
        /// TLS was refused, or the certificate isn't one to trust.
        case notSecure = "no secure connection to the mail server"
        /// User and password are wrong or were asked for: the operator's business, not the message's.
        case loginRefused = "the mail server refused the login"
        /// The server answered with a code from 400 to 599.
        case refused = "the mail server refused the message"
        /// The server is shutting down.
        case interrupted = "the delivery was interrupted"
        /// The stored message cannot be opened: its key has changed.
        case cannotOpen = "the stored message cannot be opened"
        /// The file could not be written.
        case cannotWrite = "the message could not be written to the folder"
        case other = "the delivery failed"
    }

    /// Whether the server does not take mail for that address, now or later.
    public var isFromRecipient: Bool { reason == .refused && (500...599).contains(code ?? 0) }

    public init(_ reason: Reason, code: Int? = nil) {
        self.reason = reason
        self.code = code
    }

    /// Whether another try would end the same way.
    public var isPermanent: Bool {
        switch reason {
        case .refused: (500...599).contains(code ?? 0)
        case .cannotOpen: true
        default: false
        }
    }
}

extension TransportError: CustomStringConvertible {
    public var description: String { reason.rawValue + (code.map { " (\($0))" } ?? "") }
}
