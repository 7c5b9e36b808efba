import Dispatch

/// Hands mail to a mail server, one connection a message.
public struct SMTPTransport: Transport {
    private let settings: SMTPSettings
    /// libcurl blocks its thread for as long as the other side takes, so it gets threads of its own.
    private let queue = DispatchQueue(label: "mail.smtp", attributes: .concurrent)

    public init(settings: SMTPSettings) { self.settings = settings }

    public func deliver(_ envelope: Envelope) async throws(TransportError) {
        let settings = settings
        let interruption = Interruption()
        let failure = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    continuation.resume(returning: SMTPTransfer(settings, envelope, interruption).perform())
                }
            }
        } onCancel: {
            interruption.raise()
        }
        if let failure { throw failure }
    }
}
