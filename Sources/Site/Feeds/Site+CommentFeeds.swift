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
            router.get(RouterPath(SiteAddress.commentsFeed(form).path)) { request, _ in
                try await feed(of: nil, in: form, request)
            }
            router.get(RouterPath("/embed/{publication}/feed.\(form.rawValue)")) { request, context in
                try await feed(of: try await newsroom.publication(context.text("publication")), in: form, request)
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

    /// What was said last on a publication's pages, or beneath the newspaper's own articles.
    ///
    /// What is taken out of it is gone from it at once; what is said elsewhere comes into it within a minute.
    private func feed(of publication: HostedPublication?, in form: FeedForm, _ request: Request) async throws
        -> Response
    {
        try await publicFeed(request, type: form.type, keptFor: 60) { frame in
            let comments = try await newsroom.newest(inPublication: publication?.id)
            let home = publication.map { $0.origins.first?.description ?? frame.absolute(.rulesOf($0.id)) }
            let feed = CommentFeed(
                title: "\(frame.words[.discussion]) · \(publication?.name ?? newsroom.settings.name)",
                address: publication.map { .publicationFeed($0.id, form) } ?? .commentsFeed(form),
                page: home ?? frame.absolute(.front), comments: comments)
            let threads = comments.map(\.thread.id)
            let shows = Set(threads.flatMap { [Change.thread($0), .article($0)] })
            return (feed.render(form, frame), shows: shows.union([.publication(publication?.id ?? "")]))
        }
    }
}
