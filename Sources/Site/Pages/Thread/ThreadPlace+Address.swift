import Discussion
import Markup
import Newsroom

extension ThreadPlace {
    /// Where it is read on this site.
    var site: SiteAddress { path.map { .article($0) } ?? .discussion(id) }

    /// Where the rules are told that hold there.
    var rules: SiteAddress { publication.map { .rulesOf($0.id) } ?? .rules }

    /// Where is told what posting there asks.
    var requirements: SiteAddress { publication.map { .requirementsOf($0.id) } ?? .requirements }

    /// Where a comment of it is read; the thread itself where it can't be read by itself.
    func site(of comment: Comment, for viewer: String? = nil) -> SiteAddress {
        let isRead =
            switch comment.state {
            case .published, .removed: true
            case .pending, .rejected: comment.accountID == viewer
            case .withdrawn: false
            }
        return isRead ? .conversation(comment.id) : site
    }

    /// Where it is read in an order.
    func site(in order: CommentThread.Order) -> SiteAddress {
        if order == .oldest { return site }
        return path == nil ? .discussionOrder(id, order) : .thread(article: id, order)
    }

    /// Where a part of it is read.
    func site(showing part: ThreadPart) -> SiteAddress {
        switch (part.root, part.page) {
        case (let root?, 1): .conversation(root)
        case (let root?, let page): .conversationPage(root, page)
        case (nil, 1): site(in: part.order)
        case (nil, let page): .threadPage(id, part.order, page)
        }
    }

    /// Where a comment is seen once it was posted: in a long thread, or deep in a conversation, by itself.
    func site(of posted: PostedComment) -> SiteAddress {
        posted.arrivals < ThreadPart.pageSize && !posted.isDeep ? site : .conversation(posted.id)
    }

    /// Where comments are brought.
    var comments: SiteAddress { path == nil ? .discussionComments(id) : .comments(article: id) }

    /// The page beneath which it stands: an article here, or a page that somebody else serves.
    var page: Address { path.map { SiteAddress.article($0).link } ?? address.flatMap { Address($0) } ?? site.link }
}
