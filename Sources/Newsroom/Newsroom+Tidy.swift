import Discussion
import Mail
import Store

extension Newsroom {
    /// Forgets what is of no more use: mail delivered or given up a week ago, codes and sessions that
    /// have run out, drafts of comments that nobody touched for a month, by what erased accounts were known while
    /// something held against them. What the desk decided since is learned from, and what came by other ways than the
    /// box is made ready for searches.
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
        try await foldComments()
    }

    /// Makes comments ready for searches that are not: those that came with an export, or before there were any.
    private func foldComments() async throws {
        var last: String? = ""
        while let after = last {
            last = try await database.write { connection in
                let missing = try CommentSearchRow.missing(after: after, limit: 500, in: connection)
                for (comment, body) in missing {
                    try CommentSearchRow.set(SearchText.folded(body), of: comment, in: connection)
                }
                return missing.last?.comment
            }
        }
    }
}
