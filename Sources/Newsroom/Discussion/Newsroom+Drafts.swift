public import Discussion
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

    /// Keeps what somebody wrote where a page leads.
    ///
    /// Where nobody has spoken yet it makes the thread: that takes whoever may post, and counts as a comment for how often
    /// it may be done, so that nobody fills the house with empty ones.
    public func keepDraft(
        _ text: String, at reference: ThreadReference, in publication: HostedPublication, by viewer: Viewer,
        network: NetworkKey?
    ) async throws {
        if let known = try await database.read({ try find(reference, in: publication, $0)?.id }) {
            return try await keepDraft(text, on: known, by: viewer)
        }
        guard !text.allSatisfy(\.isWhitespace) else { return }
        try passPost(viewer, network)
        let id = try await openThread(reference, in: publication, by: viewer)
        changed(reference.trusted(by: publication).changes(in: publication))
        try await keepDraft(text, on: id, by: viewer)
    }
}
