import Store

extension Newsroom {
    /// Keeps what somebody wrote and did not post, so that it is there when they come back; nothing written, nothing kept.
    /// - Parameter parent: the comment that it answers.
    public func keepDraft(_ text: String, on thread: String, replyingTo parent: String? = nil, by viewer: Viewer)
        async throws
    {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limits.comment)))
        let now = surroundings.now
        try await database.write { connection in
            let row = try self.thread(thread, in: connection)
            if text.allSatisfy(\.isWhitespace) {
                try CommentDraftRow.remove(account: viewer.id, thread: row.id, place: parent ?? "", in: connection)
            } else {
                if row.publicationID == nil { try ThreadRow.ensure(ofArticle: row.id, at: now, in: connection) }
                try CommentDraftRow.save(
                    account: viewer.id, thread: row.id, place: parent ?? "", body: text, at: now, in: connection)
            }
        }
    }
}
