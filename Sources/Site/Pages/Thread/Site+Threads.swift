import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Threads of pages that Dateline does not serve, on pages of their own.
    func addThreads(to router: Router<SiteContext>) {
        router.get("/threads/{thread}") { request, context in
            try await threadPage(request, context, order: .oldest)
        }
        router.get("/threads/{thread}/comments") { request, context in
            let place = try await newsroom.place(ofThread: context.text("thread"))
            return try await visit(request, context).redirect(to: place.site, fragment: "discussion")
        }
        router.get("/threads/{thread}/{order}") { request, context in
            guard let order = CommentThread.Order(rawValue: try context.text("order")) else {
                throw NewsroomError.notFound
            }
            return try await threadPage(request, context, order: order)
        }
        router.get("/threads/{thread}/{order}/{page}") { request, context in
            try await furtherPage(request, context)
        }
        router.post("/threads/{thread}/comments") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofThread: context.text("thread"))
            guard place.path == nil else { throw NewsroomError.notFound }
            return try await write(visit, in: place) { viewer, written in
                ThreadPage(
                    sections: try await newsroom.sections(),
                    thread: try await newsroom.thread(id: place.id, for: viewer), written: written)
            }
        }
    }

    /// A further page of a long thread, an article's too.
    private func furtherPage(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let order = CommentThread.Order(rawValue: try context.text("order")),
            let page = Int(try context.text("page")), page > 1, page <= ThreadPart.lastPage
        else { throw NewsroomError.notFound }
        let id = try context.text("thread")
        return try await publicPage(request, context) { newsroom, viewer in
            let thread = try await newsroom.thread(
                id: id, for: viewer, showing: ThreadPart(order: order, page: page))
            guard page <= thread.reading.pages else { throw NewsroomError.notFound }
            let content = ThreadPage(sections: try await newsroom.sections(), thread: thread)
            return PublicContent(
                content,
                shows: [.masthead, .thread(thread.place.id), .publication(thread.place.publication?.id ?? "")],
                until: thread.closesAt)
        }
    }

    private func threadPage(
        _ request: Request, _ context: SiteContext, order: CommentThread.Order
    ) async throws -> Response {
        let id = try context.text("thread")
        let place = try await newsroom.place(ofThread: id)
        // An article's discussion stands beneath it; a thread that was merged leads to the other.
        guard place.path == nil, place.id == id else {
            return try await visit(request, context).redirect(to: place.site(in: order), fragment: "discussion")
        }
        return try await publicPage(request, context) { newsroom, viewer in
            let thread = try await newsroom.thread(id: id, for: viewer, showing: ThreadPart(order: order))
            let page = ThreadPage(sections: try await newsroom.sections(), thread: thread)
            return PublicContent(
                page, shows: [.masthead, .thread(id), .publication(place.publication?.id ?? "")],
                until: thread.closesAt)
        }
    }
}
