public import Discussion
import News
import Store

extension Newsroom {
    /// Posts a comment or an answer to one.
    ///
    /// - Parameters:
    ///   - kind: nothing for what is usual there: a question in a discussion of questions.
    ///   - pointer: the sentence of the article, or the entry of the record, that it is about.
    ///   - key: what the caller named the call: the same call under the same name posts nothing more within a day.
    ///   - rating: what the author gives what the discussion is about, 1 to 5, where the desk has that asked; one each.
    /// - Returns: what became of it; it is on the disk when this returns.
    /// - Throws: `requirementsNotMet` where something is missing that posting asks for, `refused` with what the checks
    ///   found, `invalid(.comment, …)`, `tooOften`, `notFound` where the thread or the comment answered is not public,
    ///   `invalid(.callKey, .taken)` where another call bore the name, `invalid(.rating, …)` where nothing is rated there
    ///   or the author has done so.
    public func comment(
        on thread: String, replyingTo parent: String? = nil, as kind: CommentKind? = nil,
        at pointer: CommentPointer? = nil, once key: String? = nil, rating: Int? = nil,
        text: String, by viewer: Viewer, network: NetworkKey?
    ) async throws -> PostedComment {
        try mayPost(viewer, replyingTo: parent, rating: rating)
        let post = Post(
            id: identifier(), parent: parent, kind: kind, pointer: pointer, key: key, rating: rating,
            text: try commentText(text), viewer: viewer)
        return try await countingRefusals {
            try await self.post(
                post, network: network,
                standing: { connection in
                    let row = try self.thread(thread, in: connection)
                    return (row, ThreadPlace(row))
                }
            ) { try self.thread(thread, in: $0) }
        }
    }

