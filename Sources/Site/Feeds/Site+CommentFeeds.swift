import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Feeds of threads and of people, of the house and of publications.
    func addCommentFeeds(to router: Router<SiteContext>) {
        for form in FeedForm.allCases {
            router.get(RouterPath("/threads/{thread}/feed.\(form.rawValue)")) { request, context in
                let id = try context.text("thread")
                return try await publicFeed(request, type: form.type) { frame in
                    let newest = try await newsroom.newest(inThread: id)
                    let feed = CommentFeed(
                        title: newest.thread.title, address: .threadFeed(newest.thread.id, form),
                        page: absolute(newest.thread), comments: newest.comments)
                    return (feed.render(form, frame), shows: [.thread(id), .thread(newest.thread.id)])
                }
            }
            // What is said next may stand anywhere, and whoever said it may be called otherwise: these feeds are made
            // anew each time.
            router.get(RouterPath(SiteAddress.commentsFeed(form).path)) { request, _ in
                let frame = feedFrame(request)
                let feed = CommentFeed(
                    title: "\(frame.words[.discussion]) · \(newsroom.settings.name)", address: .commentsFeed(form),
                    page: frame.absolute(.front), comments: try await newsroom.newest(inPublication: nil))
                return feed.response(to: request, form, frame)
            }
            router.get(RouterPath("/embed/{publication}/feed.\(form.rawValue)")) { request, context in
                let publication = try await newsroom.publication(context.text("publication"))
                let frame = feedFrame(request)
                let feed = CommentFeed(
                    title: "\(frame.words[.discussion]) · \(publication.name)",
                    address: .publicationFeed(publication.id, form),
                    page: publication.origins.first?.description ?? frame.absolute(.rulesOf(publication.id)),
                    comments: try await newsroom.newest(inPublication: publication.id))
                return feed.response(to: request, form, frame)
            }
            router.get(RouterPath("/comments/{comment}/author/feed.\(form.rawValue)")) { request, context in
                let comment = try context.text("comment")
                let frame = feedFrame(request)
                let history = try await newsroom.history(ofAuthorOf: comment, for: nil)
                let feed = CommentFeed(
                    title: frame.words[.commentsBy(history.name ?? frame.words[.someone])],
                    address: .authorFeed(comment: comment, form), page: frame.absolute(.author(comment: comment)),
                    comments: history.comments)
                return feed.response(to: request, form, frame)
            }
        }
    }
}

extension CommentFeed {
    /// The feed as it is now, which nobody keeps.
    fileprivate func response(to request: Request, _ form: FeedForm, _ frame: Frame) -> Response {
        FinishedPage(render(form, frame), type: form.type, shows: [])
            .response(to: request, caching: PublicPage.caching)
    }
}
