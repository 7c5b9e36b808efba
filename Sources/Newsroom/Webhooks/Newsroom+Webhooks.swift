public import Discussion
import Store

/// Programs that are told what happens.
extension Newsroom {
    /// How many webhooks a house may have.
    static let webhookLimit = 20
    /// How many deliveries wait for one at most: what happens beyond that it is not told.
    static let webhookBacklog = 10_000

    /// The webhooks, to whoever sets the house's rules.
    public func webhooks(for viewer: Viewer) async throws -> WebhookList {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            WebhookList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                webhooks: try WebhookRow.all(in: connection).map {
                    Webhook($0, try WebhookDeliveryRow.tally(of: $0.id, in: connection))
                },
                publications: try PublicationRow.all(in: connection).map(HostedPublication.init))
        }
    }

    /// Has a program told of what happens from now on.
    ///
    /// - Parameters:
    ///   - publication: of whose threads; nothing for all that is said here.
    ///   - form: whether a program reads it or people in a chat, whose address is kept sealed and not shown again.
    /// - Returns: the secret with which deliveries are signed: told once, kept sealed; nothing for a chat.
    /// - Throws: `invalid(.webhook, …)` or `fetch(.refusedAddress)` for the address, or `.tooMany`; `invalid(.events, .missing)`.
    public func addWebhook(
        to address: String, events: Set<WebhookEvent>, publication: String?, as form: WebhookForm = .events,
        by viewer: Viewer
    ) async throws -> String? {
        try permit(viewer, .manageSettings)
        let address = address.trimmed
        try poster.check(address, as: .webhook)
        guard !events.isEmpty else { throw NewsroomError.invalid(.events, .missing) }
        let id = identifier()
        let secret = form == .chat ? Array(address.utf8) : surroundings.random(32)
        let row = WebhookRow(
            id: id, address: form == .chat ? ChatBody.shown(address) : address,
            secret: try secrets.seal(secret, for: Self.purpose(id)),
            events: WebhookEvent.allCases.filter(events.contains).map(\.rawValue).joined(separator: " "),
            publicationID: publication, createdAt: surroundings.now, form: form.rawValue)
        try await database.write { connection in
            if let publication { _ = try publicationRow(publication, in: connection) }
            guard try WebhookRow.all(in: connection).count < Self.webhookLimit else {
                throw NewsroomError.invalid(.webhook, .tooMany(limit: Self.webhookLimit))
            }
            try row.insert(in: connection)
            try audit("add webhook", id, by: viewer, in: connection)
        }
        return form == .chat ? nil : WebhookSignature.told(secret)
    }

    /// Tells a program nothing more.
    public func removeWebhook(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            guard try WebhookRow.delete(id: id, in: connection) else { throw NewsroomError.notFound }
            try audit("remove webhook", id, by: viewer, in: connection)
        }
    }

    /// Tells a program again that was switched off, of what happens from now on.
    public func resumeWebhook(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            guard let row = try WebhookRow.find(id: id, in: connection), row.stoppedAt != nil else {
                throw NewsroomError.notFound
            }
            try WebhookRow.setHealth(id: id, failures: 0, restsUntil: 0, stoppedAt: nil, in: connection)
            try audit("resume webhook", id, by: viewer, in: connection)
        }
    }

    static func purpose(_ webhook: String) -> String { "webhook \(webhook)" }

    /// Notes down that programs are to be told of a comment; in the same write as what gives reason for it.
    func tellPrograms(_ event: WebhookEvent, of comment: CommentRow, in connection: any Connection) throws {
        try tell(try listeners(in: connection), event, of: comment, in: connection)
    }

    private func listeners(in connection: any Connection) throws -> [WebhookRow] {
        try WebhookRow.all(in: connection).filter { $0.stoppedAt == nil }
    }

    private func tell(
        _ listeners: [WebhookRow], _ event: WebhookEvent, of comment: CommentRow, in connection: any Connection
    ) throws {
        let webhooks = listeners.filter { $0.tells(event) }
        guard !webhooks.isEmpty else { return }
        let publication = try ThreadRow.find(id: comment.threadID, in: connection)?.publicationID
        for webhook in webhooks where webhook.publicationID == nil || webhook.publicationID == publication {
            try WebhookDeliveryRow.insert(
                id: identifier(), webhook: webhook.id, event: event.rawValue, comment: comment.id,
                at: surroundings.now, limit: Self.webhookBacklog, in: connection)
        }
    }

    /// Notes down what programs are to be told of a comment's way from one state to another.
    func tellPrograms(
        ofComment id: String, from before: CommentState?, to next: CommentState, in connection: any Connection
    ) throws {
        guard let event = WebhookEvent(from: before, to: next) else { return }
        let listeners = try listeners(in: connection)
        guard !listeners.isEmpty, let row = try CommentRow.find(id: id, in: connection) else { return }
        try tell(listeners, event, of: row, in: connection)
        if event == .posted, row.kind == CommentKind.correction.rawValue {
            try tell(listeners, .correctionRequested, of: row, in: connection)
        }
    }
}
