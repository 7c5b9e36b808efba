public import Discussion
import News
import Store

/// A comment as readers see it: nothing of its author but the name.
public struct Comment: Sendable, Hashable {
    public var id: String
    public var articleID: String
    public var parentID: String?
    /// Whose it is, for the rules on one's own comments; never shown.
    public var accountID: String
    public var author: String?
    public var isStaff: Bool
    /// Nothing where it was removed.
    public var text: CommentText?
    public var createdAt: Int
    public var removedReason: String?

    init(_ row: CommentRow) {
        id = row.id
        articleID = row.articleID
        parentID = row.parentID
        accountID = row.accountID
        author = row.authorName
        isStaff = row.authorRole != AccountRole.reader.rawValue
        text = row.removedAt == nil ? try? CommentText(row.body) : nil
        createdAt = row.createdAt
        removedReason = row.removedReason
    }

    /// What a thread needs to know of it.
    public var threaded: ThreadedComment {
        ThreadedComment(
            id: id, parent: parentID, author: accountID, createdAt: Moment(secondsSince1970: createdAt),
            state: text == nil ? .removed : .published
        )
    }
}
