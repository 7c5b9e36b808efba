import Hummingbird
import Newsroom

extension Site {
    /// Feeds of threads and of people.
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
            // What somebody says next may stand anywhere: their feed is made anew each time.
            router.get(RouterPath("/comments/{comment}/author/feed.\(form.rawValue)")) { request, context in
                let comment = try context.text("comment")
                let frame = feedFrame(request)
                let history = try await newsroom.history(ofAuthorOf: comment, for: nil)
                let feed = CommentFeed(
                    title: frame.words[.commentsBy(history.name ?? frame.words[.someone])],
                    address: .authorFeed(comment: comment, form), page: frame.absolute(.author(comment: comment)),
                    comments: history.comments)
                return FinishedPage(feed.render(form, frame), type: form.type, shows: [])
                    .response(to: request, caching: PublicPage.caching)
            }
        }
    }
}
