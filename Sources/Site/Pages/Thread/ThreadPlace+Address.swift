import Discussion
import Markup
import Newsroom

extension ThreadPlace {
    /// Where it is read on this site.
    var site: SiteAddress { path.map { .article($0) } ?? .discussion(id) }

    /// Where the rules are told that hold there.
    var rules: SiteAddress { publication.map { .rulesOf($0.id) } ?? .rules }

    /// Where it is read in an order.
    func site(in order: CommentThread.Order) -> SiteAddress {
        if order == .oldest { return site }
        return path == nil ? .discussionOrder(id, order) : .thread(article: id, order)
    }

    /// Where comments are brought.
    var comments: SiteAddress { path == nil ? .discussionComments(id) : .comments(article: id) }

    /// The page beneath which it stands: an article here, or a page that somebody else serves.
    var page: Address { path.map { SiteAddress.article($0).link } ?? address.flatMap { Address($0) } ?? site.link }
}
