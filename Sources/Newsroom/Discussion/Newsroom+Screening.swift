import Discussion
import Foundation
import News
import Store

/// What holds in a place.
struct PlaceRules {
    var policy: ModerationPolicy
    var override: ModerationPolicy.Override
    var isClosed: Bool
    /// Whether the whole house is closed, or the publication, which takes no request for a correction either.
    var isClosedForAll: Bool
    /// When it closes by itself, where it will.
    var closesAt: Int?
}

extension Newsroom {
    /// What holds in a thread: the house's policy or its publication's own, and what section, story and thread set
    /// instead.
    func rules(of thread: ThreadRow, in connection: any Connection) throws -> PlaceRules {
        let places: [PolicyPlace?] = [
            thread.sectionSlug.map { .section($0) }, thread.storyID.map { .story($0) }, .thread(thread.id),
        ]
        let override = ModerationPolicy.merged(
            try places.compactMap { $0 }.compactMap { try setting(.place($0), in: connection) })
        return try rules(in: thread.publicationID, override, openedAt: thread.openedAt, connection)
    }

    /// What holds in a thread of a publication in which nobody has spoken yet.
    func rules(unspokenIn publication: String, _ connection: any Connection) throws -> PlaceRules {
        try rules(in: publication, .init(), openedAt: surroundings.now, connection)
    }

    /// Where the whole house takes nothing more, no publication does, whatever else it sets itself.
    private func rules(
        in publication: String?, _ override: ModerationPolicy.Override, openedAt: Int, _ connection: any Connection
    ) throws -> PlaceRules {
        let policy = try policy(of: publication, in: connection)
        let isHouseClosed = try publication != nil && self.policy(of: nil, in: connection).isClosed
        let isClosed = policy.isClosed || isHouseClosed
        let closing = override.isClosed == nil ? policy.closing(openedAt: openedAt, override) : nil
        let isOld = closing.map { $0 <= surroundings.now } ?? false
        return PlaceRules(
            policy: policy, override: override, isClosed: override.isClosed ?? (isClosed || isOld),
            isClosedForAll: isClosed && override.isClosed != false,
            closesAt: isOld || isClosed ? nil : closing)
    }

    /// How strict a publication is; the house where it has set nothing of its own.
    func policy(of publication: String?, in connection: any Connection) throws -> ModerationPolicy {
        if let publication, let own = try setting(.policy(of: publication), in: connection) { return own }
        return try setting(.policy, in: connection) ?? ModerationPolicy()
    }

    /// What becomes of a text, for its author in that place: every door leads through here.
    /// - Parameter comment: the comment that it changes; nothing where it is new.
    func screened(
        _ text: CommentText, as kind: CommentKind, by viewer: Viewer, changing comment: String? = nil,
        rules: PlaceRules, in place: ThreadPlace, _ connection: any Connection
    ) throws -> Screening.Outcome {
        let length = text.source.unicodeScalars.count
        guard length <= rules.policy.maximumLength else {
            throw NewsroomError.invalid(.comment, .tooLong(limit: rules.policy.maximumLength, length: length))
        }
        let visible = text.visibleLength
        guard viewer.isStaff || visible >= rules.policy.minimumLength else {
            throw NewsroomError.invalid(.comment, .tooShort(minimum: rules.policy.minimumLength))
        }
        let lately = try EarlierCommentRow.all(
            by: viewer.id, since: surroundings.now - 86_400, but: comment, limit: 20, in: connection)
        let author = Submission.Author(
            isStaff: viewer.isStaff, moderates: viewer.moderates(place.area),
            publishedComments: try CommentRow.published(by: viewer.id, in: connection),
            isMuted: viewer.requirements.mute != nil,
            mode: try mode(of: viewer.id, in: connection),
            lately: lately.map { Submission.Earlier(text: $0.body, isInThread: $0.threadID == place.id) })
        let submission = Submission(
            text: text, kind: kind, author: author, isEdit: comment != nil,
            closing: rules.isClosedForAll ? .all : rules.isClosed ? .thread : nil)
        let checker = rules.policy.usesChecker ? try setting(.checker, in: connection) : nil
        return shelf.screening(rules, checker: checker).outcome(of: submission)
    }

    /// Does what may be refused, and counts it where it is: the check alone, neither the words nor who wrote them.
    ///
    /// A refusal undoes its write, so that it is counted in one of its own; of several checks the first counts.
    func countingRefusals<Result>(_ act: () async throws -> Result) async throws -> Result {
        do {
            return try await act()
        } catch NewsroomError.refused(let findings) {
            let now = surroundings.now
            if let check = findings.first?.check.rawValue {
                try await database.write { try RefusalRow.count(check, at: now, in: $0) }
            }
            throw NewsroomError.refused(findings)
        }
    }

    /// Writes down how a comment came to its state, and returns the entry's identifier.
    @discardableResult
    func log(
        _ action: String, comment: String, from: CommentState?, to: CommentState, by actor: String?,
        findings: [Finding] = [], in connection: any Connection
    ) throws -> String {
        let event = identifier()
        try write(
            ModerationEventRow(
                id: event, commentID: comment, at: surroundings.now, actorID: actor, action: action,
                fromState: from?.rawValue, toState: to.rawValue,
                findings: String(decoding: try JSONEncoder.ordered.encode(findings), as: UTF8.self),
                rule: findings.first?.rule), in: connection)
        return event
    }

    /// Writes down an entry of a comment's history, and that programs are to be told of it; who was told that it waits
    /// need not look once it does not.
    func write(_ event: ModerationEventRow, in connection: any Connection) throws {
        try event.insert(in: connection)
        guard let to = CommentState(rawValue: event.toState) else { return }
        let from = event.fromState.flatMap { CommentState(rawValue: $0) }
        if from == .pending, to != .pending {
            try NoticeRow.settle(waiting: event.commentID, at: event.at, in: connection)
        }
        try tellPrograms(ofComment: event.commentID, from: from, to: to, in: connection)
    }

    /// What took a comment out of sight, or keeps it there.
    func findings(ofComment id: String, in connection: any Connection) throws -> [Finding] {
        let events = try ModerationEventRow.all(of: id, in: connection)
        guard let last = events.last(where: { $0.toState == CommentState.pending.rawValue && $0.findings != "[]" })
        else { return [] }
        return try decodedJSON([Finding].self, from: last.findings)
    }
}
