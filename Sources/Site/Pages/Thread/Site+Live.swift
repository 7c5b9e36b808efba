import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom

extension Site {
    /// Announcements of new comments, as server-sent events.
    func addLive(to router: Router<SiteContext>) {
        router.get("/threads/{thread}/live") { request, context in
            let place = try await newsroom.place(ofThread: context.text("thread"))
            return try announcements(of: .thread(place.id), request, context)
        }
    }

    /// A stream of events that says how many comments have ever become public, at once and whenever there are more.
    func announcements(of topic: LiveTopic, _ request: Request, _ context: SiteContext) throws -> Response {
        let stream = try newsroom.arrivals(of: topic, network: network(of: request, context))
        var headers = HTTPFields()
        headers[.contentType] = "text/event-stream"
        headers[.cacheControl] = "no-store"
        headers[.accelBuffering] = "no"
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                // Whoever closes the connection ends the wait at once, and leaves the place to somebody else.
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
                    for await event in stream {
                        switch event {
                        case .arrivals(let number): try await writer.write(ByteBuffer(string: "data: \(number)\n\n"))
                        case .readers(let number):
                            try await writer.write(ByteBuffer(string: "event: readers\ndata: \(number)\n\n"))
                        case .beat: try await writer.write(ByteBuffer(string: ": \n\n"))
                        }
                    }
                }
                try await writer.finish(nil)
            })
    }
}

extension HTTPField.Name {
    /// Asks a proxy in front to hand events on as they come.
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
