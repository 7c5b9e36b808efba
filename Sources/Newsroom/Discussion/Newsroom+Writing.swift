public import Discussion
import News
import Store

extension Newsroom {
    /// Posts a comment or an answer to one.
    ///
    /// - Parameters:
    ///   - pointer: the sentence of the article, or the entry of the record, that it is about.
    ///   - key: what the caller named the call: the same call under the same name posts nothing more within a day.
    ///   - rating: what the author gives what the discussion is about, 1 to 5, where the desk has that asked; one each.
    /// - Returns: what became of it; it is on the disk when this returns.
    /// - Throws: `requirementsNotMet` where something is missing that posting asks for, `refused` with what the checks
    ///   found, `invalid(.comment, …)`, `tooOften`, `notFound` where the thread or the comment answered is not public,
    ///   `invalid(.callKey, .taken)` where another call bore the name, `invalid(.rating, …)` where nothing is rated there
    ///   or the author has done so.
    public func comment(
        on thread: String, replyingTo parent: String? = nil, as kind: CommentKind = .comment,
        at pointer: CommentPointer? = nil, once key: String? = nil, rating: Int? = nil,
        text: String, by viewer: Viewer, network: NetworkKey?
    ) async throws -> PostedComment {
        try await countingRefusals {
            try await post(
                replyingTo: parent, as: kind, at: pointer, once: key, rating: rating, text: text, by: viewer,
                network: network,
                standing: { connection in
                    let row = try self.thread(thread, in: connection)
                    return (row, ThreadPlace(row))
                }
            ) { try self.thread(thread, in: $0) }
        }
    }

    /// Posts a comment where a page leads, as ``comment(on:replyingTo:as:at:once:rating:text:by:network:)`` does; the first one
    /// makes the thread.
    public func comment(
        at reference: ThreadReference, in publication: HostedPublication, replyingTo parent: String? = nil,
        as kind: CommentKind = .comment, once key: String? = nil, rating: Int? = nil, text: String, by viewer: Viewer,
        network: NetworkKey?
    ) async throws -> PostedComment {
        let (id, now) = (identifier(), surroundings.now)
        let posted = try await countingRefusals {
            try await post(
                replyingTo: parent, as: kind, at: nil, once: key, rating: rating, text: text, by: viewer,
                network: network,
                standing: { connection in
                    let row = try find(reference, in: publication, connection)
                    return (
                        row,
                        row.map(ThreadPlace.init)
                            ?? ThreadPlace(unspoken: reference.trusted(by: publication), publication)
                    )
                }
            ) { try open(reference, in: publication, as: id, at: now, $0) }
        }
        if posted.threadID == id { changed(reference.trusted(by: publication).changes(in: publication)) }
        return posted
    }

