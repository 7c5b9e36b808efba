public import Discussion
import Store

/// A program that is told what happens, to whoever sets it; its secret is told once and never again.
public struct Webhook: Sendable, Hashable, Identifiable {
    public var id: String
    /// Where it is; of a chat, whose address is its secret, the host alone.
    public var address: String
    public var form: WebhookForm
    public var events: [WebhookEvent]
    /// The publication of whose threads it is told; nothing for all that is said here.
    public var publication: String?
    /// How much waits, was taken and was given up, of the last week.
    public var waiting: Int
    public var sent: Int
    public var failed: Int
    /// What went wrong last, as a word for machines.
    public var lastError: String?
    /// When it was switched off, since nothing was taken any more.
    public var stoppedAt: Int?

    init(_ row: WebhookRow, _ tally: (states: [String: Int], error: String?)) {
        id = row.id
        address = row.address
        form = row.told
        events = WebhookEvent.allCases.filter { row.tells($0) }
        publication = row.publicationID
        waiting = tally.states["waiting"] ?? 0
        sent = tally.states["sent"] ?? 0
        failed = tally.states["failed"] ?? 0
        lastError = tally.error
        stoppedAt = row.stoppedAt
    }
}

extension WebhookRow {
    /// In which form it is told.
    var told: WebhookForm { WebhookForm(rawValue: form) ?? .events }

    func tells(_ event: WebhookEvent) -> Bool { events.split(separator: " ").contains { $0 == event.rawValue } }
}

/// The webhooks, to whoever sets them.
public struct WebhookList: Sendable {
    public var sections: [Section]
    public var webhooks: [Webhook]
    public var publications: [HostedPublication]
}
