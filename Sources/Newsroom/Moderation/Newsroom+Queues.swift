public import Discussion
import Store

/// A comment as it lies in a queue of the desk.
public struct QueueItem: Sendable {
    public var comment: Comment
    public var thread: ThreadPlace
    /// What whoever spoke first called the thread, while that is not public.
    public var claimedTitle: String?
    public var reports: [Report]

    /// What a reader reported.
    public struct Report: Sendable, Hashable {
        public var rule: String
        public var note: String
    }
}

/// One of the desk's queues.
public struct QueuePublication: Sendable {
    public var sections: [Section]
    public var name: ModerationQueue
    public var items: [QueueItem]
    public var appeals: [AppealItem]
    /// How much lies in each queue.
    public var counts: [ModerationQueue: Int]
    public var rules: HouseRules
    /// The comment after which the next page begins.
    public var next: String?
}

extension Newsroom {
    private static let queuePage = 50

    /// What lies in a queue: to whoever moderates sections or publications, what lies there.
    /// - Parameter comment: begins after that comment.
    public func queue(_ name: ModerationQueue, after comment: String? = nil, for viewer: Viewer) async throws
        -> QueuePublication
    {
        let moderator = try moderator(viewer)
        return try await database.read { connection in
            let rows =
                try CommentRow.Queue(rawValue: name.rawValue).map {
                    try CommentRow.all(in: $0, of: moderator, after: comment, limit: Self.queuePage, in: connection)
                } ?? []
            let items = try rows.compactMap { try item($0, in: connection) }
            return QueuePublication(
                sections: try SectionRow.all(in: connection).map(Section.init), name: name, items: items,
                appeals: name == .appeals && moderator == nil ? try appeals(in: connection) : [],
                counts: try counts(of: moderator, in: connection),
                rules: try knownRules(in: connection), next: rows.count == Self.queuePage ? rows.last?.id : nil)
        }
    }

    /// How much lies in each queue: to whoever moderates sections or publications, of what lies there.
    public func queueCounts(for viewer: Viewer) async throws -> [ModerationQueue: Int] {
        let moderator = try moderator(viewer)
        return try await database.read { try counts(of: moderator, in: $0) }
    }

    /// By whom the queues are narrowed; nobody for the desk.
    private func moderator(_ viewer: Viewer) throws -> String? {
        guard viewer.moderates, viewer.actor.isSuspended == false else { throw NewsroomError.notPermitted }
        return viewer.isStaff ? nil : viewer.id
    }

    private func counts(of moderator: String?, in connection: any Connection) throws -> [ModerationQueue: Int] {
        var counts: [ModerationQueue: Int] = [:]
        for queue in CommentRow.Queue.allCases {
            if let name = ModerationQueue(rawValue: queue.rawValue) {
                counts[name] = try CommentRow.count(in: queue, of: moderator, in: connection)
            }
        }
        counts[.appeals] = moderator == nil ? try AppealRow.countOpen(in: connection) : nil
        return counts
    }

    /// A comment as it lies before whoever moderates where it stands.
    public func item(ofComment id: String, for viewer: Viewer) async throws -> QueueItem {
        try await database.read { connection in
            guard try moderates(id, .seeQueue, viewer, in: connection),
                let row = try CommentRow.find(id: id, in: connection), let item = try item(row, in: connection)
            else { throw NewsroomError.notFound }
            return item
        }
    }

    /// What somebody asks to be looked at again, the oldest first, to the desk.
    public func openAppeals(for viewer: Viewer) async throws -> [AppealItem] {
        try permit(viewer, .seeQueue)
        return try await database.read { try appeals(in: $0) }
    }

    func item(_ row: CommentRow, in connection: any Connection) throws -> QueueItem? {
        guard let thread = try ThreadRow.find(id: row.threadID, in: connection) else { return nil }
        var comment = Comment(row, viewer: nil, isDesk: true)
        comment.target = try CommentTargetRow.find(comment: row.id, in: connection).map(CommentTarget.init)
        if comment.state == .pending { comment.findings = try findings(ofComment: row.id, in: connection) }
        let reports = try CommentReportRow.open(of: row.id, in: connection).map {
            QueueItem.Report(rule: $0.rule, note: $0.note)
        }
        return QueueItem(
            comment: comment, thread: ThreadPlace(thread), claimedTitle: thread.claimedTitle, reports: reports)
    }
}
