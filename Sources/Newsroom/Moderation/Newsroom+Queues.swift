public import Discussion
import Store

/// A comment as it lies in a queue of the desk.
public struct QueueItem: Sendable {
    public var comment: Comment
    public var thread: ThreadPlace
    /// What whoever spoke first called the thread, while that is not public.
    public var claimedTitle: String?
    public var reports: [Report]
    public var author: Author

    /// What the desk is told of a comment's author beside it.
    public struct Author: Sendable, Hashable {
        /// Whether nothing else of theirs is public yet.
        public var isNew: Bool
        /// What holds against them now, the hardest.
        public var held: Sanction?
        /// How often something was held against them that was not taken back, warnings with it.
        public var measures: Int
        /// When an editor looks at what they write, where that was set for them.
        public var mode: ModerationPolicy.Mode?
    }

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
    /// What of it is shown.
    public var filter: QueueFilter
    /// The name of the person to whom it is narrowed.
    public var author: String?
    /// The places to which whoever asks can narrow it.
    public var areas: [Area]
    public var items: [QueueItem]
    public var appeals: [AppealItem]
    /// How much lies in each queue.
    public var counts: [ModerationQueue: Int]
    public var rules: HouseRules
    /// The comment after which this page begins, and the next one does.
    public var after: String?
    public var next: String?

    /// A section or a publication by its name.
    public struct Area: Sendable, Hashable {
        public var area: ModerationArea
        public var name: String
    }
}

extension Newsroom {
    private static let queuePage = 50

    /// What lies in a queue: to whoever moderates sections or publications, what lies there.
    /// - Parameter comment: begins after that comment; at the beginning where nothing lies after it any more.
    public func queue(
        _ name: ModerationQueue, _ filter: QueueFilter = QueueFilter(), after comment: String? = nil,
        for viewer: Viewer
    ) async throws -> QueuePublication {
        let moderator = try moderator(viewer)
        return try await database.read { connection in
            let (stretch, author) = try stretch(filter, of: moderator, for: viewer, in: connection)
            func rows(after comment: String?) throws -> [CommentRow] {
                try CommentRow.Queue(rawValue: name.rawValue).map {
                    try CommentRow.all(in: $0, stretch, after: comment, limit: Self.queuePage, in: connection)
                } ?? []
            }
            var (after, found) = (comment, try rows(after: comment))
            if found.isEmpty, after != nil { (after, found) = (nil, try rows(after: nil)) }
            return QueuePublication(
                sections: try SectionRow.all(in: connection).map(Section.init), name: name, filter: filter,
                author: author, areas: try areas(of: viewer, in: connection),
                items: try found.compactMap { try item($0, toDesk: moderator == nil, in: connection) },
                appeals: name == .appeals && moderator == nil ? try appeals(in: connection) : [],
                counts: try counts(stretch, in: connection),
                rules: try knownRules(in: connection), after: after,
                next: found.count == Self.queuePage ? found.last?.id : nil)
        }
    }

    /// A filter as the store knows it, with the name of the person to whom it narrows.
    private func stretch(
        _ filter: QueueFilter, of moderator: String?, for viewer: Viewer, in connection: any Connection
    ) throws -> (CommentRow.Stretch, author: String?) {
        var stretch = CommentRow.Stretch(moderator: moderator)
        switch filter.area {
        case .section(let slug): stretch.section = slug
        case .publication(let id): stretch.publication = id
        case nil: break
        }
        guard let comment = filter.authorOf else { return (stretch, nil) }
        guard try moderates(comment, .seeQueue, viewer, in: connection),
            let row = try CommentRow.find(id: comment, in: connection)
        else { throw NewsroomError.notFound }
        stretch.account = row.accountID
        return (stretch, row.authorName)
    }

    /// The places to which somebody can narrow a queue: where they moderate.
    private func areas(of viewer: Viewer, in connection: any Connection) throws -> [QueuePublication.Area] {
        let all =
            try SectionRow.all(in: connection).map {
                QueuePublication.Area(area: .section($0.slug), name: $0.name)
            }
            + PublicationRow.all(in: connection).map { QueuePublication.Area(area: .publication($0.id), name: $0.name) }
        return all.filter { viewer.moderates($0.area) }
    }

    /// How much lies in each queue: to whoever moderates sections or publications, of what lies there.
    public func queueCounts(for viewer: Viewer) async throws -> [ModerationQueue: Int] {
        let moderator = try moderator(viewer)
        return try await database.read { try counts(CommentRow.Stretch(moderator: moderator), in: $0) }
    }

    /// By whom the queues are narrowed; nobody for the desk.
    private func moderator(_ viewer: Viewer) throws -> String? {
        guard viewer.moderates, viewer.actor.isSuspended == false else { throw NewsroomError.notPermitted }
        return viewer.isStaff ? nil : viewer.id
    }

    private func counts(
        _ stretch: CommentRow.Stretch, in connection: any Connection
    ) throws -> [ModerationQueue: Int] {
        var counts: [ModerationQueue: Int] = [:]
        for queue in CommentRow.Queue.allCases {
            if let name = ModerationQueue(rawValue: queue.rawValue) {
                counts[name] = try CommentRow.count(in: queue, stretch, in: connection)
            }
        }
        counts[.appeals] = stretch.moderator == nil ? try AppealRow.countOpen(in: connection) : nil
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

    /// - Parameter isDesk: whether what holds and held against the author is told: to the desk alone.
    func item(_ row: CommentRow, toDesk isDesk: Bool = true, in connection: any Connection) throws -> QueueItem? {
        guard let thread = try ThreadRow.find(id: row.threadID, in: connection) else { return nil }
        var comment = Comment(row, viewer: nil, isDesk: true)
        comment.target = try CommentTargetRow.find(comment: row.id, in: connection).map(CommentTarget.init)
        if comment.state == .pending { comment.findings = try findings(ofComment: row.id, in: connection) }
        let reports = try CommentReportRow.open(of: row.id, in: connection).map {
            QueueItem.Report(rule: $0.rule, note: $0.note)
        }
        return QueueItem(
            comment: comment, thread: ThreadPlace(thread), claimedTitle: thread.claimedTitle, reports: reports,
            author: try author(of: row, toDesk: isDesk, in: connection))
    }

    private func author(
        of row: CommentRow, toDesk isDesk: Bool, in connection: any Connection
    ) throws -> QueueItem.Author {
        let others =
            try CommentRow.published(by: row.accountID, in: connection)
            - (row.state == CommentState.published.rawValue ? 1 : 0)
        let isNew = row.authorRole == AccountRole.reader.rawValue && others == 0
        guard isDesk else { return QueueItem.Author(isNew: isNew, held: nil, measures: 0, mode: nil) }
        return QueueItem.Author(
            isNew: isNew, held: try held(against: row.accountID, in: connection),
            measures: try sanctions(of: row.accountID, in: connection).count,
            mode: try mode(of: row.accountID, in: connection))
    }
}
