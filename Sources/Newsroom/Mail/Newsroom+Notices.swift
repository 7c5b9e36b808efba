import Discussion
import Store

extension Newsroom {
    /// Seconds within which a decision that is taken back at once reaches nobody's mailbox.
    static let decisionDelay = 60

    /// Notes down that somebody is to be told; in the same write as what gives reason for it. Whoever wants no mail
    /// reads it on their own page.
    func tell(
        _ account: String, _ kind: Notice.Kind, of object: String, delay: Int = 0, in connection: any Connection
    ) throws {
        guard let choice = try MailChoiceRow.find(account: account, in: connection), !choice.isErased,
            let pace = MailPace(rawValue: choice.pace)
        else { return }
        let now = surroundings.now
        try NoticeRow(id: identifier(), accountID: account, kind: kind.rawValue, object: object, at: now)
            .insert(
                due: pace == .never ? nil : pace.due(at: now, delay: delay, zone: settings.zone), in: connection)
    }

    /// Tells those whom a comment concerns, once it is public: whom it answers, whom it names, and of whom it asks
    /// something.
    /// - Parameter actor: who made it public, and knows of it.
    func announce(comment id: String, by actor: String? = nil, in connection: any Connection) throws {
        guard let row = try CommentRow.find(id: id, in: connection), row.state == CommentState.published.rawValue
        else { return }
        switch CommentKind(rawValue: row.kind) {
        case .question: try tellDesk(.question, ofComment: id, by: actor, in: connection)
        case .correction: try tellDesk(.correction, ofComment: id, by: actor, in: connection)
        case .comment, nil: break
        }
        var told: Set<String> = [row.accountID]
        if let parent = try row.parentID.flatMap({ try CommentRow.find(id: $0, in: connection) }),
            parent.state == CommentState.published.rawValue, told.insert(parent.accountID).inserted,
            try !isIgnored(row.accountID, by: parent.accountID, in: connection)
        {
            let asked = CommentKind(rawValue: parent.kind)?.asksTheDesk ?? false
            let isAnswer =
                asked
                && (row.authorRole != AccountRole.reader.rawValue
                    || Badge.all(in: row.authorBadges).contains(.expert))
            try tell(parent.accountID, isAnswer ? .answer : .reply, of: id, in: connection)
        }
        for account in try CommentRow.named(by: id, in: connection) where told.insert(account).inserted {
            guard try !isIgnored(row.accountID, by: account, in: connection) else { continue }
            try tell(account, .mention, of: id, in: connection)
        }
    }

    /// Whether somebody would rather not read another: then they are not written to about them either.
    private func isIgnored(_ other: String, by account: String, in connection: any Connection) throws -> Bool {
        try IgnoredPersonRow.all(of: account, in: connection).contains { $0.id == other }
    }

    /// Tells an author what was decided on their comment.
    func tellOfDecision(event: String, on comment: CommentRow, by actor: String?, in connection: any Connection) throws
    {
        if comment.accountID != actor {
            try tell(comment.accountID, .decision, of: event, delay: Self.decisionDelay, in: connection)
        }
    }
}

extension Newsroom {
    /// What a notice tells now; nothing where it no longer holds, or was never for its reader to see.
    func notice(_ row: NoticeRow, in connection: any Connection) throws -> Notice? {
        try row.holds(in: connection) ? try facts(of: row, in: connection) : nil
    }

    /// What a notice tells that holds.
    func facts(of row: NoticeRow, in connection: any Connection) throws -> Notice? {
        guard let kind = Notice.Kind(rawValue: row.kind) else { return nil }
        var notice = Notice(kind)
        // The program that a notice of it names, before the time.
        let program = String(row.object.prefix { $0 != " " })
        switch kind {
        case .waiting where DeskMatter.read(row.object).matter.isForDeskAlone:
            notice.matter = DeskMatter.read(row.object).matter
        case .reply, .mention, .answer, .waiting:
            let (matter, id) = DeskMatter.read(row.object)
            guard let comment = try CommentRow.find(id: id, in: connection),
                let thread = try ThreadRow.find(id: comment.threadID, in: connection)
            else { return nil }
            notice.matter = matter
            notice.comment = Comment(comment, viewer: nil, isDesk: kind == .waiting)
            notice.thread = ThreadPlace(thread)
        case .decision:
            guard let event = try ModerationEventRow.find(id: row.object, in: connection),
                let comment = try CommentRow.find(id: event.commentID, in: connection),
                let thread = try ThreadRow.find(id: comment.threadID, in: connection)
            else { return nil }
            // To its author, who wrote it, even where it was taken out.
            notice.comment = Comment(comment, viewer: row.accountID, isDesk: true)
            notice.thread = ThreadPlace(thread)
        case .sanction, .lifted:
            guard let sanction = try SanctionRow.find(id: row.object, in: connection) else { return nil }
            notice.sanction = Sanction(sanction)
        case .appeal:
            guard let appeal = try AppealRow.find(id: row.object, in: connection), let granted = appeal.isGranted
            else { return nil }
            notice.isGranted = granted
            notice.answer = appeal.answer
        case .letter:
            guard let letter = try LetterRow.find(id: row.object, in: connection) else { return nil }
            notice.answer = letter.answer
        case .webhook:
            guard let webhook = try WebhookRow.find(id: program, in: connection) else { return nil }
            notice.webhook = webhook.address
        case .hook:
            guard let hook = try ModerationHookRow.find(id: program, in: connection) else { return nil }
            notice.webhook = hook.address
        }
        return notice
    }
}
