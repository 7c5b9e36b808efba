import Discussion
import Foundation
import Store

extension Newsroom {
    /// A reader reports a public comment, once, under a house rule.
    ///
    /// As many as the house set take it out of sight until an editor has looked; what an editor has looked at is
    /// counted anew from there.
    public func report(comment id: String, rule: String, note: String, by viewer: Viewer) async throws {
        try permit(viewer, .flag)
        let note = try oneLine(note, field: .reason, limit: limits.reason) ?? ""
        let now = surroundings.now
        try gate.pass(.flagsPerAccount, for: viewer.id, at: now)
        let changes = try await database.write { connection -> Set<Change> in
            guard let row = try CommentRow.find(id: id, in: connection),
                row.state == CommentState.published.rawValue, row.accountID != viewer.id
            else { throw NewsroomError.notFound }
            let publication = try ThreadRow.find(id: row.threadID, in: connection)?.publicationID
            guard let rule = try houseRules(of: publication, in: connection).rule(rule)?.id else {
                throw NewsroomError.invalid(.rules, .missing)
            }
            guard
                try CommentReportRow.insert(
                    comment: id, account: viewer.id, rule: rule, note: note, at: now, in: connection)
            else { return [] }
            try tellPrograms(.reported, of: row, in: connection)
            let open = try CommentReportRow.open(of: id, in: connection)
            let policy = try policy(of: publication, in: connection)
            guard policy.reportThreshold > 0, open.count >= policy.reportThreshold,
                row.authorRole == AccountRole.reader.rawValue
            else {
                try tellDesk(.reported, ofComment: id, by: viewer.id, in: connection)
                return []
            }
            let finding = Finding(.reports, rule: Self.mostNamed(open.map(\.rule)))
            guard
                try CommentRow.move(
                    id: id, from: row.state, to: CommentState.pending.rawValue, rule: finding.rule, reason: nil,
                    in: connection)
            else { return [] }
            let event = try log(
                CommentAction.hold.rawValue, comment: id, from: .published, to: .pending, by: nil, findings: [finding],
                in: connection)
            try tellOfDecision(event: event, on: row, by: nil, in: connection)
            try tellOfWaiting(comment: id, by: nil, in: connection)
            return try self.changes(inThread: row.threadID, in: connection)
        }
        if !changes.isEmpty { changed(changes) }
    }

    private static func mostNamed(_ rules: [String]) -> String? {
        Dictionary(grouping: rules) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }
}
