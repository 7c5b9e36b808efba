public import Logging
public import ServiceLifecycle
public import Store

/// Delivers what waits in the outbox: at once when woken, else as it falls due, until the server stops.
///
/// Logs name a message by its identifier and kind, and never hold an address or what a mail server said.
public struct DeliveryService: Service {
    /// How many messages are on their way at once.
    private static let width = 4
    /// Seconds between looks into the outbox where nobody wakes the service.
    private static let interval = 15

    private let database: any Database
    private let transport: any Transport
    private let sealing: Sealing
    private let sender: EmailAddress
    private let backOff: BackOff
    private let clock: MailClock
    private let logger: Logger
    private let bell: AsyncStream<Void>
    private let ringer: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - sealing: Opens what the messages were sealed with.
    ///   - sender: Where mail that cannot be delivered later is returned to.
    public init(
        database: any Database, transport: any Transport, sealing: Sealing, sender: EmailAddress,
        backOff: BackOff = .standard, clock: MailClock = .system, logger: Logger
    ) {
        self.database = database
        self.transport = transport
        self.sealing = sealing
        self.sender = sender
        self.backOff = backOff
        self.clock = clock
        self.logger = logger
        (bell, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Has the service look into the outbox now. Costs next to nothing, from anywhere.
    public func wake() { ringer.yield() }

    /// Delivers until the server stops; messages on their way are finished first.
    public func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled {
                    wake()
                    try? await clock.sleep(Self.interval)
                }
            }
            for await _ in bell.cancelOnGracefulShutdown() { await deliverWhatIsDue() }
            group.cancelAll()
        }
    }

    private func deliverWhatIsDue() async {
        do {
            while try await deliverRound() > 0 {
                if Task.isCancelled || Task.isShuttingDownGracefully { return }
            }
        } catch {
            // The outbox is looked into again soon, and what was claimed falls due again.
            logger.error("The outbox could not be read or written.", metadata: ["error": "\(error)"])
        }
    }

    /// Tries the messages that are due, a few at once, and returns how many there were.
    package func deliverRound() async throws -> Int {
        let now = clock.now()
        let backOff = backOff
        let claims = try await database.write {
            try Outbox.claim(atMost: Self.width, now: now, backOff: backOff, on: $0)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for claim in claims { group.addTask { try await attempt(claim) } }
            try await group.waitForAll()
        }
        return claims.count
    }

    private func attempt(_ claim: Outbox.Claim) async throws {
        let verdict = backOff.verdict(attempt: claim.attempt, error: await deliver(claim))
        let now = clock.now()
        // In a task of its own, which no cancellation reaches: a message that was sent must not be sent again.
        let settling = Task { [database] in
            try await database.write { try Outbox.settle(claim.id, verdict, now: now, on: $0) }
        }
        try await settling.value
        log(claim, verdict)
    }

    private func deliver(_ claim: Outbox.Claim) async -> TransportError? {
        guard let recipient = try? sealing.open(claim.recipient, Outbox.recipientContext(claim.id)),
            let address = try? EmailAddress(String(decoding: recipient, as: UTF8.self)),
            let payload = try? sealing.open(claim.payload, Outbox.payloadContext(claim.id))
        else { return TransportError(.cannotOpen) }
        do {
            try await transport.deliver(Envelope(sender: sender, recipient: address, message: payload))
            return nil
        } catch {
            return error
        }
    }

    private func log(_ claim: Outbox.Claim, _ verdict: BackOff.Verdict) {
        var metadata: Logger.Metadata = ["mail": "\(claim.id)", "kind": "\(claim.kind)", "try": "\(claim.attempt)"]
        switch verdict {
        case .sent:
            logger.debug("Mail was sent.", metadata: metadata)
        case .again(let delay, let error):
            metadata["error"] = "\(error)"
            metadata["again in seconds"] = "\(delay)"
            logger.info("Mail could not be sent yet.", metadata: metadata)
        case .givenUp(let error):
            metadata["error"] = "\(error)"
            logger.warning("Mail was given up.", metadata: metadata)
        }
    }
}
