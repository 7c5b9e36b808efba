import Discussion
import Mail
import Store

extension Newsroom {
    private static let deliveriesAtOnce = 4

    /// Tells programs what is due, a few at once; what is not taken is tried again with the outbox's waits.
    /// - Returns: how much was tried.
    @discardableResult
    public func sendWebhooks() async throws -> Int {
        let (now, backOff) = (surroundings.now, BackOff.standard)
        let claims = try await database.write { connection in
            try WebhookDeliveryRow.claim(
                atMost: Self.deliveriesAtOnce, at: now, next: { backOff.delay(after: $0) ?? backOff.longest },
                in: connection)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for claim in claims { group.addTask { try await send(claim) } }
            try await group.waitForAll()
        }
        return claims.count
    }

    private func send(_ claim: WebhookDeliveryRow) async throws {
        let found = try await database.read { connection in
            try WebhookRow.find(id: claim.webhookID, in: connection).map { ($0, try body(of: claim, in: connection)) }
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
        let headers = WebhookSignature.headers(id: claim.id, at: now, body: body, secret: secret)
        let error = await poster.post(body, to: webhook.address, headers: headers)
        let settledAt = surroundings.now
        // In a task of its own, which no cancellation reaches: what was taken is not sent again.
        try await Task { [database] in
            try await database.write { connection in
                guard let error else {
                    return try WebhookDeliveryRow.settle(id: claim.id, at: settledAt, in: connection)
                }
                try WebhookDeliveryRow.fail(
                    id: claim.id, error: "\(error)", at: settledAt,
                    again: BackOff.standard.delay(after: claim.attempt), in: connection)
            }
        }.value
    }

    /// What is told, as it stands now; nothing where there is no such comment any more.
    private func body(of claim: WebhookDeliveryRow, in connection: any Connection) throws -> [UInt8]? {
        guard let row = try CommentRow.find(id: claim.commentID, in: connection),
            let item = try item(row, in: connection)
        else { return nil }
        return WebhookBody(
            event: claim.event, at: claim.at, comment: item.comment, thread: item.thread,
            reports: item.reports.map(\.rule), target: item.comment.target?.quote, site: settings.address
        ).bytes
    }
}
