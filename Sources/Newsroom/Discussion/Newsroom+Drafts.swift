import Store

extension Newsroom {
    /// Keeps what somebody wrote and did not post, so that it is there when they come back; nothing written, nothing kept.
    /// - Parameter parent: the comment that it answers.
    public func keepDraft(_ text: String, on article: String, replyingTo parent: String? = nil, by viewer: Viewer)
        async throws
    {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limits.comment)))
        let now = surroundings.now
        try await database.write { connection in
            guard let row = try ArticleRow.find(id: article, in: connection), row.state == .published else {
                throw NewsroomError.notFound
            }
            if text.allSatisfy(\.isWhitespace) {
                try CommentDraftRow.remove(account: viewer.id, article: article, place: parent ?? "", in: connection)
            } else {
                try CommentDraftRow.save(
                    account: viewer.id, article: article, place: parent ?? "", body: text, at: now, in: connection)
            }
        }
    }
}
