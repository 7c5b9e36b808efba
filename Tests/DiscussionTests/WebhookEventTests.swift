import Discussion
import Testing

@Suite("What programs are told of")
struct WebhookEventTests {
    @Test(
        "a comment's way from one state to another",
        arguments: [
            (nil, .published, .posted), (nil, .pending, .posted), (.pending, .published, .approved),
            (.rejected, .published, .approved), (.removed, .published, .approved), (.published, .published, nil),
            (.pending, .rejected, .rejected), (.published, .removed, .rejected), (.published, .pending, nil),
            (.pending, .pending, nil), (.published, .withdrawn, nil), (.rejected, .rejected, nil),
        ] as [(CommentState?, CommentState, WebhookEvent?)])
    func ways(_ before: CommentState?, _ next: CommentState, _ event: WebhookEvent?) {
        #expect(WebhookEvent(from: before, to: next) == event)
    }
}