    private func post(
        replyingTo parent: String?, as kind: CommentKind, at pointer: CommentPointer?, once key: String?,
        rating: Int?, text: String, by viewer: Viewer, network: NetworkKey?,
        standing: @escaping @Sendable (any Connection) throws -> (row: ThreadRow?, place: ThreadPlace),
        in thread: @escaping @Sendable (any Connection) throws -> ThreadRow
    ) async throws -> PostedComment {
        try requireAllButRules(viewer)
        try permit(viewer, parent == nil ? .comment : .reply)
        let text = try commentText(text)
        // An answer is an answer, whatever it asks.
        let kind = parent == nil ? kind : .comment
        guard rating.map({ RatingSummary.range.contains($0) && parent == nil }) ?? true else {
            throw NewsroomError.invalid(.rating, .wrong)
        }
        let now = surroundings.now
        try passPost(viewer, network)
        let id = identifier()
        let call: @Sendable (String, ThreadRow) -> CallKeyRow = { key, row in
            let parts =
                [row.id, parent ?? "", kind.rawValue, pointer?.name ?? "", text.source]
                + (rating.map { [String($0)] } ?? [])
            return callKey(key, of: viewer.id, saying: parts, comment: id)
        }
        // Asked before the write, which waits for nobody outside.
        let question = try await database.read { connection -> HookQuestion? in
            guard try ModerationHookRow.isAny(in: connection) else { return nil }
            let (row, place) = try standing(connection)
            try requireAll(viewer, in: place.publication?.id, connection)
            if let key, let row, try alreadyPosted(by: call(key, row), in: connection) != nil { return nil }
            return try self.question(
                about: .init(id: id, parent: parent, kind: kind, text: text, author: viewer.name), by: viewer,
                thread: row, place: place, in: connection)
        }
        let verdict = try await verdict(on: question)
        let (posted, row) = try await database.write { connection -> (PostedComment, ThreadRow) in
            let row = try thread(connection)
            try requireAll(viewer, in: row.publicationID, connection)
            let named = key.map { call($0, row) }
            if let call = named, let earlier = try alreadyPosted(by: call, in: connection) { return (earlier, row) }
            if let parent {
                guard let answered = try CommentRow.find(id: parent, in: connection), answered.threadID == row.id,
                    answered.state == CommentState.published.rawValue
                else { throw NewsroomError.notFound }
            }
            let rules = try rules(of: row, in: connection)
            if rating != nil {
                guard rules.override.asksRating == true else { throw NewsroomError.invalid(.rating, .wrong) }
                guard try !RatingRow.hasRated(row.id, account: viewer.id, in: connection) else {
                    throw NewsroomError.invalid(.rating, .taken)
                }
            }
            let (state, findings) = try taken(
                try screened(text, by: viewer, rules: rules, thread: row.id, in: connection)
                    .joined(with: verdict))
            if row.publicationID == nil { try ThreadRow.ensure(ofArticle: row.id, at: now, in: connection) }
            try CommentRow.insert(
                id: id, thread: row.id, parent: parent, account: viewer.id, kind: kind.rawValue,
                state: state.rawValue, body: text.source, rating: rating, at: now, in: connection)
            if let pointer {
                try target(of: pointer, in: row, connection: connection).insert(comment: id, in: connection)
            }
            try setMentions(of: id, text, in: row.id, by: viewer, connection)
            try log("post", comment: id, from: nil, to: state, by: viewer.id, findings: findings, in: connection)
            try announce(comment: id, in: connection)
            if state == .pending { try tellOfWaiting(comment: id, by: viewer.id, in: connection) }
            try CommentDraftRow.remove(account: viewer.id, thread: row.id, place: parent ?? "", in: connection)
            try named?.insert(at: now, in: connection)
            return (
                PostedComment(
                    id: id, threadID: row.id, state: state, arrivals: row.arrivals, findings: findings), row
            )
        }
        if posted.id == id, posted.findings.isEmpty { changed(changes(in: row)) }
        return posted
    }

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
        let question = try await database.read { connection -> HookQuestion? in
            guard try ModerationHookRow.isAny(in: connection) else { return nil }
            let (row, thread, _, _) = try mendable(id, by: viewer, at: now, in: connection)
            guard text.source != row.body else { return nil }
            let kind = CommentKind(rawValue: row.kind) ?? .comment
            return try self.question(
                about: .init(
                    id: id, parent: row.parentID, kind: kind, text: text, author: viewer.name, isEdit: true),
                by: viewer, thread: thread, place: ThreadPlace(thread), in: connection)
        }
        if question != nil { try passPost(viewer, network) }
        let verdict = try await verdict(on: question)
        let posted = try await database.write { connection -> (PostedComment, ThreadRow) in
            let (row, thread, state, rules) = try mendable(id, by: viewer, at: now, in: connection)
            guard text.source != row.body else {
                let findings = state == .pending ? try findings(ofComment: id, in: connection) : []
                return (
                    PostedComment(
                        id: id, threadID: thread.id, state: state, arrivals: thread.arrivals, findings: findings),
                    thread
                )
            }
            if question == nil { try passPost(viewer, network) }
            var (next, findings) = try taken(
                try screened(
                    text, by: viewer, changing: id, rules: rules, thread: thread.id, in: connection
                ).joined(with: verdict))
            // What waits goes on waiting, whatever is mended in it.
            if state == .pending { next = .pending }
            try row.edit(body: text.source, at: now, in: connection)
            if next != state {
                _ = try CommentRow.move(
                    id: id, from: row.state, to: next.rawValue, rule: findings.first?.rule, reason: nil, in: connection)
            }
            try setMentions(of: id, text, in: thread.id, by: viewer, connection)
            try log("edit", comment: id, from: state, to: next, by: viewer.id, findings: findings, in: connection)
            try announce(comment: id, in: connection)
            if next == .pending { try tellOfWaiting(comment: id, by: viewer.id, in: connection) }
            findings =
                next == .pending && findings.isEmpty ? try self.findings(ofComment: id, in: connection) : findings
            return (
                PostedComment(
                    id: id, threadID: thread.id, state: next, arrivals: thread.arrivals, findings: findings),
                thread
            )
        }
        changed(changes(in: posted.1))
        return posted.0
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

    private func taken(_ outcome: Screening.Outcome) throws -> (CommentState, [Finding]) {
        switch outcome {
        case .published: (.published, [])
        case .held(let findings): (.pending, findings)
        case .refused(let findings): throw NewsroomError.refused(findings)
        }
    }

    private func passPost(_ viewer: Viewer, _ network: NetworkKey?) throws {
        let now = surroundings.now
        try gate.pass(.commentsPerNetwork, from: network, at: now)
        try gate.pass(.commentsPerAccount, for: viewer.id, at: now)
    }

    private func setMentions(
        of id: String, _ text: CommentText, in thread: String, by viewer: Viewer, _ connection: any Connection
    ) throws {
        guard text.source.utf8.contains(UInt8(ascii: "@")) else {
            return try CommentRow.setMentions(of: id, to: [], in: connection)
        }
        let speakers = try CommentRow.speakers(in: thread, in: connection).filter { $0.account != viewer.id }
        let accounts = Dictionary(speakers.map { ($0.name, $0.account) }, uniquingKeysWith: { first, _ in first })
        let found = Mentions.find(in: text.source, among: speakers.map(\.name)).compactMap { mention in
            accounts[mention.name].map { (account: $0, typed: mention.typed) }
        }
        try CommentRow.setMentions(of: id, to: found, in: connection)
    }

    /// A text as it would be shown and stored.
    public func commentText(_ text: String) throws -> CommentText {
        do {
            return try CommentText(text, limits: CommentText.Limits(maximum: limits.comment))
        } catch {
            let fault: NewsroomError.Fault =
                switch error {
                case .tooShort: .missing
                case .tooLong(let length, let maximum): .tooLong(limit: maximum, length: length)
                case .forbidden: .forbiddenCharacters
                }
            throw NewsroomError.invalid(.comment, fault)
        }
    }
}
