import Discussion
import Mail
import Store

extension Newsroom {
    /// After how many tries that failed in a row a webhook rests between two of them.
    private static let failuresBeforeRest = 3

    /// The webhooks to which something is due, but for those that rest or are switched off.
    public func dueWebhooks() async throws -> [String] {
        let now = surroundings.now
        return try await database.read { try WebhookRow.due(at: now, in: $0) }
    }

    /// Tells a webhook what is due to it, one thing after the other, until nothing is or it rests; what is not taken is
    /// tried again with the outbox's waits. It waits for that program alone: call it for several at once.
    ///
    /// One that takes nothing for all the tries of a delivery is switched off.
    /// - Parameter wording: words a line for a chat, in the newsroom's language.
    /// - Returns: how much was tried.
    @discardableResult
    public func deliver(
        to webhook: String, wording: @escaping @Sendable (ChatEvent) -> String
    ) async throws -> Int {
        var tried = 0
        while !Task.isCancelled, let claim = try await claim(of: webhook) {
            try await send(claim, wording)
            tried += 1
        }
        return tried
    }

    private func claim(of webhook: String) async throws -> WebhookDeliveryRow? {
        let (now, backOff) = (surroundings.now, BackOff.standard)
        return try await database.write { connection in
            guard let row = try WebhookRow.find(id: webhook, in: connection), row.stoppedAt == nil,
                row.restsUntil <= now
            else { return nil }
            return try WebhookDeliveryRow.claim(
                of: webhook, at: now, next: { backOff.delay(after: $0) ?? backOff.longest }, in: connection)
        }
    }

    private func send(
        _ claim: WebhookDeliveryRow, _ wording: @escaping @Sendable (ChatEvent) -> String
    ) async throws {
        let found = try await database.read { connection in
            try WebhookRow.find(id: claim.webhookID, in: connection).map {
                ($0, try body(of: claim, as: $0.told, wording, in: connection))
            }
        }
        // A webhook that was taken away took its deliveries along.
        guard let (webhook, body) = found else { return }
        let now = surroundings.now
        guard let body, let secret = try? secrets.open(webhook.secret, for: Self.purpose(webhook.id)) else {
            try await database.write {
                try WebhookDeliveryRow.fail(id: claim.id, error: "gone", at: now, again: nil, in: $0)
            }
            return
        }
        let error =
            switch webhook.told {
            case .events:
                await poster.post(
                    body, to: webhook.address,
                    headers: WebhookSignature.headers(id: claim.id, at: now, body: body, secret: secret))
            // A chat's address is the secret.
            case .chat: await poster.post(body, to: String(decoding: secret, as: UTF8.self), headers: [])
            }
        let settledAt = surroundings.now
        // In a task of its own, which no cancellation reaches: what was taken is not sent again.
        try await Task { [database] in
            try await database.write { connection in
                guard let error else {
                    try WebhookDeliveryRow.settle(id: claim.id, at: settledAt, in: connection)
                    guard webhook.failures > 0 else { return }
                    return try WebhookRow.setHealth(
                        id: webhook.id, failures: 0, restsUntil: 0, stoppedAt: nil, in: connection)
                }
                try fail(claim, error, at: settledAt, in: connection)
            }
        }.value
    }

    /// Notes that a delivery was not taken, and what that says of its webhook.
    private func fail(
        _ claim: WebhookDeliveryRow, _ error: FetchError, at now: Int, in connection: any Connection
    ) throws {
        let backOff = BackOff.standard
        let again = backOff.delay(after: claim.attempt)
        try WebhookDeliveryRow.fail(id: claim.id, error: "\(error)", at: now, again: again, in: connection)
        guard let webhook = try WebhookRow.find(id: claim.webhookID, in: connection), webhook.stoppedAt == nil
        else { return }
        let failures = webhook.failures + 1
        // 410 is how a program says that it wants to hear no more.
        let isDead = error == .status(410) || again == nil && failures > backOff.delays.count
        let rest =
            failures < Self.failuresBeforeRest
            ? 0 : min(3_600, backOff.delay(after: failures - Self.failuresBeforeRest + 1) ?? 3_600)
        try WebhookRow.setHealth(
            id: webhook.id, failures: failures, restsUntil: now + rest, stoppedAt: isDead ? now : nil, in: connection)
        guard isDead else { return }
        try WebhookDeliveryRow.giveUp(of: webhook.id, error: "\(error)", at: now, in: connection)
        try AuditRow.insert(
            id: identifier(), at: now, account: nil, verb: "stop webhook", object: webhook.id, reason: "\(error)",
            in: connection)
        for admin in try AccountRow.all(ofRole: AccountRole.admin.rawValue, in: connection) {
            // Each time that it is switched off is told.
            try tell(admin, .webhook, of: "\(webhook.id) \(now)", in: connection)
        }
    }

    /// What is told, as it stands now; nothing where there is no such comment any more.
    private func body(
        of claim: WebhookDeliveryRow, as form: WebhookForm, _ wording: (ChatEvent) -> String,
        in connection: any Connection
    ) throws -> [UInt8]? {
        guard let row = try CommentRow.find(id: claim.commentID, in: connection),
            let item = try item(row, in: connection)
        else { return nil }
        if form == .chat {
            guard let event = WebhookEvent(rawValue: claim.event) else { return nil }
            let rules = try houseRules(of: item.thread.publication?.id, in: connection)
            return ChatBody(line: wording(ChatEvent(event, item, rules: rules))).bytes
        }
        return WebhookBody(
            event: claim.event, at: claim.at, comment: item.comment, thread: item.thread,
            reports: item.reports.map(\.rule), target: item.comment.target?.quote, site: settings.address
        ).bytes
    }
}
