public import Discussion
import News
import Store

/// A comment as whoever asks may see it: nothing of its author but the name.
public struct Comment: Sendable, Hashable {
    public var id: String
    public var threadID: String
    public var parentID: String?
    /// Whose it is, for the rules on one's own comments; never shown.
    public var accountID: String
    public var author: String?
    public var isStaff: Bool
    /// What the desk says of its author.
    public var badges: [Badge]
    public var kind: CommentKind
    public var state: CommentState
    /// Its words as they were typed; nothing where whoever asks may not see them.
    private var body: String?
    /// Its words, taken apart each time that they are asked for: a long thread shows few of its comments at once.
    public var text: CommentText? { body.flatMap { try? CommentText($0, limits: .init(maximum: .max)) } }
    /// Whether it may link something: asked before it is taken apart for nothing.
    fileprivate var mayLink: Bool { body?.utf8.contains(UInt8(ascii: ":")) ?? false }
    public var createdAt: Int
    public var editedAt: Int?
    /// The house rule and the reason of the last decision against it.
    public var rule: String?
    public var reason: String?
    /// What the checks found, to its author.
    public var findings: [Finding] = []
    /// Whom it names, as their names are typed.
    public var mentions: [String] = []
    /// The words of the article at which it points.
    public var target: CommentTarget?
    /// How many readers speak for it, how many against, and what whoever asks thinks of it: 1, −1 or 0.
    public var up = 0
    public var down = 0
    public var ownVote = 0
    /// Whether the desk has picked it.
    public var isPicked: Bool
    /// What its author gives what the discussion is about, 1 to 5; nothing where the words are not to be seen either.
    public var rating: Int?
    /// Whether whoever asks would rather not read its author.
    public var isIgnored = false
    /// Who has answered what it asks of the newsroom; nothing where nobody has, or nothing is asked.
    public var answeredBy: Answerer?

    /// Whose answer is one of the newsroom's.
    public enum Answerer: String, CaseIterable, Sendable, Hashable {
        case staff, expert
    }

    /// - Parameters:
    ///   - viewer: the account that asks; its own words it sees until it takes them back.
    ///   - isDesk: whether the desk asks, which sees whatever was not taken back.
    init(_ row: CommentRow, viewer: String?, isDesk: Bool = false) {
        id = row.id
        threadID = row.threadID
        parentID = row.parentID
        accountID = row.accountID
        author = row.authorName
        isStaff = row.authorRole != AccountRole.reader.rawValue
        badges = Badge.all(in: row.authorBadges)
        kind = CommentKind(rawValue: row.kind) ?? .comment
        state = CommentState(rawValue: row.state) ?? .rejected
        let isSeen =
            state.isPublic || isDesk && !row.body.isEmpty
            || row.accountID == viewer && (state == .pending || state == .rejected)
        body = isSeen ? row.body : nil
        createdAt = row.createdAt
        editedAt = isSeen ? row.editedAt : nil
        rule = row.rule
        reason = row.reason
        isPicked = row.pickedAt != nil
        rating = isSeen ? row.rating : nil
    }

    /// What a thread needs to know of it.
    public var threaded: ThreadedComment {
        ThreadedComment(
            id: id, parent: parentID, author: accountID, createdAt: Moment(secondsSince1970: createdAt), state: state,
            up: up, down: down, isPicked: isPicked && state.isPublic)
    }
}

/// What is said in a thread.
public struct ThreadPublication: Sendable {
    public var place: ThreadPlace
    /// Which part of it this is, and how that stands.
    public var part = ThreadPart.whole
    public var reading = CommentThread([])
    /// The comments of that part, in any order.
    public var comments: [Comment]
    /// What stands above the first of them, where the part begins inside a conversation: the nearest last.
    public var context: [Comment] = []
    public var rules: HouseRules
    /// Whether it takes nothing more from readers, but for requests for a correction where these are still taken.
    public var isClosed: Bool
    public var takesCorrections = true
    /// When it closes by itself, in seconds since 1970; nothing where it never does, or has done so.
    public var closesAt: Int?
    /// How many comments have ever become public.
    public var arrivals: Int
    /// How many comments stand.
    public var count: Int
    /// How many read it at the moment, for the desk; and whether the house tells readers as well.
    public var readers = 0
    public var showsReaders = false
    /// Whose pictures and films are shown in it, where a comment links any.
    public var outside = OutsideHosts.none
    /// Whose pictures and films its comments show: what a page that shows it loads from elsewhere.
    public var shownOutside: OutsideHosts {
        outside.isEmpty ? .none : outside.shown(in: comments.lazy.filter(\.mayLink).compactMap(\.text))
    }
    /// What people gave what it is about; nothing where that is not asked.
    public var ratings: RatingSummary?
    /// Whether the viewer has rated it.
    public var hasRated = false
    /// Whether it is a discussion of questions.
    public var asksQuestions = false
    /// What the desk set above it.
    public var announcement: String?
    /// The most code points of a comment.
    public var maximumLength: Int
    /// What the viewer wrote here and has not posted.
    public var draft: String?
    /// Until when a comment of that moment may be mended, in seconds.
    public var editWindow: Int
    /// When it was looked at.
    public var now: Int
    /// What posting asks of the viewer there.
    public var requirements: Requirements?

    /// The orders in which it is worth reading: none where there is little, and what was picked where something was.
    public var orders: [CommentThread.Order] {
        guard reading.entries.count > 1 || part != ThreadPart() else { return [] }
        return CommentThread.Order.allCases.filter { $0 != .picked || reading.picks > 0 || part.order == .picked }
    }

    /// Whether its author may still mend a comment.
    public func isOpen(_ comment: Comment) -> Bool {
        (comment.state == .published || comment.state == .pending) && now <= comment.createdAt + editWindow
    }
}

/// What became of what was written.
public struct PostedComment: Sendable, Hashable {
    public var id: String
    public var threadID: String
    public var state: CommentState
    /// How many comments of its thread had become public before it.
    public var arrivals: Int
    /// Whether it stands too deep for the pages of its thread: it is read in its conversation.
    public var isDeep: Bool
    /// Why it waits for an editor; empty where it was published.
    public var findings: [Finding]
}
