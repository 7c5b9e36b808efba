import Discussion
import Store

@testable import Newsroom

/// The rows of a newsroom, counted one by one and not by the program's own queries.
struct Recount {
    let comments: [Row]
    let events: [Row]
    let reports: [Row]
    let appeals: [Row]
    let sanctions: [Row]
    let letters: [Row]
    let accounts: [Row]
    let notices: [Row]
    /// Where each comment stands, as its last event says.
    let states: [String: String]

    init(_ database: SQLiteDatabase) async throws {
        func all(_ table: String, by order: String = "id") async throws -> [Row] {
            try await database.read { try $0.rows("SELECT * FROM \(table) ORDER BY \(order)") }
        }
        comments = try await all("comment")
        events = try await all("moderation_event")
        reports = try await all("comment_report", by: "comment_id, account_id")
        appeals = try await all("appeal")
        sanctions = try await all("sanction")
        letters = try await all("letter")
        accounts = try await all("account")
        notices = try await all("notice")
        states = Dictionary(
            try events.map { (try $0.text("comment_id"), try $0.text("to_state")) }, uniquingKeysWith: { $1 })
    }

    /// Whether each event begins where the one before it ended, and each comment stands where the last ended.
    func isUnbroken() throws -> Bool {
        for log in Dictionary(grouping: events, by: { try? $0.text("comment_id") }).values {
            guard try log[0].optionalText("from_state") == nil else { return false }
            for (earlier, later) in zip(log, log.dropFirst())
            where try later.optionalText("from_state") != (try earlier.text("to_state")) { return false }
        }
        return try comments.allSatisfy { try states[$0.text("id")] == $0.text("state") }
    }

    func isPublished(_ id: String) -> Bool { states[id] == CommentState.published.rawValue }

    func published(in thread: String) throws -> [Row] {
        try comments.filter { try $0.text("thread_id") == thread && isPublished(try $0.text("id")) }
    }

    /// How often comments that now stand in a thread became public.
    func arrivals(in thread: String) throws -> Int {
        let here = try Set(comments.filter { try $0.text("thread_id") == thread }.map { try $0.text("id") })
        return try events.count {
            try here.contains($0.text("comment_id")) && $0.text("to_state") == "published"
                && $0.optionalText("from_state") != "published"
        }
    }

    func ratings(in thread: String) throws -> RatingSummary {
        let given = try published(in: thread).compactMap { try $0.optionalInt("rating") }
        return RatingSummary(count: given.count, sum: given.reduce(0, +))
    }

    /// What lies in a queue.
    func queue(_ name: ModerationQueue) throws -> Set<String> {
        let ids = try comments.map { row in (id: try row.text("id"), row: row) }
        func those(_ condition: (String, Row) throws -> Bool) rethrows -> Set<String> {
            Set(try ids.filter { try condition($0.id, $0.row) }.map(\.id))
        }
        return switch name {
        case .questions:
            try those { try isPublished($0) && $1.text("kind") == "question" && !isAnswered($0) }
        case .corrections:
            try those { try isPublished($0) && $1.text("kind") == "correction" && !isAnswered($0) }
        case .reported:
            try those { id, _ in
                try isPublished(id)
                    && reports.contains {
                        try $0.text("comment_id") == id && $0.optionalText("settled_by") == nil
                    }
            }
        case .pending: those { id, _ in states[id] == "pending" }
        case .unreviewed:
            try those { try isPublished($0) && !isReviewed($0) && !isOfTheDesk($1.text("account_id")) }
        case .approved: try those { id, _ in try isPublished(id) && isReviewed(id) }
        case .rejected: those { id, _ in states[id] == "rejected" || states[id] == "removed" }
        case .appeals: Set(try appeals.filter { try $0.optionalInt("decided_at") == nil }.map { try $0.text("id") })
        }
    }

    private func isOfTheDesk(_ account: String) throws -> Bool {
        try accounts.contains { try $0.text("id") == account && $0.text("role") != "reader" }
    }

    private func isAnswered(_ id: String) throws -> Bool {
        try comments.contains {
            try $0.optionalText("parent_id") == id && isPublished($0.text("id")) && isOfTheDesk($0.text("account_id"))
        }
    }

    private func takenBack() throws -> Set<String> { Set(try events.compactMap { try $0.optionalText("undoes") }) }

    private func isReviewed(_ id: String) throws -> Bool {
        let back = try takenBack()
        return try events.contains {
            try $0.text("comment_id") == id && ["approve", "restore"].contains($0.text("action"))
                && $0.optionalText("undoes") == nil && !back.contains($0.text("id"))
        }
    }

    /// What somebody was told, has not read, and still holds.
    func unread(of account: String) throws -> Int {
        try notices.count {
            try $0.text("account_id") == account && $0.optionalInt("read_at") == nil
                && holds($0.text("kind"), $0.text("object"))
        }
    }

    private func holds(_ kind: String, _ object: String) throws -> Bool {
        func row(in rows: [Row]) throws -> Row? { try rows.first { try $0.text("id") == object } }
        switch kind {
        case "reply", "mention", "answer": return isPublished(object)
        case "waiting": return states[object] == "pending"
        case "decision":
            guard let event = try row(in: events) else { return false }
            return try states[event.text("comment_id")] == event.text("to_state")
        case "sanction": return try row(in: sanctions)?.optionalInt("lifted_at") == nil
        case "lifted": return try row(in: sanctions)?.optionalInt("lifted_at") != nil
        case "appeal": return try row(in: appeals)?.optionalInt("decided_at") != nil
        case "letter": return try row(in: letters)?.text("answer").isEmpty == false
        default: return false
        }
    }

    /// What was done since a moment, as the transparency report tells it.
    func transparency(since start: Int, to end: Int, like report: TransparencyReport) throws -> TransparencyReport {
        let back = try takenBack()
        let recent = try events.filter { try $0.int("at") >= start }
        let standing = try recent.filter {
            try $0.optionalText("undoes") == nil && $0.optionalText("actor_id") != nil && !back.contains($0.text("id"))
        }
        var own = report
        (own.from, own.to) = (start, end)
        own.posted = try recent.count { try $0.text("action") == "post" }
        own.held = try recent.count {
            try $0.text("to_state") == "pending"
                && ($0.text("action") == "post" || $0.text("action") == "edit" && $0.text("from_state") == "published"
                    || $0.text("action") == "hold" && $0.optionalText("actor_id") == nil)
        }
        own.decisions = [:]
        for action in CommentAction.ofTheDesk {
            own.decisions[action] = try standing.count { try $0.text("action") == action.rawValue }
        }
        own.byRule = Dictionary(
            grouping: try standing.filter { try ["reject", "remove"].contains($0.text("action")) }
                .map { try $0.optionalText("rule") ?? "" }, by: { $0 }
        ).mapValues(\.count)
        own.takenBack = try recent.count { try $0.optionalText("undoes") != nil }
        own.reports = reports.count
        for kind in Sanction.Kind.allCases {
            own.sanctions[kind] = try sanctions.count { try $0.text("kind") == kind.rawValue }
        }
        own.appeals = appeals.count
        own.appealsGranted = try appeals.count { try $0.optionalInt("is_granted") == 1 }
        own.appealsDenied = try appeals.count { try $0.optionalInt("is_granted") == 0 }
        return own
    }
}
