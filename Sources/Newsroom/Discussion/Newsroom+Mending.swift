public import Discussion
import Store

/// Mending and taking back what one has posted.
extension Newsroom {
    /// Puts other words in the place of one's own, within the time that the house gives for it.
    ///
    /// The same checks look as at the first writing; what they hold takes the whole comment out of sight until an
    /// editor has looked. Earlier words are kept for author and desk.
    /// - Throws: as ``comment(on:replyingTo:as:at:once:rating:text:by:network:)``; `tooLate` once the time is over.
    public func edit(
        comment id: String, text: String, by viewer: Viewer, network: NetworkKey?
    ) async throws -> PostedComment {
        try await countingRefusals { try await mend(id, text: text, by: viewer, network: network) }
    }

    private func mend(
        _ id: String, text: String, by viewer: Viewer, network: NetworkKey?
    ) async throws -> PostedComment {
        let text = try commentText(text)
        let now = surroundings.now
        let question = hookHealth.isAny ? try await question(aboutMending: id, to: text, by: viewer, at: now) : nil
        if question != nil { try passPost(viewer, network) }
        let asked = try await verdict(on: question)
        let posted = try await database.write { connection -> (PostedComment, ThreadRow) in
            let (row, thread, state, rules) = try mendable(id, by: viewer, at: now, in: connection)
            guard text.source != row.body else {
                let findings = state == .pending ? try findings(ofComment: id, in: connection) : []
                return (
                    PostedComment(
                        id: id, threadID: thread.id, state: state, arrivals: thread.arrivals,
                        isDeep: try isDeep(id, in: connection), findings: findings),
                    thread
                )
            }
            if question == nil { try passPost(viewer, network) }
            var (next, findings) = try taken(
                try outcome(
                    try screened(
                        text, as: CommentKind(rawValue: row.kind) ?? .comment, by: viewer, changing: id, rules: rules,
                        in: ThreadPlace(thread), connection),
                    with: asked, by: viewer, in: thread.publicationID, connection))
            // What waits goes on waiting, whatever is mended in it.
            if state == .pending { next = .pending }
            try row.edit(body: text.source, at: now, in: connection)
            try CommentSearchRow.set(SearchText.folded(text.source), of: id, in: connection)
            if next != state {
                _ = try CommentRow.move(
                    id: id, from: row.state, to: next.rawValue, rule: findings.first?.rule, reason: nil, in: connection)
            }
            try setMentions(of: id, text, in: thread.id, by: viewer, connection)
            try log("edit", comment: id, from: state, to: next, by: viewer.id, findings: findings, in: connection)
            try announce(comment: id, in: connection)
            if next == .pending, state != .pending {
                try tellOfWaiting(comment: id, by: viewer.id, in: connection)
            }
            findings =
                next == .pending && findings.isEmpty ? try self.findings(ofComment: id, in: connection) : findings
            return (
                PostedComment(
                    id: id, threadID: thread.id, state: next, arrivals: thread.arrivals,
                    isDeep: try isDeep(id, in: connection), findings: findings),
                thread
            )
        }
        changed(changes(in: posted.1))
        return posted.0
    }

    /// What a program is to be asked about other words for a comment.
    private func question(
        aboutMending id: String, to text: CommentText, by viewer: Viewer, at now: Int
    ) async throws -> HookQuestion? {
        try await database.read { connection -> HookQuestion? in
            guard try asksPrograms(in: connection) else { return nil }
            let (row, thread, _, rules) = try mendable(id, by: viewer, at: now, in: connection)
            guard text.source != row.body else { return nil }
            let submitted = HookQuestion.Submitted(
                id: id, parent: row.parentID, kind: CommentKind(rawValue: row.kind) ?? .comment, text: text,
                author: viewer.name, isEdit: true)
            return try question(about: submitted, by: viewer, under: rules, in: ThreadPlace(thread), connection)
        }
    }

    /// One's own comment that may still be mended, where it stands, and what holds there.
    private func mendable(
        _ id: String, by viewer: Viewer, at now: Int, in connection: any Connection
    ) throws -> (row: CommentRow, thread: ThreadRow, state: CommentState, rules: PlaceRules) {
        let row = try own(comment: id, of: viewer, for: .editComment, in: connection)
        let thread = try thread(row.threadID, in: connection)
        try requireAll(viewer, in: thread.publicationID, connection)
        guard let state = CommentState(rawValue: row.state), state == .published || state == .pending
        else { throw NewsroomError.notFound }
        let rules = try rules(of: thread, in: connection)
        guard now <= row.createdAt + rules.policy.editWindow else { throw NewsroomError.tooLate }
        return (row, thread, state, rules)
    }

    /// Takes one's own comment back, at any time: its words go, a gravestone stays where it was answered.
    public func withdraw(comment id: String, by viewer: Viewer) async throws {
        let changes = try await database.write { connection in
            let row = try own(comment: id, of: viewer, for: .withdrawComment, in: connection)
            guard let state = CommentState(rawValue: row.state), let next = state.after(.withdraw),
                try CommentRow.withdraw(id: id, from: row.state, in: connection)
            else { throw NewsroomError.notFound }
            try log("withdraw", comment: id, from: state, to: next, by: viewer.id, in: connection)
            return try self.changes(inThread: row.threadID, in: connection)
        }
        changed(changes)
    }

    /// A comment that is the viewer's own; any other is not there.
    func own(
        comment id: String, of viewer: Viewer, for permission: Permission, in connection: any Connection
    ) throws -> CommentRow {
        guard let row = try CommentRow.find(id: id, in: connection), row.accountID == viewer.id else {
            throw NewsroomError.notFound
        }
        try permit(viewer, permission, owner: row.accountID)
        return row
    }
}
