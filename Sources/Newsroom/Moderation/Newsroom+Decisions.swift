public import Discussion
import Store

/// What became of a decision on several comments.
public struct BatchOutcome: Sendable, Hashable {
    /// The name under which all of it can be taken back.
    public var batch: String
    /// The comments that were moved.
    public var done: [String]
    /// How many stood where the action is none for them.
    public var passedOver: Int
}

extension Newsroom {
    /// How many comments one decision may concern.
    public static let batchLimit = 200

    /// Does one thing with several comments: each that it fits is moved, and all of it can be taken back at once.
    ///
    /// - Parameters:
    ///   - rule: the house rule behind it; what goes against an author must name one that is in force.
    ///   - reason: what the author is told, and everybody where it was public.
    /// - Throws: `invalid(.rules, .missing)`, `notPermitted`.
    public func decide(
        _ action: CommentAction, on comments: [String], rule: String?, reason: String?, by viewer: Viewer
    ) async throws -> BatchOutcome {
        guard CommentAction.ofTheDesk.contains(action) else { throw NewsroomError.notPermitted }
        guard viewer.moderates else { throw NewsroomError.notPermitted }
        if viewer.isStaff { try permit(viewer, action.permission) }
        let reason = try oneLine(reason ?? "", field: .reason, limit: limits.reason)
        let batch = identifier()
        var seen: Set<String> = []
        let ids = comments.prefix(Self.batchLimit).filter { seen.insert($0).inserted }
        let (outcome, changes) = try await database.write { connection in
            let rules = try knownRules(in: connection)
            let rule = rule.flatMap { rules.rule($0)?.id }
            if action.isAgainstAuthor, rule == nil { throw NewsroomError.invalid(.rules, .missing) }
            var outcome = BatchOutcome(batch: batch, done: [], passedOver: 0)
            var changes: Set<Change> = []
            for id in ids {
                guard try moderates(id, action.permission, viewer, in: connection),
                    try viewer.isStaff || !isTakenOutByDesk(id, in: connection),
                    let thread = try move(
                        id, action, rule: rule, reason: reason, batch: batch, by: viewer, in: connection)
                else {
                    outcome.passedOver += 1
                    continue
                }
                outcome.done.append(id)
                changes.formUnion(try self.changes(inThread: thread, in: connection))
            }
            try AuditRow.insert(
                id: identifier(), at: surroundings.now, account: viewer.id, verb: "\(action.rawValue) comments",
                object: batch, reason: reason, in: connection)
            return (outcome, changes)
        }
        changed(changes)
        return outcome
    }

    /// Takes a public comment out of sight, with a reason that is shown in its place; the desk keeps its words.
    public func remove(comment id: String, rule: String?, reason: String, by viewer: Viewer) async throws {
        guard try oneLine(reason, field: .reason, limit: limits.reason) != nil else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        let outcome = try await decide(.remove, on: [id], rule: rule, reason: reason, by: viewer)
        guard !outcome.done.isEmpty else { throw NewsroomError.notFound }
    }

