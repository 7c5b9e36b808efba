import Mail
import Store

extension Newsroom {
    /// Forgets what is of no more use: mail delivered or given up a week ago, codes and sessions that
    /// have run out, drafts of comments that nobody touched for a month, by what erased accounts were known while
    /// something held against them. What the desk decided since is learned from.
    public func tidy() async throws {
        let now = surroundings.now
        try await database.write { connection in
            try Outbox.prune(before: now - 7 * 86_400, on: connection)
            try SignInCodeRow.prune(before: now - 86_400, in: connection)
            try SessionRow.prune(at: now, in: connection)
            try NoticeRow.prune(before: now - 90 * 86_400, in: connection)
            try EmbedSessionRow.prune(at: now, in: connection)
            try UsedTokenRow.prune(at: now, in: connection)
            try OpenIDAttemptRow.prune(at: now, in: connection)
            try WebhookDeliveryRow.prune(before: now - 7 * 86_400, in: connection)
            try APITokenRow.prune(at: now, in: connection)
            try CallKeyRow.prune(before: now - Self.callKeyLifetime, in: connection)
            try CommentDraftRow.prune(before: now - 30 * 86_400, in: connection)
            try forgetSettled(in: connection)
        }
        try await learn()
    }
}