    /// Posts a comment where a page leads, as ``comment(on:replyingTo:as:at:once:rating:text:by:network:)`` does; the
    /// first one makes the thread.
    public func comment(
        at reference: ThreadReference, in publication: HostedPublication, replyingTo parent: String? = nil,
        as kind: CommentKind? = nil, once key: String? = nil, rating: Int? = nil, text: String, by viewer: Viewer,
        network: NetworkKey?
    ) async throws -> PostedComment {
        let (id, now) = (identifier(), surroundings.now)
        try mayPost(viewer, replyingTo: parent, rating: rating)
        let post = Post(
            id: identifier(), parent: parent, kind: kind, key: key, rating: rating, text: try commentText(text),
            viewer: viewer)
        let posted = try await countingRefusals {
            try await self.post(
                post, network: network,
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

    /// What somebody is about to post.
    private struct Post: Sendable {
        var id: String
        var parent: String?
        var kind: CommentKind?
        var pointer: CommentPointer?
        var key: String?
        var rating: Int?
        var text: CommentText
        var viewer: Viewer

        /// What it is where such rules hold; an answer is an answer, whatever it asks.
        func kind(under rules: PlaceRules) -> CommentKind {
            if parent != nil { return .comment }
            return kind ?? (rules.override.asksQuestions == true ? .question : .comment)
        }
    }

    /// Lets through whoever may post at all, with a rating at the head of a conversation.
    private func mayPost(_ viewer: Viewer, replyingTo parent: String?, rating: Int?) throws {
        try requireAllButRules(viewer)
        try permit(viewer, parent == nil ? .comment : .reply)
        guard rating.map({ RatingSummary.range.contains($0) && parent == nil }) ?? true else {
            throw NewsroomError.invalid(.rating, .wrong)
        }
    }

    /// - Parameters:
    ///   - standing: where it is to stand, as it is now; no thread where nobody has spoken there yet.
    ///   - thread: the same in the write, made where there is none.
    private func post(
        _ post: Post, network: NetworkKey?,
        standing: @escaping @Sendable (any Connection) throws -> (row: ThreadRow?, place: ThreadPlace),
        in thread: @escaping @Sendable (any Connection) throws -> ThreadRow
    ) async throws -> PostedComment {
        let (id, viewer, now) = (post.id, post.viewer, surroundings.now)
        try passPost(viewer, network)
        // Asked before the write, which waits for nobody outside.
        let asked = try await verdict(on: hookHealth.isAny ? try await question(about: post, standing) : nil)
        let (posted, row) = try await database.write { connection -> (PostedComment, ThreadRow) in
            let row = try thread(connection)
            try requireAll(viewer, in: row.publicationID, connection)
            let named = call(of: post, in: row)
            if let named, let earlier = try alreadyPosted(by: named, in: connection) { return (earlier, row) }
            let rules = try rules(of: row, in: connection)
            try check(post, in: row, under: rules, connection)
            let (state, findings) = try taken(
                try outcome(
                    try screened(
                        post.text, as: post.kind(under: rules), by: viewer, rules: rules, in: ThreadPlace(row),
                        connection),
                    with: asked, by: viewer, in: row.publicationID, connection))
            if row.publicationID == nil { try ThreadRow.ensure(ofArticle: row.id, at: now, in: connection) }
            try CommentRow.insert(
                id: id, thread: row.id, parent: post.parent, account: viewer.id,
                kind: post.kind(under: rules).rawValue, state: state.rawValue, body: post.text.source,
                rating: post.rating, at: now, in: connection)
            try CommentSearchRow.set(SearchText.folded(post.text.source), of: id, in: connection)
            if let pointer = post.pointer {
                try target(of: pointer, in: row, connection: connection).insert(comment: id, in: connection)
            }
            try setMentions(of: id, post.text, in: row.id, by: viewer, connection)
            try log("post", comment: id, from: nil, to: state, by: viewer.id, findings: findings, in: connection)
            try announce(comment: id, in: connection)
            if state == .pending { try tellOfWaiting(comment: id, by: viewer.id, in: connection) }
            try CommentDraftRow.remove(account: viewer.id, thread: row.id, place: post.parent ?? "", in: connection)
            try named?.insert(at: now, in: connection)
            return (
                PostedComment(
                    id: id, threadID: row.id, state: state, arrivals: row.arrivals,
                    isDeep: try post.parent != nil && isDeep(id, in: connection), findings: findings), row
            )
        }
        if posted.id == id, posted.findings.isEmpty { changed(changes(in: row)) }
        return posted
    }

    /// What a program is to be asked about what somebody is about to post, once the house has nothing against it.
    private func question(
        about post: Post,
        _ standing: @escaping @Sendable (any Connection) throws -> (row: ThreadRow?, place: ThreadPlace)
    ) async throws -> HookQuestion? {
        try await database.read { connection -> HookQuestion? in
            guard try asksPrograms(in: connection) else { return nil }
            let (row, place) = try standing(connection)
            try requireAll(post.viewer, in: place.publication?.id, connection)
            if let row, let named = call(of: post, in: row), try alreadyPosted(by: named, in: connection) != nil {
                return nil
            }
            let rules =
                try row.map { try self.rules(of: $0, in: connection) }
                ?? self.rules(unspokenIn: place.publication?.id ?? "", connection)
            try check(post, in: row, under: rules, connection)
            let submitted = HookQuestion.Submitted(
                id: post.id, parent: post.parent, kind: post.kind(under: rules), text: post.text,
                author: post.viewer.name)
            return try question(about: submitted, by: post.viewer, under: rules, in: place, connection)
        }
    }

    /// Lets through what may stand where it is to stand: what it answers is public there, and it rates what is rated.
    private func check(
        _ post: Post, in thread: ThreadRow?, under rules: PlaceRules, _ connection: any Connection
    ) throws {
        if let parent = post.parent {
            guard let answered = try CommentRow.find(id: parent, in: connection), answered.threadID == thread?.id,
                answered.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
        }
        guard post.rating != nil else { return }
        guard rules.override.asksRating == true else { throw NewsroomError.invalid(.rating, .wrong) }
        if let thread, try RatingRow.hasRated(thread.id, account: post.viewer.id, in: connection) {
            throw NewsroomError.invalid(.rating, .taken)
        }
    }

    /// The call that posts it, where its caller has named it.
    private func call(of post: Post, in row: ThreadRow) -> CallKeyRow? {
        post.key.map { key in
            let parts =
                [row.id, post.parent ?? "", post.kind?.rawValue ?? "", post.pointer?.name ?? "", post.text.source]
                + (post.rating.map { [String($0)] } ?? [])
            return callKey(key, of: post.viewer.id, saying: parts, comment: post.id)
        }
    }

    func taken(_ outcome: Screening.Outcome) throws -> (CommentState, [Finding]) {
        switch outcome {
        case .published: (.published, [])
        case .held(let findings): (.pending, findings)
        case .refused(let findings): throw NewsroomError.refused(findings)
        }
    }

    /// Whether a comment stands too deep for the pages of its thread.
    func isDeep(_ id: String, in connection: any Connection) throws -> Bool {
        try CommentRow.depth(of: id, limit: ThreadPart.continuation, in: connection) >= ThreadPart.continuation
    }

    func passPost(_ viewer: Viewer, _ network: NetworkKey?) throws {
        let now = surroundings.now
        try gate.pass(.commentsPerNetwork, from: network, at: now)
        try gate.pass(.commentsPerAccount, for: viewer.id, at: now)
    }

    func setMentions(
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