    /// Takes a batch back: each of its comments that still stands where it was moved to goes to where it was.
    /// - Returns: how many went back.
    public func undo(batch: String, by viewer: Viewer) async throws -> Int {
        guard viewer.moderates else { throw NewsroomError.notPermitted }
        if viewer.isStaff { try permit(viewer, .seeQueue) }
        let (count, changes) = try await database.write { connection in
            var count = 0
            var changes: Set<Change> = []
            for event in try ModerationEventRow.all(inBatch: batch, in: connection) where event.undoes == nil {
                guard let before = event.fromState,
                    try moderates(event.commentID, .seeQueue, viewer, in: connection),
                    try viewer.isStaff || !isOfDesk(event.actorID, in: connection)
                else { continue }
                let history = try ModerationEventRow.all(of: event.commentID, in: connection)
                // What was decided since then is not taken back along with it.
                guard history.last(where: { $0.action != "edit" })?.id == event.id else { continue }
                let earlier = history.last { $0.id < event.id && $0.toState == before }
                let isBack = try CommentRow.move(
                    id: event.commentID, from: event.toState, to: before, rule: earlier?.rule, reason: earlier?.reason,
                    in: connection)
                guard isBack else { continue }
                let back = identifier()
                try write(
                    ModerationEventRow(
                        id: back, commentID: event.commentID, at: surroundings.now, actorID: viewer.id,
                        action: event.action, fromState: event.toState, toState: before, undoes: event.id),
                    in: connection)
                try CommentReportRow.reopen(settledBy: event.id, in: connection)
                count += 1
                // Who was not told of the decision yet need not hear that it is none.
                let isUntold = try NoticeRow.withdraw(object: event.id, in: connection)
                if let row = try CommentRow.find(id: event.commentID, in: connection) {
                    if !isUntold { try tellOfDecision(event: back, on: row, by: viewer.id, in: connection) }
                    try announce(comment: row.id, in: connection)
                    changes.formUnion(try self.changes(inThread: row.threadID, in: connection))
                }
            }
            try AuditRow.insert(
                id: identifier(), at: surroundings.now, account: viewer.id, verb: "undo", object: batch, in: connection)
            return (count, changes)
        }
        changed(changes)
        return count
    }

    /// Whether somebody may do it where a comment stands: a reader who moderates, in what is theirs and never to
    /// what they wrote.
    func moderates(
        _ comment: String, _ permission: Permission, _ viewer: Viewer, in connection: any Connection
    ) throws -> Bool {
        if viewer.isStaff { return permission.isGranted(to: viewer.actor) }
        guard let row = try CommentRow.find(id: comment, in: connection),
            let thread = try ThreadRow.find(id: row.threadID, in: connection), row.accountID != viewer.id
        else { return false }
        return permission.isGranted(to: viewer.actor, area: thread.area)
    }

    /// Whether the newsroom's own people took a comment out of sight: whoever moderates a section or a publication does
    /// not let it in again.
    private func isTakenOutByDesk(_ comment: String, in connection: any Connection) throws -> Bool {
        guard let last = try ModerationEventRow.all(of: comment, in: connection).last,
            [CommentState.rejected, .removed].map(\.rawValue).contains(last.toState)
        else { return false }
        return try isOfDesk(last.actorID, in: connection)
    }

    private func isOfDesk(_ account: String?, in connection: any Connection) throws -> Bool {
        guard let account, let row = try AccountRow.find(id: account, in: connection) else { return false }
        return row.role != AccountRole.reader.rawValue
    }

    /// Moves one comment inside a write and writes it down; the thread, or nothing where the action is none for it.
    func move(
        _ id: String, _ action: CommentAction, rule: String?, reason: String?, batch: String?, by viewer: Viewer,
        in connection: any Connection
    ) throws -> String? {
        guard let row = try CommentRow.find(id: id, in: connection), let state = CommentState(rawValue: row.state)
        else { return nil }
        // What was public and is let in again is restored.
        let action = state == .removed && action == .approve ? .restore : action
        guard let next = state.after(action), !(state == .removed && row.body.isEmpty),
            try CommentRow.move(
                id: id, from: row.state, to: next.rawValue, rule: rule, reason: reason, in: connection)
        else { return nil }
        let event = identifier()
        try write(
            ModerationEventRow(
                id: event, commentID: id, at: surroundings.now, actorID: viewer.id, action: action.rawValue,
                fromState: row.state, toState: next.rawValue, rule: rule, reason: reason, batch: batch),
            in: connection)
        try CommentReportRow.settle(comment: id, by: event, in: connection)
        // That what is public stays is nothing to tell.
        if next != state { try tellOfDecision(event: event, on: row, by: viewer.id, in: connection) }
        try announce(comment: id, by: viewer.id, in: connection)
        return row.threadID
    }
}
