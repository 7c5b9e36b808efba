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
            router.get(RouterPath("/comments/feed.\(form.rawValue)")) { request, _ in
                try await commentsFeed(of: nil, form, request)
            }
            router.get(RouterPath("/embed/{publication}/feed.\(form.rawValue)")) { request, context in
                try await commentsFeed(of: try context.text("publication"), form, request)
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

    private func commentsFeed(
        of id: String?, _ form: FeedForm, _ request: Request
    ) async throws -> Response {
        try await publicFeed(request, type: form.type) { frame in
            let (publication, comments) = try await newsroom.newest(of: id)
            let feed = CommentFeed(
                title: frame.words[.commentsIn(publication?.name ?? frame.settings.name)],
                address: .commentsFeed(publication: id, form),
                page: publication?.origins.first?.description ?? frame.absolute(.front), comments: comments)
            // Renamed people change the threads in which they spoke.
            let threads = Set(comments.flatMap { [Change.thread($0.thread.id), .article($0.thread.id)] })
            let place: Set<Change> = publication.map { [.comments(of: $0.id), .publication($0.id)] } ?? [.front]
            return (feed.render(form, frame), shows: threads.union(place))
        }
    }
}
